import { knownNames } from '../../http/fields.ts';

/** Which header names a bag may still hold: only these, or all except these. Names are lower-case where the bag's are. */
export type KeySet = { readonly kind: 'except'; readonly names: ReadonlySet<string> } | { readonly kind: 'only'; readonly names: ReadonlySet<string> };

export const everything: KeySet = { kind: 'except', names: new Set() };
export const nothing: KeySet = { kind: 'only', names: new Set() };

export function only(names: Iterable<string>): KeySet {
  return { kind: 'only', names: new Set(names) };
}

export function except(names: Iterable<string>): KeySet {
  return { kind: 'except', names: new Set(names) };
}

export function has(set: KeySet, name: string): boolean {
  return set.names.has(name) === (set.kind === 'only');
}

export function isEmpty(set: KeySet): boolean {
  return set.kind === 'only' && set.names.size === 0;
}

export function complement(set: KeySet): KeySet {
  return { kind: set.kind === 'only' ? 'except' : 'only', names: set.names };
}

export function intersect(a: KeySet, b: KeySet): KeySet {
  if (a === b || (b.kind === 'except' && b.names.size === 0)) return a;
  if (a.kind === 'except' && a.names.size === 0) return b;
  if (a.kind === 'only') return only([...a.names].filter(name => has(b, name)));
  if (b.kind === 'only') return only([...b.names].filter(name => has(a, name)));
  return except([...a.names, ...b.names]);
}

export function union(a: KeySet, b: KeySet): KeySet {
  return a === b ? a : complement(intersect(complement(a), complement(b)));
}

export function subtract(a: KeySet, b: KeySet): KeySet {
  return intersect(a, complement(b));
}

export function areEqual(a: KeySet, b: KeySet): boolean {
  return a === b || (a.kind === b.kind && a.names.size === b.names.size && [...a.names].every(name => b.names.has(name)));
}

/** The names of `set` for which `predicate` can hold: exact for listed and known names, all others stay in an open set. */
export function where(set: KeySet, predicate: (name: string) => boolean): KeySet {
  if (set.kind === 'only') return only([...set.names].filter(predicate));
  return except([...set.names, ...knownNames.filter(name => !predicate(name))]);
}

/** The names for which `predicate` surely holds: listed and known names only. */
export function whereSurely(set: KeySet, predicate: (name: string) => boolean): KeySet {
  if (set.kind === 'only') return only([...set.names].filter(predicate));
  return only(knownNames.filter(name => has(set, name) && predicate(name)));
}

/** Each name changed by `change`; an open set keeps its exceptions. */
export function mapNames(set: KeySet, change: (name: string) => string): KeySet {
  return { kind: set.kind, names: new Set([...set.names].map(change)) };
}

export function print(set: KeySet): string {
  const names = [...set.names].sort().join(', ');
  if (set.kind === 'only') return names === '' ? 'none' : `only ${names}`;
  return names === '' ? 'all' : `all except ${names}`;
}
