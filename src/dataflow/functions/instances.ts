import { constant, unknown, type ClassValue, type ObjectRecord, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { superClassOf } from './classes.ts';

/** The classes of the language whose objects are told by how they hold things. */
const FORMS: ReadonlyMap<string, ObjectRecord['form']> = new Map([
  ['Array', 'array'],
  ['Error', 'error'],
  ['Headers', 'Headers'],
  ['Map', 'map'],
  ['Set', 'set'],
]);

/** The value of `value instanceof type`, for one value, and a class that can be seen or one of the language. */
export function instanceOf(machine: Machine, value: Value, type: Value): Value {
  if (value.kind === 'constant' || value.kind === 'name' || value.kind === 'text') return constant(false);
  if (value.kind === 'regexp') return constant(isOfLanguage(type, 'RegExp'));
  const form = FORMS.get(nameOf(type) ?? '');
  if (value.kind !== 'object' || (type.kind !== 'class' && form === undefined && !isOfLanguage(type, 'Response') && !isOfLanguage(type, 'RegExp'))) return unknown;
  const record = machine.record(value.id);
  if (record.of !== undefined) return isOfClass(machine, record.of, type);
  // What a client gave, or a literal, is of no class of the program.
  if (record.form === 'object' && record.open) return unknown;
  return constant(record.form === form || (isOfLanguage(type, 'Response') && isWebResponse(record)));
}

function isOfLanguage(type: Value, name: string): boolean {
  return nameOf(type) === name;
}

/** The name of a class of the language; those that models know as well are of no package. */
function nameOf(type: Value): string | undefined {
  if (type.kind === 'builtin' && type.self.kind === 'bottom') return type.name;
  return type.kind === 'api' && type.specifier.startsWith('global:') ? type.path.join('.') : undefined;
}

/** One of our own, or one that a client of fetch's kind received. */
function isWebResponse({ form, origin }: ObjectRecord): boolean {
  return form === 'web-response' || (form === 'response' && origin?.client?.response.web === true);
}

/** Whether instances of `own` are of `type`; unknown where a class between isn't seen. */
function isOfClass(machine: Machine, own: ClassValue, type: Value): Value {
  if (type.kind === 'class' && own.node === type.node) return constant(true);
  const parent = superClassOf(machine, own);
  if (parent.kind === 'class') return isOfClass(machine, parent, type);
  if (parent.kind === 'bottom') return constant(false);
  const name = nameOf(parent);
  if (name === undefined) return unknown;
  return constant(type.kind !== 'class' && (isOfLanguage(type, name) || (isOfLanguage(type, 'Error') && name.endsWith('Error'))));
}
