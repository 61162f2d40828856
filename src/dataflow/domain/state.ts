import { anyMeeting, type JoinKeys, type Meeting } from './join.ts';
import * as KeySets from './key-set.ts';
import { leafOf, type PersistentMap } from './persistent-map.ts';
import { unknown, type ObjectRecord, type Value } from './values.ts';

/** The names that a symbol may stand for on this path. */
export interface SymbolContent {
  readonly keys: KeySets.KeySet;
  /** Names of which isn't known whether they come here: something that isn't known has filtered them. */
  readonly opaque: KeySets.KeySet;
  /** Whether code that isn't seen is what has filtered them, or what they are of: it says something, a list that isn't known may be empty. */
  readonly isForeign?: boolean;
}

export type Content = ObjectRecord | SymbolContent | Value;

/** What every variable, object and symbol holds at one point of the program. */
export type State = PersistentMap<Content>;

/** The state of code that is not reached. */
export const dead: State = leafOf(-1, unknown);

/** Two paths that are told apart by the name a symbol stands for: the names that take each. */
export interface Path {
  readonly symbol: number;
  readonly a: KeySets.KeySet;
  readonly b: KeySets.KeySet;
  /** Those of which isn't known which path they take. */
  readonly opaque: KeySets.KeySet;
}

/**
 * The names in a bag after two paths meet. A name that takes one path only is in the bag if it is there after that path:
 *
 *     if (hop.has(name)) delete bag[name];
 *
 * Names that take neither (or both) are there if they are after either; those that take nobody knows which, if they are after both.
 */
export function joinKeysOf(path: Path | undefined): JoinKeys {
  if (!isTold(path)) return KeySets.union;
  const { a: pathA, b: pathB, opaque } = path;
  const neither = KeySets.complement(KeySets.union(KeySets.union(pathA, pathB), opaque));
  return (a, b) =>
    [KeySets.intersect(a, pathA), KeySets.intersect(b, pathB), KeySets.intersect(KeySets.union(a, b), neither), KeySets.intersect(KeySets.intersect(a, b), opaque)].reduce(KeySets.union);
}

/** The two paths of states in which a symbol stands for these names. */
export function pathOf(symbol: number, a: SymbolContent, b: SymbolContent): Path {
  return { symbol, a: a.keys, b: b.keys, opaque: KeySets.intersect(a.opaque, b.opaque) };
}

/** Whether names tell two paths apart. */
export function isTold(path: Path | undefined): path is Path {
  return path !== undefined && !(KeySets.areEqual(path.a, path.b) && KeySets.isEmpty(path.opaque));
}

/** How records are joined where two paths meet: names of a list are compared as they are written, those of bags in lower case. */
export function meetingOf(path: Path | undefined): Meeting {
  if (!isTold(path)) return anyMeeting;
  const { a, b, opaque } = path;
  const keys = joinKeysOf({ ...path, a: lower(a), b: lower(b), opaque: lower(opaque) });
  return { keys, takesOnly: (side, name) => (side === 'a' ? KeySets.has(a, name) && !KeySets.has(b, name) : KeySets.has(b, name) && !KeySets.has(a, name)) };
}

function lower(names: KeySets.KeySet): KeySets.KeySet {
  return KeySets.mapNames(names, name => name.toLowerCase());
}

export function joinSymbols(a: SymbolContent, b: SymbolContent): SymbolContent {
  const keys = KeySets.union(a.keys, b.keys);
  const opaque = KeySets.subtract(KeySets.union(a.opaque, b.opaque), keys);
  const isForeign = a.isForeign === true || b.isForeign === true;
  return KeySets.areEqual(keys, a.keys) && KeySets.areEqual(opaque, a.opaque) && isForeign === (a.isForeign === true) ? a : { keys, opaque, isForeign };
}

/** For which names a value is true; undefined if it is no truth value. */
export function truthOf(value: Value, symbol: number): { may: KeySets.KeySet; must: KeySets.KeySet; isUnknown: boolean } | undefined {
  if (value.kind === 'test') return value.symbol === symbol ? { ...value, isUnknown: false } : undefined;
  if (value.kind === 'constant' && typeof value.value === 'boolean') {
    const keys = value.value ? KeySets.everything : KeySets.nothing;
    return { may: keys, must: keys, isUnknown: false };
  }
  return value.kind === 'unknown' ? { may: KeySets.everything, must: KeySets.nothing, isUnknown: true } : undefined;
}
