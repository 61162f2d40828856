import { areEqual, type JoinKeys } from './join.ts';
import * as KeySets from './key-set.ts';
import { truthinessOf } from './truth.ts';
import { alternativesOf, constant, isForeignCode, type Case, type TestValue, type Value } from './values.ts';

/** The most things that a name may find: more are data. */
export const MOST_CASES = 32;

/** The value of an expression that is one of several, each for some of the names that a symbol stands for: as a test, whether it is true. What is the same is one case. */
export function valueInCases(symbol: number, given: readonly Case[]): TestValue | undefined {
  const cases = given.reduce<readonly Case[]>((merged, { keys, value }) => {
    const twin = merged.find(each => areEqual(each.value, value));
    return twin === undefined ? [...merged, { keys, value }] : merged.map(each => (each === twin ? { value, keys: KeySets.union(each.keys, keys) } : each));
  }, []);
  return cases.length > MOST_CASES ? undefined : { ...testOfCases(symbol, cases, value => value), cases };
}

/** The test that asks each case, where the answer may be a test of the name in turn; of one for which it isn't known, it may hold or not. Of the names of what was given up, nothing is known. */
export function testOfCases(symbol: number, cases: readonly Case[], predicate: (value: Value) => Value): TestValue {
  const answers = cases.filter(({ value }) => !isForeignCode(value)).map(({ keys, value }) => ({ keys, answer: predicate(value) }));
  const keysOf = (side: boolean): KeySets.KeySet => answers.map(({ keys, answer }) => KeySets.intersect(keys, namesOnSide(answer, symbol, side))).reduce(KeySets.union, KeySets.nothing);
  const unseen = answers.map(({ answer }) => (answer.kind === 'test' ? answer.unseen : undefined)).find(side => side !== undefined);
  return { kind: 'test', symbol, may: keysOf(true), must: KeySets.complement(keysOf(false)), unseen };
}

/** The names for which a value may be true, or false. */
function namesOnSide(value: Value, symbol: number, side: boolean): KeySets.KeySet {
  if (value.kind === 'test' && value.symbol === symbol) return side ? value.may : KeySets.complement(value.must);
  return truthinessOf(value) === !side ? KeySets.nothing : KeySets.everything;
}

/** A value that is one thing on one path and another on the other, where the name tells the paths apart: `hop.has(name) ? 'drop' : 'keep'`. */
export function joinInCases(a: Value, b: Value, symbol: number, joinKeys: JoinKeys): TestValue | undefined {
  const [one, other] = [casesOf(a, b, symbol), casesOf(b, a, symbol)];
  if (one === undefined || other === undefined || [...one, ...other].every(({ value }) => isBoolean(value))) return undefined;
  return valueInCases(symbol, [...one, ...other].map(({ value }) => ({ value, keys: joinKeys(keysFor(one, value), keysFor(other, value)) })));
}

function keysFor(cases: readonly Case[], value: Value): KeySets.KeySet {
  return cases.find(each => areEqual(each.value, value))?.keys ?? KeySets.nothing;
}

function isBoolean(value: Value): boolean {
  return value.kind === 'constant' && typeof value.value === 'boolean';
}

/** What a value is, for each of the names that a symbol stands for. What isn't known is one beside a name or the value of a header only: else it may as well be true as false. */
export function casesOf(value: Value, other: Value, symbol: number): readonly Case[] | undefined {
  switch (value.kind) {
    case 'bottom':
      return [];
    case 'builtin':
    case 'constant':
    case 'function':
    case 'object':
    case 'text':
      return [{ keys: KeySets.everything, value }];
    case 'field':
    case 'name':
      return other.kind === value.kind ? undefined : [{ keys: KeySets.everything, value }];
    case 'unknown':
      return alternativesOf(other).some(({ kind }) => kind === 'field' || kind === 'name') ? [{ keys: KeySets.everything, value }] : undefined;
    case 'test':
      if (value.symbol !== symbol || value.unseen !== undefined) return undefined;
      return value.cases ?? [{ keys: value.may, value: constant(true) }, { keys: KeySets.complement(value.must), value: constant(false) }];
    default:
      return undefined;
  }
}
