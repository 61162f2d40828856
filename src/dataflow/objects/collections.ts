import type { Node } from '../../syntax/node.ts';
import { anyMeeting, join, joinAll, joinRecords, tellsOfUpstream } from '../domain/join.ts';
import * as KeySets from '../domain/key-set.ts';
import { alternativesOf, constant, emptyRecord, undefinedValue, unknown, type ObjectRecord, type Pour, type Value } from '../domain/values.ts';
import { inCases } from '../functions/conditions.ts';
import type { Machine } from '../machine/machine.ts';
import { carried, enter, siteOf } from '../machine/trail.ts';
import { lowerNames, namesOfKey } from '../upstream/key.ts';
import { addPours, hasOwnMembers, opened, poursOfValue, withOthers, without, writeBefore, writeRecord } from '../upstream/records.ts';
import { objectOf } from './members.ts';
import { narrowed } from './narrowed.ts';
import { iterated } from './own-iterator.ts';

/** `list.push(element)`, `set.add(element)`, or what a generator yields: names and pairs of headers stay headers. */
export function addElement(machine: Machine, list: Value, element: Value, node: Node): void {
  if (list.kind !== 'object') return;
  for (const each of alternativesOf(element)) if (!addRenamed(machine, list, each, node)) machine.writeRecord(list.id, withAdded(machine, machine.record(list.id), each, node));
}

/** `[RENAMED[name] ?? name, value]`: a pair for each name that is found there, and for the names that keep theirs; false of another element. */
function addRenamed(machine: Machine, list: Value, element: Value, node: Node): boolean {
  const pair = element.kind === 'object' ? machine.record(element.id) : undefined;
  const name = pair?.form === 'array' && pair.members.size === 2 ? pair.members.get('0') : undefined;
  if (pair === undefined || name?.kind !== 'test' || name.cases === undefined) return false;
  inCases(machine, name.symbol, name.cases, node, value => {
    addElement(machine, list, machine.make(node, { ...pair, members: new Map(pair.members).set('0', value) }, `pair of ${value.kind === 'constant' ? String(value.value) : value.kind}`), node);
    return undefinedValue;
  });
  return true;
}

/** An element of a literal: a name or a value is just there, as in `[name, value]`; a pair of both stays headers. */
export function placeElement(machine: Machine, list: Value & { kind: 'object' }, element: Value, node: Node): void {
  if (element.kind === 'object') addElement(machine, list, element, node);
  else machine.writeRecord(list.id, withElement(machine.record(list.id), element));
}

function withAdded(machine: Machine, before: ObjectRecord, element: Value, node: Node): ObjectRecord {
  let record = before;
  if (element.kind === 'name') {
    const { keys, opaque } = machine.symbol(element.symbol);
    if (!KeySets.isEmpty(opaque)) record = withOthers(machine, { ...record, open: true }, element.symbol);
    if (KeySets.isEmpty(keys)) return record;
  }
  const pours = poursOfElement(machine, element);
  if (pours.length > 0) return addPours(machine, withoutOrder(record), pours, node);
  if (element.kind === 'name' && machine.locations.casingOf(element.symbol) === 'listed') {
    return [...namesOfKey(machine, element).names].reduce((all, name) => withElement(all, constant(name)), record);
  }
  takeNamesApart(machine, element);
  return withElement(record, narrowed(machine, element, node));
}

/** Names of a list that are part of an element, and no header's with its value, or that a function in it may ask for: there is one element for each. */
function takeNamesApart(machine: Machine, element: Value): void {
  const members = element.kind === 'object' ? [...machine.record(element.id).members.values()] : [];
  const parts = [element, ...members];
  if (parts.flatMap(alternativesOf).some(({ kind }) => kind === 'field')) return;
  for (const part of parts) machine.locations.takeApart(part);
  if (parts.some(({ kind }) => kind === 'function')) for (const symbol of machine.symbols) machine.locations.takeApart({ kind: 'name', symbol, fold: 'none' });
}

/** Headers come first in a list; elements that were there before them may come later than them. */
function withoutOrder(record: ObjectRecord): ObjectRecord {
  const pairs = [...record.members].filter(([, value]) => value.kind === 'object');
  if (record.form !== 'array' || record.pours.length > 0 || pairs.length === 0) return record;
  const members = new Map([...record.members].filter(([, value]) => value.kind !== 'object'));
  return { ...record, members, rest: pairs.reduce((rest, [, value]) => join(rest, value), record.rest) };
}

function withElement(record: ObjectRecord, element: Value): ObjectRecord {
  if (record.form === 'set' && element.kind === 'constant') return { ...record, members: new Map(record.members).set(String(element.value), element) };
  let position = record.members.size;
  while (record.members.has(String(position))) position += 1;
  return { ...record, members: new Map(record.members).set(String(position), element) };
}

/** A list with more constants at its end. */
export function withElements(record: ObjectRecord, elements: readonly Value[]): ObjectRecord {
  const members = new Map(record.members);
  let position = members.size;
  for (const element of elements) {
    while (members.has(String(position))) position += 1;
    members.set(String(position), element);
  }
  return { ...record, members };
}

/** The headers that an element of a list stands for: a name of a bag, or a pair of a name and its value. */
function poursOfElement(machine: Machine, element: Value): readonly Pour[] {
  if (element.kind === 'name') {
    const sources = machine.locations.sourcesOf(element.symbol);
    const names = lowerNames(namesOfKey(machine, element));
    return sources.map(pour => ({ ...pour, as: 'names' as const, keys: KeySets.intersect(pour.keys, names), sure: pour.sure && KeySets.intersect(pour.sure, names) })).filter(pour => !KeySets.isEmpty(pour.keys));
  }
  if (element.kind === 'field' && element.symbol !== undefined) {
    return machine.resolvePours(element).map(pour => ({ ...pour, as: 'values' as const }));
  }
  if (element.kind !== 'object') return [];
  const record = machine.record(element.id);
  if (record.form !== 'array') return [];
  const name = record.members.get('0');
  const value = record.members.get('1');
  if (name === undefined || value === undefined) return [];
  if (name.kind === 'name') return poursOfValue(machine, value, namesOfKey(machine, name)).map(pour => ({ ...pour, as: 'pairs' as const }));
  return [];
}

/** `{ ...source }`, `[...source]`, `Object.assign(target, source)`. */
export function spreadInto(machine: Machine, target: Value, source: Value, node: Node): void {
  if (target.kind !== 'object') return;
  const isList = ['array', 'set'].includes(machine.record(target.id).form);
  const sources = (isList ? iterated(machine, source, node) : alternativesOf(source)).map(each => (each.kind === 'namespace' ? objectOf(machine, each) : each));
  if (sources.length === 0) return;
  const before = machine.record(target.id);
  let after: ObjectRecord | undefined;
  for (const each of sources) {
    const spread = isList ? spreadList(machine, before, each, node) : spreadObject(machine, before, each, node);
    after = after === undefined ? spread : joinRecords(after, spread, anyMeeting);
  }
  if (after === undefined) return;
  machine.writeRecord(target.id, after);
  if (before.form === 'error' && after.members.get('headers') !== before.members.get('headers')) machine.memberSites.set(`${String(target.id)} headers`, siteOf(machine, node));
}

function spreadObject(machine: Machine, into: ObjectRecord, source: Value, node: Node): ObjectRecord {
  if (source.kind === 'constant') return into;
  if (source.kind !== 'object') return opened(into, source);
  const record = machine.record(source.id);
  if (!hasOwnMembers(record)) return into;
  const fields = record.pours.filter(pour => pour.as === 'fields');
  const kept = into.pours.length === 0 ? into : without(into, KeySets.only(record.members.keys()));
  const result = addPours(machine, { ...kept, open: into.open || record.open, isCut: into.isCut ?? record.isCut, rest: join(into.rest, record.rest) }, fields, node);
  return narrow(withMembers(machine, result, record.members, node));
}

/** The most members that are handed on one by one where objects are spread again and again. */
const MOST_MEMBERS = 64;

/** Of more members, those are given up that tell nothing of an upstream. */
function narrow(record: ObjectRecord): ObjectRecord {
  if (record.members.size <= MOST_MEMBERS) return record;
  return { ...record, open: true, isCut: true, members: new Map([...record.members].filter(([, value]) => alternativesOf(value).some(tellsOfUpstream))) };
}

/** The record with more members; where poured headers may have the same name, which of them was written last is not known. */
function withMembers(machine: Machine, record: ObjectRecord, written: ObjectRecord['members'], node: Node): ObjectRecord {
  const members = new Map(record.members);
  for (const [name, value] of written) members.set(record.form === 'Headers' ? name.toLowerCase() : name, enter(machine, record, value, node));
  return { ...record, members };
}

function spreadList(machine: Machine, into: ObjectRecord, source: Value, node: Node): ObjectRecord {
  if (source.kind === 'constant') return into;
  if (source.kind !== 'object') return { ...opened(into, source), rest: source.kind === 'api' ? join(into.rest, source) : into.rest };
  const record = machine.record(source.id);
  const isContainer = record.form === 'Headers' || record.form === 'map' || record.form === 'axios-headers';
  const pours = record.pours.flatMap(pour => (pour.as === 'fields' ? (isContainer ? [{ ...pour, as: 'pairs' as const }] : []) : [pour]));
  let result = addPours(machine, { ...(pours.length > 0 ? withoutOrder(into) : into), isCut: into.isCut ?? record.isCut, namesOf: into.namesOf ?? record.namesOf, open: into.open || record.open || (record.form !== 'array' && record.form !== 'set' && !isContainer), rest: join(into.rest, record.rest) }, pours, node);
  if (record.form === 'array' || record.form === 'set') for (const value of record.members.values()) result = withAdded(machine, result, value, node);
  if (isContainer && record.members.size > 0) {
    for (const [name, value] of exclusiveMembers(record)) {
      const pair = machine.make(node, { form: 'array', members: new Map([['0', constant(name)], ['1', value]]) }, `pair ${name}`);
      result = withElement(result, pair);
    }
  }
  return result;
}

/** Members under names that no poured header has; of the others the header counts, since it may have been written later. */
export function exclusiveMembers(record: ObjectRecord): readonly (readonly [string, Value])[] {
  const fields = record.pours.filter(pour => pour.as === 'fields');
  const isField = (value: Value): boolean => alternativesOf(value).some(each => each.kind === 'field');
  return [...record.members].filter(([name, value]) => isField(value) || !fields.some(pour => KeySets.has(pour.keys, name.toLowerCase())));
}

/** A new list of `[name, value]`, names or values of an object's own members: `Object.entries` and its kin, `headers.keys()`. */
export function listOf(machine: Machine, source: Value, as: 'names' | 'pairs' | 'values', node: Node, ownOnly: boolean): Value {
  const lists = alternativesOf(source).map((given, index) => {
    const each = given.kind === 'namespace' ? objectOf(machine, given) : given;
    const purpose = `list ${String(index)}`;
    if (each.kind === 'constant') return machine.make(node, { form: 'array' }, purpose);
    if (each.kind !== 'object') return machine.make(node, opened({ ...emptyRecord, form: 'array' }, each), purpose);
    const record = machine.record(each.id);
    const isContainer = record.form === 'Headers' || record.form === 'map' || record.form === 'set';
    if (isContainer && ownOnly) return machine.make(node, { form: 'array' }, purpose);
    const pours = record.pours.filter(pour => pour.as === 'fields').map(pour => ({ ...carried(machine, pour, node), as }));
    const list = machine.make(node, { form: 'array', pours, open: record.open, isCut: record.isCut, namesOf: as === 'values' ? undefined : each.id }, purpose);
    if (record.rest.kind !== 'bottom') machine.writeRecord(list.id, { ...machine.record(list.id), rest: as === 'values' ? record.rest : unknown });
    for (const [name, value] of record.form === 'array' || record.form === 'set' ? [] : exclusiveMembers(record)) {
      const element = as === 'names' ? constant(name) : as === 'values' ? value : machine.make(node, { form: 'array', members: new Map([['0', constant(name)], ['1', value]]) }, `${purpose} pair ${name}`);
      machine.writeRecord(list.id, withElement(machine.record(list.id), element));
    }
    if (record.form === 'set' || (record.form === 'array' && as === 'values')) machine.writeRecord(list.id, { ...record, form: 'array' });
    return list;
  });
  return lists.length === 0 ? unknown : joinAll(lists);
}

/** An object or container of `[name, value]` pairs: `Object.fromEntries`, `new Headers(init)`, `new Map(entries)`. */
export function fillFrom(machine: Machine, target: Value & { kind: 'object' }, source: Value, node: Node): void {
  for (const each of iterated(machine, source, node)) {
    const record = machine.record(target.id);
    if (each.kind !== 'object') {
      if (each.kind !== 'constant') machine.writeRecord(target.id, opened(record, each));
      continue;
    }
    const from = machine.record(each.id);
    const isObject = from.form !== 'array';
    if (isObject) {
      const lower = record.form === 'Headers';
      const pours = from.pours.filter(pour => pour.as === 'fields');
      const kept = without(record, KeySets.only([...from.members.keys()].map(name => (lower ? name.toLowerCase() : name))));
      const filled = withMembers(machine, addPours(machine, kept, pours, node), from.members, node);
      machine.writeRecord(target.id, { ...filled, open: filled.open || from.open, isCut: filled.isCut ?? from.isCut, rest: join(filled.rest, from.rest) });
      continue;
    }
    const pours = from.pours.filter(pour => pour.as === 'pairs' || pour.as === 'flat').map(pour => ({ ...pour, as: 'fields' as const }));
    let filled = addPours(machine, record, pours, node);
    for (const pair of alternativesOf(from.rest)) filled = withPair(machine, filled, pair, true, node);
    for (const pair of from.members.values()) for (const each of alternativesOf(pair)) filled = withPair(machine, filled, each, pair.kind === 'union', node);
    machine.writeRecord(target.id, { ...filled, open: filled.open || from.open, isCut: filled.isCut ?? from.isCut });
  }
}

/** The record with one `[name, value]` more; `isPossible` where it may not be there, or come before others. */
function withPair(machine: Machine, record: ObjectRecord, pair: Value, isPossible: boolean, node: Node): ObjectRecord {
  const members = pair.kind === 'object' ? machine.record(pair.id).members : undefined;
  const name = members?.get('0');
  if (name?.kind !== 'constant') return record;
  const written = record.form === 'Headers' ? String(name.value).toLowerCase() : String(name.value);
  const value = members?.get('1') ?? unknown;
  return isPossible ? writeBefore(machine, record, written, value, node) : writeRecord(machine, record, { kind: 'known', name: written }, value, node);
}
