import type { Node } from '../../syntax/node.ts';
import { casesOf, MOST_CASES, testOfCases, valueInCases } from '../domain/cases.ts';
import { areEqual, joinAll } from '../domain/join.ts';
import * as KeySets from '../domain/key-set.ts';
import { listedAs } from '../domain/listed.ts';
import { constant, givenUp, isForeignCode, undefinedValue, type Case, type NameValue, type ObjectRecord, type TestValue, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { isInOrder, type Order } from './predicates.ts';
import { testOfListed, type TextValue } from './texts.ts';

/** What a table holds under the name of a round, where that is known for every name: `POLICIES[name]`, `policies.get(name)`. */
export function lookUp(machine: Machine, name: NameValue | TextValue, { members, pours, rest, open }: ObjectRecord): TestValue | undefined {
  if (open || pours.length > 0 || rest.kind !== 'bottom') return undefined;
  const groups: { value: Value; names: string[] }[] = [];
  for (const [written, value] of members) {
    const group = groups.find(other => areEqual(other.value, value));
    if (group === undefined) groups.push({ value, names: [written] });
    else group.names.push(written);
    if (groups.length > MOST_CASES) return undefined;
  }
  const cases = groups.map(({ value, names }): Case => ({ keys: testOfListed(machine, name, listedAs(names)).may, value }));
  const { symbol, must } = testOfListed(machine, name, listedAs([...members.keys()]));
  return knownCases(symbol, [...cases, { keys: KeySets.complement(must), value: undefinedValue }]);
}

/** `rules.find(rule => rule.match.test(name))`: the first element whose test holds, or nothing. */
export function firstFound(elements: readonly Value[], tests: readonly Value[]): TestValue | undefined {
  const [first] = tests;
  if (first?.kind !== 'test') return undefined;
  let before = KeySets.nothing;
  const cases: Case[] = [];
  for (const [index, value] of elements.entries()) {
    const test = tests[index];
    if (test?.kind !== 'test' || test.symbol !== first.symbol || test.unseen !== undefined) return undefined;
    cases.push({ keys: KeySets.subtract(test.may, before), value });
    before = KeySets.union(before, test.must);
  }
  return valueInCases(first.symbol, [...cases, { keys: KeySets.complement(before), value: undefinedValue }]);
}

/** A predicate over what was found, as a test of the name. */
export function testOfFound({ symbol, cases }: TestValue, predicate: (value: Value) => Value): Value | undefined {
  return cases === undefined ? undefined : testOfCases(symbol, cases, predicate);
}

/** `WEIGHTS[name] > 0`, where each is known. */
export function orderOfFound(found: TestValue, operator: Order, number: number): Value | undefined {
  if (found.cases?.every(({ value }) => value.kind === 'constant' || value.kind === 'unknown') !== true) return undefined;
  return testOfFound(found, value => constant(isInOrder(operator, value.kind === 'constant' ? Number(value.value) : NaN, number)));
}

/** What a value is on this path: one case, where no other is left, and any of them after the loop whose name tells them apart. */
export function onThisPath(machine: Machine, value: Value): Value {
  if (value.kind !== 'test' || value.cases === undefined) return value;
  if (!machine.symbols.includes(value.symbol)) return joinAll(value.cases.map(each => each.value));
  const { keys, opaque } = machine.symbol(value.symbol);
  const left = value.cases.filter(each => !KeySets.isEmpty(KeySets.intersect(each.keys, KeySets.union(keys, opaque))));
  return left.length === 1 ? (left[0]?.value ?? value) : value;
}

/** `RULES[name]?.drop`: a member of what was found. */
export function readOfFound(machine: Machine, found: TestValue, member: string, node: Node): Value {
  return madeOfFound(found, value => (isNullish(value) ? undefinedValue : machine.rooms.read(value, member, node)));
}

/** What an operation makes of what was found, for the same names. */
export function madeOfFound({ symbol, cases = [] }: TestValue, make: (value: Value) => Value): Value {
  const made = cases.map(({ keys, value }): Case => ({ keys, value: make(value) }));
  return knownCases(symbol, made) ?? joinAll(made.map(({ value }) => value));
}

/** `POLICIES[name] ?? 'keep'`, `OWN[name] || POLICIES[name]`: what was found, or this instead where nothing was. */
export function foundOr(found: Value, isMissing: (value: Value) => boolean, other: Value): Value | undefined {
  const cases = found.kind === 'test' ? (found.cases ?? casesOfLookup(found)) : undefined;
  const others = found.kind === 'test' ? casesOf(other, found, found.symbol) : undefined;
  if (found.kind !== 'test' || cases === undefined || others === undefined) return undefined;
  const or = ({ keys, value }: Case): readonly Case[] => (isMissing(value) ? others.map(each => ({ keys: KeySets.intersect(keys, each.keys), value: each.value })) : [{ keys, value }]);
  return valueInCases(found.symbol, cases.flatMap(or).filter(({ keys }) => !KeySets.isEmpty(keys)));
}

/** What was looked up in a table whose values aren't known: something that isn't, or nothing. */
function casesOfLookup({ isLookup, may, must }: TestValue): readonly Case[] | undefined {
  return isLookup === true ? [{ keys: may, value: givenUp }, { keys: KeySets.complement(must), value: undefinedValue }] : undefined;
}

function knownCases(symbol: number, cases: readonly Case[]): TestValue | undefined {
  return cases.some(({ value }) => value.kind === 'unknown' && !isForeignCode(value)) ? undefined : valueInCases(symbol, cases);
}

export function isNullish(value: Value): boolean {
  return value.kind === 'constant' && value.value == null;
}
