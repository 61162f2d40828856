import { sureOf } from '../domain/join.ts';
import * as KeySets from '../domain/key-set.ts';
import { listedIn, listedInUnknown } from '../domain/listed.ts';
import { constant, unknown, type NameValue, type ObjectRecord, type TestValue, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { namesOfPours } from '../objects/fields.ts';
import { stringsOf } from '../objects/iteration.ts';
import { untold } from '../objects/comparisons.ts';
import { testOfFound } from '../objects/tables.ts';
import { testOfListed } from '../objects/texts.ts';
import { testOfNames } from '../upstream/key.ts';

/** The test of a name by a list of names that a loop before picked out of headers: those that it picked for certain are told where they are of the same headers. */
function testOfPoured(machine: Machine, name: NameValue, record: ObjectRecord): TestValue | undefined {
  const { pours } = record;
  const own = listedIn({ ...record, pours: [] });
  const isPlain = name.fold !== 'upper' && machine.locations.casingOf(name.symbol) === 'lower' && pours.every(pour => pour.as === 'names' && !pour.origin.mixedCase);
  if (pours.length === 0 || own === undefined || !isPlain) return undefined;
  const origins = machine.locations.sourcesOf(name.symbol).map(({ origin }) => origin);
  const sure = pours.filter(({ origin }) => origins.every(each => each === origin)).map(sureOf);
  const test = testOfNames(machine, name, own);
  return { ...test, may: KeySets.union(test.may, namesOfPours(pours)), must: sure.reduce(KeySets.union, test.must) };
}

/** `list.includes(name)`, `set.has(name)`: a test of the name. */
export function membershipOf(machine: Machine, list: Value, subject: Value): Value {
  const strings = stringsOf(machine, list) ?? listedInUnknown(list);
  if (strings === undefined) return unknown;
  const record = list.kind === 'object' ? machine.record(list.id) : undefined;
  const poured = record === undefined || subject.kind !== 'name' ? undefined : testOfPoured(machine, subject, record);
  if (poured !== undefined) return poured;
  if (subject.kind === 'name' || subject.kind === 'text') return testOfListed(machine, subject, strings);
  if (subject.kind === 'test') return testOfFound(subject, value => membershipOf(machine, list, value)) ?? (subject.isLookup === true ? untold(subject) : unknown);
  if (subject.kind === 'constant' && strings.others === 'none' && strings.perhaps.length === 0) return constant(strings.names.includes(String(subject.value)));
  return unknown;
}
