import type { Node } from '../../syntax/node.ts';
import { join, sureOf } from '../domain/join.ts';
import * as KeySets from '../domain/key-set.ts';
import { alternativesOf, bottom, isForeignCode, emptyRecord, unknown, type Key, type ObjectRecord, type Pour, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { carried, enter, siteOf } from '../machine/trail.ts';
import { lowerNames, namesOfKey, surelyNamed } from './key.ts';
import { inLowerCase } from './origins.ts';

/** The pours of a record, as far as they hold the names. */
export function poured(record: ObjectRecord, names: KeySets.KeySet): readonly Pour[] {
  return record.pours
    .filter(pour => pour.as === 'fields')
    .map(pour => ({ ...pour, keys: KeySets.intersect(pour.keys, names) }))
    .filter(pour => !KeySets.isEmpty(pour.keys));
}

/** The forms whose members are all of their class. */
const OF_CLASS: ReadonlySet<ObjectRecord['form']> = new Set(['Headers', 'map', 'set', 'web-request', 'web-response']);

/** Whether a copy of an object's own members takes anything: of a web response or `Headers` it takes nothing. */
export function hasOwnMembers({ form, origin }: ObjectRecord): boolean {
  return !OF_CLASS.has(form) && !(form === 'response' && origin?.client?.response.web === true);
}

/** The record after `record[key] = value`. */
export function writeRecord(machine: Machine, record: ObjectRecord, key: Key, value: Value, node: Node): ObjectRecord {
  if (key.kind === 'known') {
    const name = record.form === 'Headers' ? key.name.toLowerCase() : key.name;
    return { ...without(record, KeySets.only([name])), members: new Map(record.members).set(name, enter(machine, record, value, node)) };
  }
  if (key.kind === 'name') {
    const names = namesOfKey(machine, key);
    const added = poursOfValue(machine, value, names);
    if (added.length > 0) return addPours(machine, record, key.fold === 'lower' ? added.map(pour => ({ ...pour, origin: inLowerCase(machine, pour.origin) })) : added, node);
    const { keys } = machine.symbol(key.symbol);
    if (keys.kind === 'only' && machine.locations.casingOf(key.symbol) === 'listed') {
      const sure = surelyNamed(machine, key);
      const members = new Map(record.members);
      for (const name of names.names) members.set(name, KeySets.has(sure, name) ? value : join(members.get(name) ?? bottom, value));
      return withOthers(machine, { ...without(record, sure), members }, key.symbol);
    }
  }
  return { ...record, rest: join(record.rest, settled(machine, value)) };
}

/** The record with all else that a name may stand for, where code that isn't seen has chosen it. */
export function withOthers(machine: Machine, record: ObjectRecord, symbol: number): ObjectRecord {
  const { opaque, isForeign } = machine.symbol(symbol);
  return isForeign === true && !KeySets.isEmpty(opaque) ? { ...record, open: true, isCut: true } : record;
}

/** The record with all that a value may hold of which nothing is known. */
export function opened(record: ObjectRecord, source: Value): ObjectRecord {
  return { ...record, open: true, isCut: isForeignCode(source) ? true : record.isCut };
}

/** A header's value that is put under a name which isn't known, of the names that it stands for here. */
function settled(machine: Machine, value: Value): Value {
  if (value.kind !== 'field' || value.symbol === undefined) return value;
  const pours = machine.resolvePours(value);
  return pours.length === 0 ? unknown : { ...value, pours, symbol: undefined };
}

/** The record of a plain object after several members were written by name. */
export function withMembers(record: ObjectRecord, written: ReadonlyMap<string, Value>): ObjectRecord {
  return { ...(record.pours.length > 0 ? without(record, KeySets.only(written.keys())) : record), members: new Map([...record.members, ...written]) };
}

/** The record after `record[name] = value` where headers of the name may have been written later: either may be there. */
export function writeBefore(machine: Machine, record: ObjectRecord, name: string, value: Value, node: Node): ObjectRecord {
  const { pours } = record;
  return { ...writeRecord(machine, record, { kind: 'known', name }, value, node), pours };
}

/** The record without the headers of these names; where names come in any case, one spelling takes none of them away for sure. */
export function without(record: ObjectRecord, names: KeySets.KeySet, ignoresCase: boolean = record.form === 'Headers'): ObjectRecord {
  const as = record.form === 'set' ? 'names' : 'fields';
  const pours = record.pours.map(pour => (pour.as === as && (ignoresCase || !pour.origin.mixedCase) ? { ...pour, keys: KeySets.subtract(pour.keys, names) } : pour));
  return { ...record, pours };
}

/** The record with more headers in it; in a response of ours they are remembered with the place where they entered. */
export function addPours(machine: Machine, record: ObjectRecord, pours: readonly Pour[], node: Node): ObjectRecord {
  const entering = pours.map(pour => {
    const step = carried(machine, pour, node);
    const cased = record.form === 'Headers' ? { ...step, origin: inLowerCase(machine, step.origin) } : step;
    return record.outbound === undefined ? cased : { ...cased, entered: pour.entered ?? siteOf(machine, node) };
  });
  return { ...record, pours: mergePours(record.pours, entering) };
}

/** The headers that `record[name] = value` puts in, where the value is a header's. */
export function poursOfValue(machine: Machine, value: Value, names: KeySets.KeySet): readonly Pour[] {
  return poursIn(machine, value)
    .map(pour => ({ ...pour, as: 'fields' as const, keys: KeySets.intersect(pour.keys, lowerNames(names)) }))
    .filter(pour => !KeySets.isEmpty(pour.keys));
}

/** The headers whose value this is, also where it stands in a list, `[value]`, CloudFront's `[{ key, value }]`, or is it for some names alone. */
export function poursIn(machine: Machine, value: Value, isListed = false): readonly Pour[] {
  if (value.kind === 'test' && value.cases !== undefined) {
    return value.cases.flatMap(({ keys, value: each }) => {
      const pours = poursIn(machine, each, isListed);
      return each.kind === 'field' && each.symbol === value.symbol ? pours.map(pour => ({ ...pour, keys: KeySets.intersect(pour.keys, lowerNames(keys)) })) : pours;
    });
  }
  return alternativesOf(value).flatMap(each => {
    if (each.kind === 'field') return machine.resolvePours(each);
    if (each.kind !== 'object') return [];
    const { form, members, pours, rest } = machine.record(each.id);
    if (form === 'array' && !isListed) return [...pours.filter(({ as }) => as === 'values'), ...[...members.values(), rest].flatMap(element => poursIn(machine, element, true))];
    const inner = form === 'object' && isListed ? members.get('value') : undefined;
    return inner?.kind === 'field' ? machine.resolvePours(inner) : [];
  });
}

/** Both lists; the same headers in both hold the names of either. */
export function mergePours(pours: readonly Pour[], added: readonly Pour[]): readonly Pour[] {
  const merged = [...pours];
  for (const pour of added) {
    const index = merged.findIndex(other => other.origin === pour.origin && other.as === pour.as && other.entered === pour.entered && other.whole === pour.whole);
    const twin = merged[index];
    if (twin === undefined) merged.push(pour);
    else merged[index] = { ...twin, keys: KeySets.union(twin.keys, pour.keys), ...(pour.as !== 'fields' ? { sure: KeySets.union(sureOf(twin), sureOf(pour)) } : {}) };
  }
  return merged;
}

/** What an argument is; or, where a model says in which of its members it stands, what stands there. */
export function givenIn(machine: Machine, argument: Value | undefined, member: string | undefined): readonly Value[] {
  if (argument === undefined || member === undefined) return argument === undefined ? [] : [argument];
  return alternativesOf(argument).flatMap(options => {
    const value = options.kind === 'object' ? machine.record(options.id).members.get(member) : undefined;
    return value === undefined ? [] : [value];
  });
}

/** Whether names were taken out of what is poured, and not only replaced by members of the record: `{ ...headers, 'x-served-by': 'gateway' }`. */
export function isFiltered({ keys }: Pour, members: ObjectRecord['members'] = emptyRecord.members): boolean {
  const replaced = new Set([...members.keys()].map(name => name.toLowerCase()));
  return [...keys.names].some(name => !replaced.has(name.toLowerCase()));
}
