import { listedInUnknown, type Listed } from '../domain/listed.ts';
import { constant, unknown, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { stringsOf } from '../objects/iteration.ts';
import { testOfFound } from '../objects/tables.ts';
import { testOfText } from '../objects/texts.ts';
import { testOfNames } from '../upstream/key.ts';

/** As `testOfNames`, of a text made of a name. */
function testOfTextIn(machine: Machine, subject: Value & { kind: 'text' }, { names, perhaps, others }: Listed): Value {
  const test = testOfText(machine, subject, text => names.includes(String(text)));
  if (test.kind !== 'test' || (others === 'none' && perhaps.length === 0)) return test;
  return others === 'unknown' && perhaps.length === 0 ? { ...test, may: test.must, unseen: true } : unknown;
}

/** `list.includes(name)`, `set.has(name)`: a test of the name. */
export function membershipOf(machine: Machine, list: Value, subject: Value): Value {
  const strings = stringsOf(machine, list) ?? listedInUnknown(list);
  if (strings === undefined) return unknown;
  if (subject.kind === 'name') return testOfNames(machine, subject, strings);
  if (subject.kind === 'text') return testOfTextIn(machine, subject, strings);
  if (subject.kind === 'test') return testOfFound(machine, subject, value => membershipOf(machine, list, value)) ?? unknown;
  if (subject.kind === 'constant' && strings.others === 'none' && strings.perhaps.length === 0) return constant(strings.names.includes(String(subject.value)));
  return unknown;
}
