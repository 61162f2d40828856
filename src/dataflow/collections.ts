import type { Node } from '../syntax/node.ts';
import { join, joinAll } from './join.ts';
import * as KeySets from './key-set.ts';
import type { Machine } from './machine.ts';
import { lowerNames, namesOfKey } from './key.ts';
import { objectOf } from './members.ts';
import { addPours, poursOfValue, writeRecord } from './records.ts';
import { carried } from './trail.ts';
import { alternativesOf, constant, unknown, type ObjectRecord, type Pour, type Value } from './values.ts';

/** `list.push(element)`, an element of a literal, or what a generator yields: names and pairs of headers stay headers. */
export function addElement(machine: Machine, list: Value, element: Value, node: Node): void {
  if (list.kind !== 'object') return;
  const record = machine.record(list.id);
  const pours = poursOfElement(machine, element);
  if (pours.length > 0) {
    machine.writeRecord(list.id, addPours(machine, record, pours, node));
    return;
  }
  if (element.kind === 'name' && machine.casingOf(element.symbol) === 'listed') {
    const { names } = namesOfKey(machine, element);
    machine.writeRecord(list.id, [...names].reduce((all, name) => withElement(all, constant(name)), record));
    return;
  }
  machine.writeRecord(list.id, withElement(record, element));
}

function withElement(record: ObjectRecord, element: Value): ObjectRecord {
  return { ...record, members: new Map(record.members).set(String(record.members.size), element) };
}

/** The headers that an element of a list stands for: a name of a bag, or a pair of a name and its value. */
function poursOfElement(machine: Machine, element: Value): readonly Pour[] {
  if (element.kind === 'name') {
    const sources = machine.sourcesOf(element.symbol);
    const names = lowerNames(namesOfKey(machine, element));
    return sources.map(pour => ({ ...pour, as: 'names' as const, keys: KeySets.intersect(pour.keys, names) })).filter(pour => !KeySets.isEmpty(pour.keys));
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
  const sources = alternativesOf(source).map(each => (each.kind === 'namespace' ? objectOf(machine, each) : each));
  if (target.kind !== 'object' || sources.length === 0) return;
  const before = machine.record(target.id);
  let after: ObjectRecord | undefined;
  for (const each of sources) {
    const spread = before.form === 'array' ? spreadList(machine, before, each, node) : spreadObject(machine, before, each, node);
    after = after === undefined ? spread : machine.weaken(after, spread);
  }
  if (after === undefined) return;
  machine.writeRecord(target.id, after);
  if (before.form === 'error' && after.members.get('headers') !== before.members.get('headers')) machine.memberSites.set(`${String(target.id)} headers`, machine.siteOf(node));
}

function spreadObject(machine: Machine, into: ObjectRecord, source: Value, node: Node): ObjectRecord {
  if (source.kind === 'constant') return into;
  if (source.kind !== 'object') return { ...into, open: true };
  const record = machine.record(source.id);
  // A web Headers, Map or Response has no own names: nothing is copied.
  if (record.form === 'Headers' || record.form === 'map' || record.form === 'set' || record.form === 'web-response' || record.form === 'web-request') return into;
  if (record.form === 'response' && record.origin?.client?.response.web === true) return into;
  const fields = record.pours.filter(pour => pour.as === 'fields');
  const own = KeySets.only(record.members.keys());
  const kept = into.pours.map(pour => (pour.as === 'fields' ? { ...pour, keys: KeySets.subtract(pour.keys, own) } : pour));
  let result: ObjectRecord = { ...into, pours: kept, open: into.open || record.open, rest: join(into.rest, record.rest) };
  result = addPours(machine, result, fields, node);
  for (const [name, value] of record.members) {
    const key = { kind: 'known', name } as const;
    result = writeRecord(machine, result, key, value, node);
  }
  // Members that were there stay unless the source surely has them.
  return result;
}

function spreadList(machine: Machine, into: ObjectRecord, source: Value, node: Node): ObjectRecord {
  if (source.kind === 'constant') return into;
  if (source.kind !== 'object') return { ...into, open: true };
  const record = machine.record(source.id);
  const isContainer = record.form === 'Headers' || record.form === 'map' || record.form === 'axios-headers';
  const pours = record.pours.flatMap(pour => (pour.as === 'fields' ? (isContainer ? [{ ...pour, as: 'pairs' as const }] : []) : [pour]));
  let result = addPours(machine, { ...into, open: into.open || record.open || (record.form !== 'array' && record.form !== 'set' && !isContainer), rest: join(into.rest, record.rest) }, pours, node);
  if (record.form === 'array' || record.form === 'set') for (const value of record.members.values()) result = withElement(result, value);
  if (isContainer && record.members.size > 0) {
    for (const [name, value] of record.members) {
      const pair = machine.make(node, { form: 'array', members: new Map([['0', constant(name)], ['1', value]]) }, `pair ${name}`);
      result = withElement(result, pair);
    }
  }
  return result;
}

/** A new list of `[name, value]`, names or values of an object's own members: `Object.entries` and its kin, `headers.keys()`. */
export function listOf(machine: Machine, source: Value, as: 'names' | 'pairs' | 'values', node: Node, ownOnly: boolean): Value {
  const lists = alternativesOf(source).map((given, index) => {
    const each = given.kind === 'namespace' ? objectOf(machine, given) : given;
    const purpose = `list ${String(index)}`;
    if (each.kind === 'constant') return machine.make(node, { form: 'array' }, purpose);
    if (each.kind !== 'object') return machine.make(node, { form: 'array', open: true }, purpose);
    const record = machine.record(each.id);
    const isContainer = record.form === 'Headers' || record.form === 'map' || record.form === 'set';
    if (isContainer && ownOnly) return machine.make(node, { form: 'array' }, purpose);
    const pours = record.pours.filter(pour => pour.as === 'fields').map(pour => ({ ...carried(machine, pour, node), as }));
    const list = machine.make(node, { form: 'array', pours, open: record.open }, purpose);
    if (record.rest.kind !== 'bottom') machine.writeRecord(list.id, { ...machine.record(list.id), rest: as === 'values' ? record.rest : unknown });
    for (const [name, value] of record.form === 'array' || record.form === 'set' ? [] : record.members) {
      const element = as === 'names' ? constant(name) : as === 'values' ? value : machine.make(node, { form: 'array', members: new Map([['0', constant(name)], ['1', value]]) }, `pair ${name}`);
      machine.writeRecord(list.id, withElement(machine.record(list.id), element));
    }
    if (record.form === 'set' || (record.form === 'array' && as === 'values')) machine.writeRecord(list.id, { ...record, form: 'array' });
    return list;
  });
  return lists.length === 0 ? unknown : joinAll(lists);
}

/** An object or container of `[name, value]` pairs: `Object.fromEntries`, `new Headers(init)`, `new Map(entries)`. */
export function fillFrom(machine: Machine, target: Value & { kind: 'object' }, source: Value, node: Node): void {
  for (const each of alternativesOf(source)) {
    const record = machine.record(target.id);
    if (each.kind !== 'object') {
      if (each.kind !== 'constant') machine.writeRecord(target.id, { ...record, open: true });
      continue;
    }
    const from = machine.record(each.id);
    const isObject = from.form !== 'array';
    if (isObject) {
      const lower = record.form === 'Headers';
      const pours = from.pours.filter(pour => pour.as === 'fields');
      let filled = addPours(machine, record, pours, node);
      for (const [name, value] of from.members) filled = writeRecord(machine, filled, { kind: 'known', name: lower ? name.toLowerCase() : name }, value, node);
      machine.writeRecord(target.id, { ...filled, open: filled.open || from.open, rest: join(filled.rest, from.rest) });
      continue;
    }
    const pours = from.pours.filter(pour => pour.as === 'pairs' || pour.as === 'flat').map(pour => ({ ...pour, as: 'fields' as const }));
    let filled = addPours(machine, record, pours, node);
    for (const pair of from.members.values()) {
      if (pair.kind !== 'object') continue;
      const { members } = machine.record(pair.id);
      const name = members.get('0');
      const value = members.get('1') ?? unknown;
      if (name?.kind === 'constant') filled = writeRecord(machine, filled, { kind: 'known', name: String(name.value) }, value, node);
    }
    machine.writeRecord(target.id, { ...filled, open: filled.open || from.open });
  }
}
