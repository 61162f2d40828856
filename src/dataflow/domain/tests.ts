import { areEqual, type JoinKeys } from './join.ts';
import * as KeySets from './key-set.ts';
import { alternativesOf, constant, unknown, type Case, type TestValue, type Value } from './values.ts';

/** The most things that a name may find: more are data. */
const MOST_CASES = 32;

/** Whether a value is surely true, surely false, or either. */
export function truthinessOf(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'constant':
      return Boolean(value.value);
    case 'unknown':
    case 'bottom':
    case 'test':
    case 'index':
    case 'text':
    case 'field':
    case 'status':
    case 'body':
    case 'parameter':
    case 'builtin':
    case 'api':
      return undefined;
    case 'union': {
      const [first, ...others] = value.members.map(truthinessOf);
      return others.every(other => other === first) ? first : undefined;
    }
    default:
      return true;
  }
}

/** The value of `!value`. */
export function not(value: Value): Value {
  if (value.kind === 'constant') return constant(!value.value);
  if (value.kind !== 'test') return unknown;
  return { kind: 'test', symbol: value.symbol, may: KeySets.complement(value.must), must: KeySets.complement(value.may), unseen: value.unseen === undefined ? undefined : !value.unseen };
}

/** The value of an expression that is one of several, each for some of the names that a symbol stands for: as a test, whether it is true. */
export function valueInCases(symbol: number, cases: readonly Case[]): TestValue | undefined {
  if (cases.length > MOST_CASES || !cases.every(({ value }) => isCase(value))) return undefined;
  return { ...testOfCases(symbol, cases, truthinessOf), cases };
}

function isCase(value: Value): boolean {
  return value.kind === 'text' || value.kind === 'unknown' || (value.kind !== 'union' && truthinessOf(value) !== undefined);
}

/** The test that asks each case; of one for which it isn't known, it may hold or not. */
export function testOfCases(symbol: number, cases: readonly Case[], predicate: (value: Value) => boolean | undefined): TestValue {
  const keysOf = (holds: boolean): KeySets.KeySet => cases.filter(({ value }) => predicate(value) !== !holds).map(({ keys }) => keys).reduce(KeySets.union, KeySets.nothing);
  return { kind: 'test', symbol, may: keysOf(true), must: KeySets.complement(keysOf(false)) };
}

/** A value that is one thing on one path and another on the other, where the name tells the paths apart: `hop.has(name) ? 'drop' : 'keep'`. */
export function joinInCases(a: Value, b: Value, symbol: number, joinKeys: JoinKeys): TestValue | undefined {
  const [one, other] = [casesOf(a, b, symbol), casesOf(b, a, symbol)];
  if (one === undefined || other === undefined || [...one, ...other].every(({ value }) => isBoolean(value))) return undefined;
  const cases = [...one, ...other].reduce<readonly Case[]>((all, { value }) => {
    if (all.some(each => areEqual(each.value, value))) return all;
    return [...all, { value, keys: joinKeys(keysFor(one, value), keysFor(other, value)) }];
  }, []);
  return valueInCases(symbol, cases);
}

function keysFor(cases: readonly Case[], value: Value): KeySets.KeySet {
  return cases.find(each => areEqual(each.value, value))?.keys ?? KeySets.nothing;
}

function isBoolean(value: Value): boolean {
  return value.kind === 'constant' && typeof value.value === 'boolean';
}

/** What a value is, for each of the names that a symbol stands for. What isn't known is one beside a name only: else it may as well be true as false. */
function casesOf(value: Value, other: Value, symbol: number): readonly Case[] | undefined {
  switch (value.kind) {
    case 'constant':
    case 'object':
    case 'text':
      return [{ keys: KeySets.everything, value }];
    case 'name':
      return other.kind === 'name' ? undefined : [{ keys: KeySets.everything, value }];
    case 'unknown':
      return alternativesOf(other).some(({ kind }) => kind === 'name') ? [{ keys: KeySets.everything, value }] : undefined;
    case 'test':
      if (value.symbol !== symbol || value.unseen !== undefined) return undefined;
      return value.cases ?? [{ keys: value.may, value: constant(true) }, { keys: KeySets.complement(value.must), value: constant(false) }];
    default:
      return undefined;
  }
}
