import { areEqual, type JoinKeys } from './join.ts';
import * as KeySets from './key-set.ts';
import { constant, unknown, type Case, type TestValue, type Value } from './values.ts';

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
  if (cases.length > MOST_CASES || cases.some(({ value }) => value.kind === 'union' || truthinessOf(value) === undefined)) return undefined;
  return { ...testOfCases(symbol, cases, value => truthinessOf(value) === true), cases };
}

/** The test that asks each case. */
export function testOfCases(symbol: number, cases: readonly Case[], predicate: (value: Value) => boolean): TestValue {
  const keysOf = (holds: boolean): KeySets.KeySet => cases.filter(({ value }) => predicate(value) === holds).map(({ keys }) => keys).reduce(KeySets.union, KeySets.nothing);
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

/** What a value is, for each of the names that a symbol stands for. An object is one only beside a text or number: else it may be what headers are put in. */
function casesOf(value: Value, other: Value, symbol: number): readonly Case[] | undefined {
  if (value.kind === 'object') return other.kind === 'constant' && typeof other.value !== 'boolean' && Boolean(other.value) ? [{ keys: KeySets.everything, value }] : undefined;
  if (value.kind === 'constant' || (value.kind === 'name' && other.kind !== 'name')) return [{ keys: KeySets.everything, value }];
  if (value.kind !== 'test' || value.symbol !== symbol || value.unseen !== undefined) return undefined;
  return value.cases ?? [{ keys: value.may, value: constant(true) }, { keys: KeySets.complement(value.must), value: constant(false) }];
}
