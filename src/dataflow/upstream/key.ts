import { isIterator, ITERATOR } from '../../syntax/iterator.ts';
import { unwrap, type Node } from '../../syntax/node.ts';
import * as KeySets from '../domain/key-set.ts';
import type { Listed } from '../domain/listed.ts';
import { alternativesOf, type Key, type ObjectRecord, type TestValue, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

export function keyOf(machine: Machine, property: Node, computed: boolean): Key {
  if (!computed) {
    if (property.type === 'Identifier') return { kind: 'known', name: property.name };
    if (property.type === 'PrivateIdentifier') return { kind: 'known', name: `#${property.name}` };
    if (property.type === 'Literal') return { kind: 'known', name: String(property.value) };
  }
  if (isIterator(property)) return { kind: 'known', name: ITERATOR };
  const value = foundIn(machine, machine.rooms.evaluate(property));
  const key = keyOfValue(value);
  const inner = unwrap(property);
  const isNext = (inner.type === 'BinaryExpression' && inner.operator === '+') || alternativesOf(value).some(each => each.kind === 'constant' && isOdd(each.value));
  return key.kind === 'unknown' && key.text === undefined ? { kind: 'unknown', isNext } : key;
}

/** The name that was found, where there may be none to be found: then nothing has it either. */
function foundIn(machine: Machine, value: Value): Value {
  const found = alternativesOf(value).find(each => each.kind === 'name' && machine.locations.foundBy(each.symbol) !== undefined);
  return found !== undefined && alternativesOf(value).every(each => each === found || (each.kind === 'constant' && each.value === undefined)) ? found : value;
}

/** Whether a position is that of a value in a flat list of names and values: a counter that begins with 1. */
export function isOdd(position: unknown): boolean {
  return Number(position) % 2 === 1;
}

export function keyOfValue(value: Value): Key {
  if (value.kind === 'constant' && value.value !== undefined) return { kind: 'known', name: String(value.value) };
  if (value.kind === 'name') return value;
  return { kind: 'unknown', isNext: false, ...(value.kind === 'text' ? { text: value } : {}) };
}

/** The names a key may stand for on this path, as they are written. */
export function namesOfKey(machine: Machine, key: Key): KeySets.KeySet {
  switch (key.kind) {
    case 'known':
      return KeySets.only([key.name]);
    case 'name':
      return foldAll(machine.symbol(key.symbol).keys, key.fold);
    case 'unknown':
      return KeySets.everything;
  }
}

/** The names that a key takes in turn, for certain or for all one knows: a list may hold some of those it stands for, or not. */
export function surelyNamed(machine: Machine, key: Key): KeySets.KeySet {
  if (key.kind === 'unknown') return KeySets.nothing;
  if (key.kind === 'known') return namesOfKey(machine, key);
  const { keys, opaque } = machine.symbol(key.symbol);
  // One that was found among the names of an object is one of them, not each in turn.
  if (machine.locations.foundBy(key.symbol) !== undefined && !(keys.kind === 'only' && keys.names.size === 1)) return KeySets.nothing;
  const sure = machine.locations.sureOf(key.symbol);
  return foldAll(KeySets.union(sure === undefined ? keys : KeySets.intersect(keys, sure), opaque), key.fold);
}

function foldAll(names: KeySets.KeySet, fold: 'lower' | 'none' | 'upper'): KeySets.KeySet {
  if (fold === 'none') return names;
  return KeySets.mapNames(names, name => (fold === 'lower' ? name.toLowerCase() : name.toUpperCase()));
}

/** The names as a record's own keys are compared: bags that ignore case have them lower-case. */
export function namesIn(record: ObjectRecord, names: KeySets.KeySet): KeySets.KeySet {
  return record.form === 'Headers' ? KeySets.mapNames(names, name => name.toLowerCase()) : names;
}

export function lowerNames(names: KeySets.KeySet): KeySets.KeySet {
  return KeySets.mapNames(names, name => name.toLowerCase());
}

/**
 * The test that is true for listed names. What else may be in the list decides for the others: a list that isn't known may as
 * well be empty, and what it lets pass is `unseen`; of a list of code that isn't seen, neither is known.
 */
export function testOfNames(machine: Machine, name: Key & { kind: 'name' }, { names, perhaps, others }: Listed): TestValue {
  const casing = machine.locations.casingOf(name.symbol);
  const { keys } = machine.symbol(name.symbol);
  const standing = (listed: string): { may: string[]; must: string[] } | undefined => (casing === 'listed' ? foldedTo(listed, name.fold, keys) : standingFor(listed, name.fold, casing));
  const may = [...names, ...perhaps].flatMap(listed => standing(listed)?.may ?? []);
  const must = names.flatMap(listed => standing(listed)?.must ?? []);
  return { kind: 'test', symbol: name.symbol, may: others === 'headers' ? KeySets.everything : KeySets.only(may), must: others === 'foreign' ? KeySets.everything : KeySets.only(must), unseen: others === 'unknown' ? true : undefined };
}

/** The names of a list of the code's own that are written `listed` after folding. */
function foldedTo(listed: string, fold: 'lower' | 'none' | 'upper', keys: KeySets.KeySet): { may: string[]; must: string[] } {
  if (fold === 'none' || keys.kind !== 'only') return { may: [listed], must: fold === 'none' ? [listed] : [] };
  const names = [...keys.names].filter(name => (fold === 'lower' ? name.toLowerCase() : name.toUpperCase()) === listed);
  return { may: names, must: names };
}

/** The names that are written `listed` after folding: with `lower`, 'Connection' is never met, 'connection' always is. */
function standingFor(listed: string, fold: 'lower' | 'none' | 'upper', casing: 'lower' | 'mixed'): { may: string[]; must: string[] } | undefined {
  const lower = listed.toLowerCase();
  if (fold === 'lower') return listed === lower ? { may: [lower], must: [lower] } : undefined;
  if (fold === 'upper') return listed === listed.toUpperCase() ? { may: [lower], must: [lower] } : undefined;
  if (casing === 'lower') return listed === lower ? { may: [lower], must: [lower] } : undefined;
  return { may: [lower], must: [] };
}
