import * as KeySets from '../domain/key-set.ts';
import { nameIn, type NameValue, type TestValue, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

export type Order = '<' | '<=' | '>' | '>=';

/** The test of a name by any predicate over strings, as a regex or `startsWith`. */
export function testOfPredicate(machine: Machine, name: NameValue, predicate: (name: string) => boolean): TestValue {
  const { keys } = machine.symbol(name.symbol);
  const casing = machine.locations.casingOf(name.symbol);
  const folded = (written: string): string => (name.fold === 'lower' ? written.toLowerCase() : name.fold === 'upper' ? written.toUpperCase() : written);
  const surely = (written: string): boolean => predicate(folded(written));
  if (casing === 'mixed' && name.fold === 'none') {
    const possibly = (written: string): boolean => predicate(written) || predicate(titleCase(written)) || predicate(written.toUpperCase());
    return { kind: 'test', symbol: name.symbol, may: KeySets.where(keys, possibly), must: KeySets.whereSurely(keys, written => possibly(written) && predicate(written) && predicate(titleCase(written))) };
  }
  return { kind: 'test', symbol: name.symbol, may: KeySets.where(keys, surely), must: KeySets.whereSurely(keys, surely) };
}

/** A name that code is given which isn't seen, by itself or in a pair or object: a filter of which nothing is known. */
export function testOfUnseen(machine: Machine, parameters: readonly Value[]): TestValue | undefined {
  const symbol = parameters.map(value => symbolIn(value) ?? membersOf(machine, value).map(symbolIn).find(each => each !== undefined)).find(each => each !== undefined);
  return symbol === undefined ? undefined : { kind: 'test', symbol, may: KeySets.nothing, must: KeySets.everything, isLookup: true, unseen: true };
}

/** The symbol of the name that a value is, is made of, or was found by. */
function symbolIn(value: Value): number | undefined {
  return value.kind === 'test' && value.isLookup === true ? value.symbol : nameIn(value)?.symbol;
}

function membersOf(machine: Machine, value: Value): readonly Value[] {
  const record = value.kind === 'object' ? machine.record(value.id) : undefined;
  return record?.form === 'array' || record?.form === 'object' ? [...record.members.values()] : [];
}

/** Whether `a < b`, or another order of these, as the language has it. */
export function isInOrder(operator: Order, a: unknown, b: unknown): boolean {
  const [one, other] = [a as number, b as number];
  return operator === '<' ? one < other : operator === '<=' ? one <= other : operator === '>' ? one > other : one >= other;
}

function titleCase(name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, part => part.toUpperCase());
}
