import * as KeySets from './key-set.ts';
import { alternativesOf, bottom, givenUp, undefinedValue, type Case, type ObjectRecord, type Pour, type Value } from './values.ts';

/** The most members a union keeps before those that say nothing about upstreams are given up. */
const WIDEST_UNION = 12;

export function areEqual(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case 'bottom':
    case 'unknown':
      return true;
    case 'constant':
      return Object.is(a.value, (b as typeof a).value);
    case 'regexp':
      return a.source === (b as typeof a).source && a.flags === (b as typeof a).flags;
    case 'function':
      return a.node === (b as typeof a).node && a.scope === (b as typeof a).scope;
    case 'class':
      return a.node === (b as typeof a).node;
    case 'builtin':
      return a.name === (b as typeof a).name && areEqual(a.self, (b as typeof a).self);
    case 'object':
      return a.id === (b as typeof a).id;
    case 'promise':
      return areEqual(a.fulfilled, (b as typeof a).fulfilled) && areEqual(a.rejected, (b as typeof a).rejected);
    case 'observable':
      return areEqual(a.item, (b as typeof a).item) && areEqual(a.error, (b as typeof a).error);
    case 'namespace':
      return a.module === (b as typeof a).module;
    case 'api':
      return a.specifier === (b as typeof a).specifier && a.path.join('.') === (b as typeof a).path.join('.');
    case 'client':
      return a.model === (b as typeof a).model && a.instance === (b as typeof a).instance && a.options.length === (b as typeof a).options.length;
    case 'request':
      return a.origin === (b as typeof a).origin && a.request === (b as typeof a).request;
    case 'app':
      return a.framework === (b as typeof a).framework;
    case 'server':
      return a.id === (b as typeof a).id && a.object === (b as typeof a).object;
    case 'parameter':
      return a.id === (b as typeof a).id && a.path === (b as typeof a).path;
    case 'name':
      return a.symbol === (b as typeof a).symbol && a.fold === (b as typeof a).fold;
    case 'text':
      return a.steps === (b as typeof a).steps && areEqual(a.name, (b as typeof a).name);
    case 'field':
      return a.symbol === (b as typeof a).symbol && arePoursEqual(a.pours, (b as typeof a).pours);
    case 'test':
      return areTestsEqual(a, b as typeof a) && areCasesEqual(a.cases, (b as typeof a).cases);
    case 'index':
      return areTestsEqual(a, b as typeof a);
    case 'body':
    case 'status':
      return a.origin === (b as typeof a).origin;
    case 'union':
      return a.members.length === (b as typeof a).members.length && a.members.every(member => (b as typeof a).members.some(other => areEqual(member, other)));
  }
}

function areTestsEqual(a: Value & { kind: 'index' | 'test' }, b: typeof a): boolean {
  return a.symbol === b.symbol && KeySets.areEqual(a.may, b.may) && KeySets.areEqual(a.must, b.must);
}

function areCasesEqual(a: readonly Case[] | undefined, b: readonly Case[] | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every(({ keys, value }, index) => KeySets.areEqual(keys, (b[index] ?? { keys }).keys) && areEqual(value, b[index]?.value ?? bottom));
}

export function arePoursEqual(a: readonly Pour[], b: readonly Pour[]): boolean {
  return a === b || (a.length === b.length && a.every((pour, index) => isSamePour(pour, b[index]) && KeySets.areEqual(pour.keys, b[index].keys)));
}

/** Whether two pours are of the same headers in the same form, whatever names each still holds. */
function isSamePour(a: Pour, b: Pour | undefined): b is Pour {
  return b !== undefined && a.origin === b.origin && a.as === b.as && a.whole === b.whole && a.entered?.node === b.entered?.node;
}

/** Whether a value tells something that a verdict may hang on; the others are given up first. */
export function tellsOfUpstream(value: Value): boolean {
  return value.kind !== 'constant' && value.kind !== 'regexp' && value.kind !== 'unknown';
}

/** The least value above both. A union that grows too wide keeps what tells of upstreams. */
export function join(a: Value, b: Value): Value {
  if (a === b || b.kind === 'bottom') return a;
  if (a.kind === 'bottom') return b;
  if (a.kind === 'unknown' && b.kind === 'unknown') return a.isCut === true ? a : b;
  if (a.kind !== 'union' && areEqual(a, b)) return a;
  if (a.kind === 'promise' && b.kind === 'promise') {
    return { kind: 'promise', fulfilled: join(a.fulfilled, b.fulfilled), rejected: join(a.rejected, b.rejected) };
  }
  if (a.kind === 'observable' && b.kind === 'observable') return { kind: 'observable', item: join(a.item, b.item), error: join(a.error, b.error) };
  const members = [...alternativesOf(a)];
  for (const value of alternativesOf(b)) {
    const twin = members.findIndex(member => member.kind === value.kind && (value.kind === 'promise' || value.kind === 'observable' || value.kind === 'unknown'));
    if (twin >= 0) members[twin] = join(members[twin] ?? bottom, value);
    else if (!members.some(member => areEqual(member, value))) members.push(value);
  }
  if (members.length <= alternativesOf(a).length && a.kind === 'union' && members.every((member, index) => member === a.members[index])) return a;
  return unionOf(members);
}

function unionOf(members: readonly Value[]): Value {
  if (members.length <= WIDEST_UNION) return members.length === 1 ? (members[0] ?? bottom) : { kind: 'union', members };
  const telling = members.filter(tellsOfUpstream).slice(0, WIDEST_UNION - 1);
  return telling.length === 0 ? givenUp : { kind: 'union', members: [...telling, givenUp] };
}

export function joinAll(values: readonly Value[]): Value {
  return values.reduce(join, bottom);
}

/** How the names of two pours of the same headers are joined; see `Machine.joinKeys` for names that a symbol stands for. */
export type JoinKeys = (a: KeySets.KeySet, b: KeySets.KeySet) => KeySets.KeySet;

/** Two paths that meet: how key sets are joined, and whether a name that a symbol stands for takes only one of them. */
export interface Meeting {
  readonly keys: JoinKeys;
  takesOnly(side: 'a' | 'b', name: string): boolean;
}

/** Paths that no name tells apart. */
export const anyMeeting: Meeting = { keys: KeySets.union, takesOnly: () => false };

/** The pours of both; the same headers poured on both sides hold the names of either, as `joinKeys` says. */
function joinPours(a: readonly Pour[], b: readonly Pour[], joinKeys: JoinKeys): readonly Pour[] {
  if (a === b) return a;
  const joined = a.map(pour => {
    const twin = b.find(other => isSamePour(pour, other));
    const keys = joinKeys(pour.keys, twin?.keys ?? KeySets.nothing);
    const sure = joinSure(pour, pour, twin, joinKeys);
    return KeySets.areEqual(keys, pour.keys) && (sure === pour.sure || (sure !== undefined && KeySets.areEqual(sure, sureOf(pour)))) ? pour : { ...pour, keys, sure };
  });
  for (const pour of b) {
    if (!a.some(other => isSamePour(other, pour))) joined.push({ ...pour, keys: joinKeys(KeySets.nothing, pour.keys), sure: joinSure(pour, undefined, pour, joinKeys) });
  }
  return joined.every((pour, index) => pour === a[index]) && joined.length === a.length ? a : joined;
}

export function sureOf(pour: Pour | undefined): KeySets.KeySet {
  if (pour === undefined) return KeySets.nothing;
  return pour.sure === undefined ? pour.keys : KeySets.intersect(pour.sure, pour.keys);
}

/** The names that are in a list whichever path was taken. */
function joinSure({ as }: Pour, a: Pour | undefined, b: Pour | undefined, joinKeys: JoinKeys): KeySets.KeySet | undefined {
  if (as === 'fields') return undefined;
  return KeySets.complement(joinKeys(KeySets.complement(sureOf(a)), KeySets.complement(sureOf(b))));
}

/** The record that may be either of two. */
export function joinRecords(a: ObjectRecord, b: ObjectRecord, meeting: Meeting): ObjectRecord {
  const { members, rest } = a.members === b.members ? { members: a.members, rest: join(a.rest, b.rest) } : joinMembers(a, b, meeting);
  const changed = members !== a.members;
  const pours = joinPours(a.pours, b.pours, meeting.keys);
  const open = a.open || b.open;
  const isCut = a.isCut ?? b.isCut;
  const namesOf = a.namesOf === b.namesOf ? a.namesOf : undefined;
  const heldBy = a.heldBy === b.heldBy ? a.heldBy : undefined;
  if (!changed && pours === a.pours && rest === a.rest && open === a.open && isCut === a.isCut && namesOf === a.namesOf && heldBy === a.heldBy) return a;
  return { ...a, members, pours, rest, open, isCut, namesOf, heldBy };
}

/** A primitive under a name that takes one path only is what it is after that path. */
function joinMember(name: string, a: Value, b: Value, meeting: Meeting): Value {
  if (a.kind === 'constant' && meeting.takesOnly('a', name)) return a;
  return b.kind === 'constant' && meeting.takesOnly('b', name) ? b : join(a, b);
}

/** What is there on one side only may be missing: an element of a list is then one of the rest, a primitive may be undefined. */
function joinMembers(a: ObjectRecord, b: ObjectRecord, meeting: Meeting): Pick<ObjectRecord, 'members' | 'rest'> {
  const isList = a.form === 'array' || a.form === 'set';
  const members = new Map<string, Value>();
  let rest = join(a.rest, b.rest);
  const add = (name: string, value: Value, side: 'a' | 'b'): void => {
    if (value.kind === 'function') members.set(name, join(value, undefinedValue));
    else if (value.kind !== 'constant' || meeting.takesOnly(side, isList ? String(value.value) : name)) members.set(name, value);
    else if (isList) rest = join(rest, value);
    else members.set(name, join(value, undefinedValue));
  };
  for (const [name, value] of a.members) {
    const other = b.members.get(name);
    if (other === undefined) add(name, value, 'a');
    else members.set(name, joinMember(name, value, other, isList ? anyMeeting : meeting));
  }
  for (const [name, value] of b.members) if (!a.members.has(name)) add(name, value, 'b');
  const isSame = members.size === a.members.size && [...members].every(([name, value]) => a.members.get(name) === value);
  return { members: isSame ? a.members : members, rest };
}
