import * as KeySets from '../domain/key-set.ts';
import type { Listed } from '../domain/listed.ts';
import { constant, unknown, type NameValue, type TestValue, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { testOfNames } from '../upstream/key.ts';
import { testOfPredicate, testOfUnseen } from './predicates.ts';
import { regexOf } from './regex.ts';

export type TextValue = Value & { kind: 'text' };
type Argument = number | string | { readonly source: string; readonly flags: string };
type Step = readonly [method: string, ...parameters: Argument[]];

/** Methods of strings that give another text, its parts or a number, and that are run on each name that a test asks for. */
const CHANGING = new Set(['at', 'charAt', 'charCodeAt', 'concat', 'replace', 'replaceAll', 'slice', 'split', 'substr', 'substring', 'toLowerCase', 'toUpperCase', 'trim']);

/** The steps after which there is a number, of which no text is made. */
const COUNTING = new Set(['.', 'charCodeAt', 'compared', 'localeCompare']);

/** The text that a method makes of a name, or of a text made of one; undefined where that can't be told. */
export function textOf(machine: Machine, self: NameValue | TextValue, method: string, parameters: readonly Value[]): Value | undefined {
  if (method.startsWith('replace') && parameters[1]?.kind === 'function') return replacesCaseOnly(machine, parameters[0], parameters[1]) ? self : undefined;
  if (method === 'localeCompare') return compared(machine, self, parameters, method);
  if (!CHANGING.has(method)) return undefined;
  const given = parameters.map(argumentOf);
  return given.includes(undefined) ? undefined : withStep(self, [method, ...(given as Argument[])]);
}

/** `name.localeCompare(other, undefined, { sensitivity: 'base' })`, or `compared` the other way round: but for case, where it is to be left out. */
export function compared(machine: Machine, self: NameValue | TextValue, [other, , options]: readonly Value[], step: 'compared' | 'localeCompare'): Value | undefined {
  if (other?.kind !== 'constant') return undefined;
  const sensitivity = options?.kind === 'object' ? machine.record(options.id).members.get('sensitivity') : undefined;
  const isFolding = sensitivity?.kind === 'constant' && (sensitivity.value === 'base' || sensitivity.value === 'accent');
  const text = String(other.value);
  return isFolding ? withStep(withStep(self, ['toLowerCase']) ?? self, [step, text.toLowerCase()]) : withStep(self, [step, text]);
}

function stepsOf(self: NameValue | TextValue): readonly Step[] {
  return self.kind === 'text' ? (JSON.parse(self.steps) as Step[]) : [];
}

function withStep(self: NameValue | TextValue, step: Step): TextValue | undefined {
  const before = stepsOf(self);
  if (COUNTING.has(before.at(-1)?.[0] ?? '')) return undefined;
  return { kind: 'text', name: self.kind === 'text' ? self.name : self, steps: JSON.stringify([...before, step]) };
}

/** `name.length`, `name[0]`, `name.split('-')[0]`. */
export function memberOfText(self: NameValue | TextValue, member: string): Value | undefined {
  if (member === 'length') return withStep(self, ['.', member]);
  return /^\d+$/.test(member) ? withStep(self, ['at', Number(member)]) : undefined;
}

/** `|${name}|`: a text around a name, or around a text made of one. */
export function textAround(machine: Machine, before: string, self: NameValue | TextValue, after: string): Value | undefined {
  const ended = after === '' ? self : textOf(machine, self, 'concat', [constant(after)]);
  if (before === '' || (ended?.kind !== 'name' && ended?.kind !== 'text')) return ended;
  return textOf(machine, ended, 'replace', [{ kind: 'regexp', source: '^', flags: '' }, constant(before.replaceAll('$', '$$$$'))]);
}

function argumentOf(value: Value): Argument | undefined {
  if (value.kind === 'regexp') return regexOf(value.source, value.flags) === undefined ? undefined : { source: value.source, flags: value.flags };
  if (value.kind !== 'constant') return undefined;
  return typeof value.value === 'string' || typeof value.value === 'number' ? value.value : undefined;
}

/** Names that a replacement is tried on. */
const SAMPLES = ['etag', 'keep-alive', 'x-forwarded-for'];

/** `name.replace(/(^|-)([a-z])/g, (all, dash, letter) => dash + letter.toUpperCase())`: what comes out is the name, but for the case of its letters. */
function replacesCaseOnly(machine: Machine, pattern: Value | undefined, callback: Value & { kind: 'function' }): boolean {
  if (pattern?.kind !== 'regexp') return changesCaseOnly(machine, callback);
  const regex = regexOf(pattern.source, pattern.flags);
  if (regex === undefined) return false;
  const { state } = machine;
  const replaced = (...groups: readonly unknown[]): string => {
    machine.state = state;
    const result = machine.rooms.call(callback, groups.map(group => (typeof group === 'object' ? unknown : constant(group as string))), callback.node, unknown);
    return result.kind === 'constant' ? String(result.value) : '?';
  };
  const keepsLetters = SAMPLES.every(sample => sample.replace(regex, replaced).toLowerCase() === sample);
  machine.state = state;
  return keepsLetters;
}

/** `part => part.toUpperCase()`: a function that gives what it is given, but for the case of its letters. */
export function changesCaseOnly(machine: Machine, callback: Value & { kind: 'function' }): boolean {
  const probe = constant('quux');
  const { state } = machine;
  const result = machine.rooms.call(callback, [probe, probe, probe], callback.node, unknown);
  machine.state = state;
  return result.kind === 'constant' && typeof result.value === 'string' && result.value.toLowerCase() === 'quux';
}

/** What the steps make of a name as it is written. */
function run(steps: string, written: string): unknown {
  try {
    return (JSON.parse(steps) as Step[]).reduce<unknown>((text, [method, ...parameters]) => {
      if (method === '.') return (text as string | string[]).length;
      if (method === 'compared') return String(parameters[0]).localeCompare(text as string);
      const values = parameters.map(each => (typeof each === 'object' ? new RegExp(each.source, each.flags) : each));
      return (text as Record<string, (...values: unknown[]) => unknown>)[method]?.(...values);
    }, written);
  } catch {
    return undefined;
  }
}

/** The test of a name that a predicate over it, or over a text made of it, is. */
export function testOfText(machine: Machine, self: NameValue | TextValue, predicate: (text: unknown, written: string) => boolean): TestValue {
  const { name, steps } = self.kind === 'text' ? self : { name: self, steps: '[]' };
  return testOfPredicate(machine, name, written => predicate(run(steps, written), written));
}

/** `name.replace(/^x-/, '') !== name`: the text and the name it was made of. */
export function testOfChange(machine: Machine, self: TextValue, name: NameValue): Value {
  if (self.name.symbol !== name.symbol || self.name.fold !== name.fold) return unknown;
  return testOfText(machine, self, (text, written) => text === written);
}

/** The test that is true where a list has a name, or the text made of one. */
export function testOfListed(machine: Machine, subject: NameValue | TextValue, listed: Listed): TestValue {
  if (subject.kind === 'name') return testOfNames(machine, subject, listed);
  const { names, perhaps, others } = listed;
  const isAmong = (texts: readonly string[]): TestValue => testOfText(machine, subject, text => texts.includes(String(text)));
  const sure = isAmong(names);
  if (others === 'none') return { ...sure, may: isAmong([...names, ...perhaps]).may };
  return { ...sure, may: others === 'headers' ? KeySets.everything : sure.must, must: others === 'foreign' ? KeySets.everything : sure.must, unseen: others === 'unknown' ? true : undefined };
}

/** A method of a text that was made of a name. */
export function callTextMethod(machine: Machine, self: TextValue, method: string, parameters: readonly Value[]): Value {
  const [first] = parameters;
  const given = first?.kind === 'constant' && typeof first.value === 'string' ? first.value : undefined;
  if (given !== undefined && (method === 'startsWith' || method === 'endsWith')) return testOfText(machine, self, text => typeof text === 'string' && text[method](given));
  if (given !== undefined && method === 'includes') return testOfText(machine, self, text => (typeof text === 'string' || Array.isArray(text)) && text.includes(given));
  return wholeOf(machine, self, method, first) ?? textOf(machine, self, method, parameters) ?? testOfUnseen(machine, [self]) ?? unknown;
}

/** Parts of a name that are changed in case and put together again: `name.split('-').map(capitalize).join('-')`. */
function wholeOf(machine: Machine, self: TextValue, method: string, given: Value | undefined): Value | undefined {
  const before = stepsOf(self);
  const [last, separator] = before.at(-1) ?? [];
  if (last !== 'split') return undefined;
  if (method === 'map') return given?.kind === 'function' && changesCaseOnly(machine, given) ? self : undefined;
  if (method !== 'join' || given?.kind !== 'constant' || given.value !== separator) return undefined;
  return before.length === 1 ? self.name : { ...self, steps: JSON.stringify(before.slice(0, -1)) };
}
