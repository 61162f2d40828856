import { isFieldName } from '../../http/fields.ts';
import type { Node } from '../../syntax/node.ts';
import { joinAll } from '../domain/join.ts';
import * as KeySets from '../domain/key-set.ts';
import { listedIn, stringsIn } from '../domain/listed.ts';
import { alternativesOf, bottom, constant, isForeignCode, unknown, type ObjectRecord, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { exclusiveMembers } from './collections.ts';
import { casingOf, elementOf, fieldOf, namesOfPours } from './fields.ts';

/** What is walked: elements (`for of`, `forEach`), `[name, value]` of a container's entries, or own names (`for in`, `Object.keys`). */
export type Walk = 'elements' | 'names' | 'pairs' | 'values';

/** The most elements that are evaluated one by one. */
export const MOST_UNROLLED = 64;

/** Whether the names of a list may be taken one by one: those of headers, also in patterns (`^connection$`), and not of models, countries or roles. */
export function mayTakeApart(names: readonly string[]): boolean {
  return names.length <= MOST_UNROLLED && names.some(name => isFieldName(name.replace(/[^a-z0-9-]/gi, '')));
}

/** One value that stands for elements of an iterable; with a symbol, for each of its names in turn. */
export interface Batch {
  readonly element: () => Value;
  readonly symbol: number | undefined;
  readonly names: KeySets.KeySet;
  /** Names that may be among them, for all one knows. */
  readonly opaque?: KeySets.KeySet | undefined;
  /** Whether there is an element, so that the loop is entered. */
  readonly isEntered: boolean;
}

/** What stands for the elements of an iterable; undefined where it has none. */
export function batchOf(machine: Machine, node: Node, value: Value, walk: Walk): Batch | undefined {
  if (value.kind === 'request' || value.kind === 'body') return plainBatch(unknown);
  if (isForeignCode(value) && walk === 'elements') return foreignBatch(machine, node, []);
  if (value.kind !== 'object') return value.kind === 'constant' && value.value === undefined ? undefined : plainBatch(unknown);
  const record = machine.record(value.id);
  switch (record.form) {
    case 'array':
    case 'set':
      return walk === 'elements' ? batchOfList(machine, node, record) : plainBatch(walk === 'names' ? unknown : joinAll([...record.members.values(), record.rest]));
    case 'Headers':
    case 'map':
      // Own names of a Headers or Map are none: `for in`, `Object.keys` and `Object.entries` see nothing.
      return walk === 'elements' ? batchOfContainer(machine, node, record, 'pairs') : undefined;
    case 'axios-headers':
      return batchOfContainer(machine, node, record, walk === 'elements' ? 'pairs' : walk);
    default:
      return walk === 'elements' ? plainBatch(unknown) : batchOfContainer(machine, node, record, walk);
  }
}

export function plainBatch(value: Value): Batch {
  return { element: () => (value.kind === 'bottom' ? unknown : value), symbol: undefined, names: KeySets.everything, isEntered: false };
}

/** Names of a list of code that isn't seen, beside those that are known: any name may be among them. */
function foreignBatch(machine: Machine, node: Node, strings: readonly string[]): Batch {
  const symbol = machine.locations.symbolOf(node, 'each', { casing: 'listed', pours: [] });
  return { element: () => ({ kind: 'name', symbol, fold: 'none' }), symbol, names: KeySets.only(strings), opaque: KeySets.everything, isEntered: true };
}

function batchOfList(machine: Machine, node: Node, record: ObjectRecord): Batch {
  const elements = [...record.members.values()];
  const strings = stringsIn(elements);
  if (record.pours.length > 0) {
    const symbol = machine.locations.symbolOf(node, 'each', { casing: casingOf(record.pours), pours: record.pours });
    const names = KeySets.union(namesOfPours(record.pours), KeySets.only(strings));
    const opaque = record.isCut === true ? KeySets.everything : undefined;
    return { element: () => elementOf(machine, record.pours, symbol, node), symbol, names, opaque, isEntered: false };
  }
  const listed = listedIn(record);
  if (hasForeignNames(machine, record) || alternativesOf(record.rest).some(isForeignCode) || record.isCut === true) return foreignBatch(machine, node, strings);
  if (listed !== undefined && strings.length === elements.length && listed.names.length + listed.perhaps.length > 0) {
    const sure = listed.perhaps.length > 0 ? KeySets.only(listed.names) : undefined;
    const symbol = machine.locations.symbolOf(node, 'each', { casing: 'listed', pours: [], sure, heldBy: record.heldBy });
    const name: Value = { kind: 'name', symbol, fold: 'none' };
    const names = KeySets.only([...listed.names, ...listed.perhaps]);
    return { element: () => name, symbol, names, isEntered: strings.length > 0 };
  }
  return plainBatch(joinAll([...elements, record.rest]));
}

/** Constants of a package in a list that is written out are one name each, not any: `[Names.TYPE, Names.ETAG, 'x-total']`. */
export function hasForeignNames(machine: Machine, { form, members, open, rest }: ObjectRecord): boolean {
  if (open || rest.kind !== 'bottom' || (form !== 'array' && form !== 'set')) return false;
  let hasForeign = false;
  for (const element of members.values()) {
    const isForeign = element.kind === 'api' && element.path.length > 0 && !element.path.includes('()') && !machine.library.isKnown(element.specifier);
    if (!isForeign && (element.kind !== 'constant' || typeof element.value !== 'string')) return false;
    hasForeign ||= isForeign;
  }
  return hasForeign;
}

/** What is in an iterable beside the headers that a symbol stands for: taken one by one, after them. */
export function elementsBeside(machine: Machine, node: Node, value: Value, walk: Walk): readonly Value[] {
  if (value.kind !== 'object') return [];
  const record = machine.record(value.id);
  if (record.pours.length === 0) return [];
  if (record.form === 'array' || record.form === 'set') return walk === 'elements' ? [...record.members.values()].filter(element => element.kind !== 'constant').slice(0, MOST_UNROLLED) : [];
  const as = walk === 'elements' ? 'pairs' : walk;
  return exclusiveMembers(record).slice(0, MOST_UNROLLED).map(([name, member]) => {
    if (as !== 'pairs') return as === 'names' ? constant(name) : member;
    return machine.make(node, { form: 'array', members: new Map([['0', constant(name)], ['1', member]]) }, `own pair ${name}`);
  });
}

/** The entries, names or values of something with named members and poured headers. */
function batchOfContainer(machine: Machine, node: Node, record: ObjectRecord, as: 'names' | 'pairs' | 'values'): Batch | undefined {
  const fields = record.pours.filter(pour => pour.as === 'fields');
  const own = [...record.members.keys()];
  if (fields.length === 0 && own.length === 0 && record.rest.kind === 'bottom' && !record.open) return undefined;
  if (fields.length === 0 && (record.open || own.length === 0)) {
    const values = joinAll([...record.members.values(), record.rest, record.open ? unknown : bottom]);
    if (as === 'names' && record.isCut === true) return foreignBatch(machine, node, own);
    const pair = (): Value => machine.make(node, { form: 'array', members: new Map([['0', unknown], ['1', values]]) }, 'pair');
    return { ...plainBatch(values), element: () => (as === 'pairs' ? pair() : as === 'names' ? unknown : values) };
  }
  const casing = fields.length > 0 ? casingOf(fields) : 'listed';
  const symbol = machine.locations.symbolOf(node, 'each', { casing, pours: fields });
  const name: Value = { kind: 'name', symbol, fold: 'none' };
  const values = (): Value => (fields.length > 0 ? fieldOf(fields, symbol) : joinAll([...record.members.values()]));
  const element = (): Value => {
    if (as === 'names') return name;
    if (as === 'values') return values();
    return machine.make(node, { form: 'array', members: new Map([['0', name], ['1', values()]]) }, `pair ${String(symbol)}`);
  };
  return { element, symbol, names: fields.length > 0 ? namesOfPours(fields) : KeySets.only(own), isEntered: fields.length === 0 };
}
