import type { Node } from '../../syntax/node.ts';
import { joinAll } from '../domain/join.ts';
import { listedAs } from '../domain/listed.ts';
import { constant, givenUp, unknown, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { addElement } from '../objects/collections.ts';
import { testOfPredicate, testOfUnseen } from '../objects/predicates.ts';
import { regexOf } from '../objects/regex.ts';
import { compared, testOfText, textOf } from '../objects/texts.ts';
import { foundAs } from './lists.ts';
import { testOfNames } from '../upstream/key.ts';

type NameValue = Value & { kind: 'name' };

/** The longest text of the program's own that a regex is run on: a list of names. */
const LONGEST_TEXT = 1000;

/** The regex of a value, if it can be run; it finds the same each time. */
function statelessRegexOf(value: Value | undefined): RegExp | undefined {
  return value?.kind === 'regexp' ? regexOf(value.source, value.flags.replace(/[gy]/g, '')) : undefined;
}

/** The test that a regex is of a name: of a list of names if the regex is one, `/^(?:te|trailer)$/i`. */
function testOfRegex(machine: Machine, name: NameValue, regex: RegExp): Value {
  const listed = /^\^\(?(?:\?:)?([a-z0-9-]+(?:\|[a-z0-9-]+)*)\)?\$$/i.exec(regex.source)?.[1]?.split('|');
  const isWhole = listed !== undefined && (listed.length === 1 || /^\^\(.*\)\$$/.test(regex.source));
  if (listed === undefined || !isWhole) return testOfPredicate(machine, name, written => regex.test(written));
  if (!regex.ignoreCase) return testOfNames(machine, name, listedAs(listed));
  return testOfNames(machine, { ...name, fold: 'lower' }, listedAs(listed.map(each => each.toLowerCase())));
}

/** The test that a regex is of a name, also where it can't be run. */
function matchOf(machine: Machine, name: NameValue, regex: RegExp | undefined): Value {
  return regex === undefined ? (testOfUnseen(machine, [name]) ?? unknown) : testOfRegex(machine, name, regex);
}

/** The position at which something is found, or -1, by the test of whether it is. */
function positionOf(test: Value, start: Value | undefined): Value {
  return test.kind === 'test' ? { ...test, kind: 'index', start } : unknown;
}

/** `regex.test(name)`, `regex.exec(name)`. */
export function callRegexMethod(machine: Machine, self: Value, name: string, [subject = unknown]: readonly Value[]): Value {
  const regex = statelessRegexOf(self);
  if (name !== 'test' && name !== 'exec') return unknown;
  if (regex === undefined) return testOfUnseen(machine, [subject]) ?? unknown;
  const found = subject.kind === 'name' ? testOfRegex(machine, subject, regex) : subject.kind === 'text' ? testOfText(machine, subject, text => regex.test(String(text))) : undefined;
  if (found !== undefined) return name === 'exec' ? foundAs('find', found) : found;
  return name === 'test' && subject.kind === 'constant' && typeof subject.value === 'string' && subject.value.length <= LONGEST_TEXT ? constant(regex.test(subject.value)) : unknown;
}

/** A method of a string that stands for each of a set of header names. */
export function callNameMethod(machine: Machine, self: NameValue, name: string, parameters: readonly Value[]): Value {
  const [first] = parameters;
  if (first !== undefined) machine.locations.takeApart(first);
  const text = first?.kind === 'constant' && typeof first.value === 'string' ? first.value : undefined;
  const regex = statelessRegexOf(first);
  switch (name) {
    case 'toLowerCase':
    case 'toLocaleLowerCase':
      return { ...self, fold: 'lower' };
    case 'toUpperCase':
    case 'toLocaleUpperCase':
      return { ...self, fold: 'upper' };
    case 'toString':
    case 'trim':
    case 'valueOf':
      return self;
    case 'startsWith':
      return text === undefined ? unknown : testOfPredicate(machine, self, written => written.startsWith(text));
    case 'endsWith':
      return text === undefined ? unknown : testOfPredicate(machine, self, written => written.endsWith(text));
    case 'includes':
      return text === undefined ? unknown : testOfPredicate(machine, self, written => written.includes(text));
    case 'match':
      return foundAs('find', matchOf(machine, self, text === undefined ? regex : regexOf(text, '')));
    case 'search':
      return positionOf(matchOf(machine, self, regex), regex && testOfPredicate(machine, self, written => written.search(regex) === 0));
    case 'indexOf':
      return text === undefined ? unknown : positionOf(testOfPredicate(machine, self, written => written.includes(text)), testOfPredicate(machine, self, written => written.startsWith(text)));
    default:
      return textOf(machine, self, name, parameters) ?? testOfUnseen(machine, [self]) ?? unknown;
  }
}

/** Methods that leave the value of a header what it is, as far as it matters. */
const KEEPING = new Set(['concat', 'join', 'map', 'slice', 'substring', 'toString', 'trim', 'trimEnd', 'trimStart', 'valueOf']);

export function callFieldMethod(self: Value & { kind: 'field' }, name: string): Value {
  return KEEPING.has(name) ? self : unknown;
}

/** `NAMES.includes(`|${name}|`)`: a test of the name, whether it stands in a text. */
function partOf(machine: Machine, text: string, part: Value | undefined): Value {
  if (part?.kind === 'name') return testOfPredicate(machine, part, written => text.includes(written));
  return part?.kind === 'text' ? testOfText(machine, part, written => text.includes(String(written))) : unknown;
}

/** A text with parts replaced, as names are escaped for a regex: `name.replace('-', String.raw`\\-`)`. */
function replaced(text: string, name: 'replace' | 'replaceAll', [given, by]: readonly Value[]): Value {
  const pattern = given?.kind === 'regexp' ? regexOf(given.source, given.flags) : given?.kind === 'constant' && typeof given.value === 'string' ? given.value : undefined;
  if (pattern === undefined || by?.kind !== 'constant' || typeof by.value !== 'string' || text.length > LONGEST_TEXT) return givenUp;
  return constant(name === 'replace' || (typeof pattern !== 'string' && pattern.global) ? text.replace(pattern, by.value) : text.split(pattern).join(by.value));
}

/** A method of a known string. */
export function callStringMethod(machine: Machine, text: string, name: string, parameters: readonly Value[], node: Node): Value {
  const [first] = parameters;
  const given = first?.kind === 'constant' ? String(first.value) : undefined;
  switch (name) {
    case 'toLowerCase':
      return constant(text.toLowerCase());
    case 'toUpperCase':
      return constant(text.toUpperCase());
    case 'trim':
      return constant(text.trim());
    case 'toString':
    case 'valueOf':
      return constant(text);
    case 'startsWith':
      return given === undefined ? unknown : constant(text.startsWith(given));
    case 'endsWith':
      return given === undefined ? unknown : constant(text.endsWith(given));
    case 'concat':
      return given === undefined ? unknown : constant(text + given);
    case 'includes':
      return given === undefined ? partOf(machine, text, first) : constant(text.includes(given));
    case 'indexOf': {
      const test = given === undefined ? partOf(machine, text, first) : constant(text.indexOf(given));
      return test.kind === 'test' ? { ...test, kind: 'index' } : test;
    }
    case 'replace':
    case 'replaceAll':
      return replaced(text, name, parameters);
    case 'localeCompare':
      return first?.kind === 'name' || first?.kind === 'text' ? (compared(machine, first, [constant(text), ...parameters.slice(1)], 'compared') ?? unknown) : unknown;
    case 'at':
    case 'charAt':
    case 'slice':
    case 'substr':
    case 'substring': {
      const numbers = parameters.map(value => (value.kind === 'constant' && typeof value.value === 'number' ? value.value : undefined));
      return numbers.includes(undefined) ? unknown : constant((text[name] as (...positions: unknown[]) => string | undefined)(...numbers));
    }
    case 'split': {
      const separator = text.length > LONGEST_TEXT ? given : (statelessRegexOf(first) ?? given);
      if (separator === undefined) return unknown;
      const list = machine.make(node, { form: 'array' }, 'split');
      for (const part of text.split(separator)) addElement(machine, list, constant(part), node);
      return list;
    }
    default:
      return givenUp;
  }
}

/** The string of a value: `String(value)`, `${value}`; a header's name or value stays what it is. */
export function stringOf(value: Value): Value {
  if (value.kind === 'name' || value.kind === 'field') return value;
  if (value.kind === 'union') return joinAll(value.members.map(stringOf));
  return value.kind === 'constant' && typeof value.value !== 'symbol' ? constant(String(value.value)) : unknown;
}

