import { constant, unknown, type NameValue, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { testOfPredicate } from './predicates.ts';
import { regexOf } from './regex.ts';

type TextValue = Value & { kind: 'text' };
type Argument = number | string | { readonly source: string; readonly flags: string };
type Step = readonly [method: string, ...parameters: Argument[]];

/** Methods of strings that give another text, and that are run on each name that a test asks for. */
const CHANGING = new Set(['at', 'charAt', 'charCodeAt', 'concat', 'replace', 'replaceAll', 'slice', 'substr', 'substring', 'toLowerCase', 'toUpperCase', 'trim']);

/** The text that a method makes of a name, or of a text made of one; undefined where that can't be told. */
export function textOf(machine: Machine, self: NameValue | TextValue, method: string, parameters: readonly Value[]): Value | undefined {
  if (!CHANGING.has(method)) return undefined;
  if (method.startsWith('replace') && parameters[1]?.kind === 'function') return replacesCaseOnly(machine, parameters[0], parameters[1]) ? self : undefined;
  const given = parameters.map(argumentOf);
  if (given.includes(undefined)) return undefined;
  const before = self.kind === 'text' ? (JSON.parse(self.steps) as Step[]) : [];
  return { kind: 'text', name: self.kind === 'text' ? self.name : self, steps: JSON.stringify([...before, [method, ...given]]) };
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
      const values = parameters.map(each => (typeof each === 'object' ? new RegExp(each.source, each.flags) : each));
      return (text as Record<string, (...values: unknown[]) => unknown>)[method]?.(...values);
    }, written);
  } catch {
    return undefined;
  }
}

/** The test of a name that a predicate over a text made of it is. */
export function testOfText(machine: Machine, { name, steps }: TextValue, predicate: (text: unknown) => boolean): Value {
  return testOfPredicate(machine, name, written => predicate(run(steps, written)));
}

/** A method of a text that was made of a name. */
export function callTextMethod(machine: Machine, self: TextValue, method: string, parameters: readonly Value[]): Value {
  const [first] = parameters;
  const given = first?.kind === 'constant' && typeof first.value === 'string' ? first.value : undefined;
  if (given !== undefined && (method === 'startsWith' || method === 'endsWith' || method === 'includes')) {
    return testOfText(machine, self, text => typeof text === 'string' && text[method](given));
  }
  return textOf(machine, self, method, parameters) ?? unknown;
}
