import type { Frame } from '../domain/activation.ts';
import { alternativesOf, type Value } from '../domain/values.ts';
import { isOfFile } from '../functions/unseen.ts';
import type { Machine } from '../machine/machine.ts';

/** The functions among values, also those in arrays and those that somebody's wrapper may give back. */
export function functionsOf(machine: Machine, values: readonly Value[]): (Value & { kind: 'function' })[] {
  return values.flatMap(alternativesOf).flatMap(value => {
    if (value.kind === 'function') return [value];
    if (value.kind === 'builtin' && value.name === '#wraps') return functionsOf(machine, [value.self]);
    if (value.kind === 'object' && machine.record(value.id).form === 'array') return functionsOf(machine, [...machine.record(value.id).members.values()]);
    return [];
  });
}

/** The functions at dotted paths of an object argument; `*` is any member. */
export function optionsOf(machine: Machine, values: readonly Value[], paths: readonly string[]): (Value & { kind: 'function' })[] {
  const objects = elementsOf(machine, values);
  return paths.flatMap(path => functionsOf(machine, path.split('.').reduce((found, name) => membersNamed(machine, found, name), objects)));
}

/** Whether options, or what stands on the way to them, come of another file: `{ method, path, options: users }`. */
export function isGivenByFile(machine: Machine, values: readonly Value[], paths: readonly string[]): boolean {
  const objects = elementsOf(machine, values);
  return paths.some(path => {
    let found = objects;
    return path.split('.').some(name => {
      found = membersNamed(machine, found, name);
      return found.flatMap(alternativesOf).some(isOfFile);
    });
  });
}

type ApiValue = Value & { kind: 'api' };

/** Objects within objects that hold what the linted file gives: `routes({ services: { users } })`. */
const DEEPEST_GIVEN = 3;

/**
 * Whether a function of another file that registers handlers was given what they may ask with, itself or by those that called it on the way
 * from the linted file: then their own file can't tell what they send.
 *
 *     app.use('/users', routes({ users: new Users(base) }));
 */
export function isGivenWhatAsks(machine: Machine): boolean {
  for (let each: Frame | undefined = machine.frame; each?.function !== undefined && each.function.module !== machine.home; each = each.caller) {
    if (each.given.some(value => mayAsk(machine, value, DEEPEST_GIVEN))) return true;
  }
  return false;
}

/**
 * Notes, while other files are closed, that one of them is given what it may ask with: the app that it makes may be a different one for each
 * file that makes it.
 *
 *     createApp({ users: new Users(base) }).listen(3000);
 */
export function noteGiven(machine: Machine, callee: ApiValue, parameters: readonly Value[]): void {
  if (machine.isAlone && isOfFile(callee) && parameters.some(value => mayAsk(machine, value, DEEPEST_GIVEN))) machine.givenAway.add(nameOf(callee));
}

/** Whether something is what a file made of what it was given so. */
export function isMadeOfGiven({ givenAway }: Machine, value: ApiValue): boolean {
  const name = nameOf(value);
  return [...givenAway].some(callee => name.startsWith(callee));
}

function nameOf({ specifier, path }: ApiValue): string {
  return [specifier, ...path].join(' ');
}

function mayAsk(machine: Machine, value: Value, depth: number): boolean {
  switch (value.kind) {
    case 'api':
      return isOfFile(value);
    case 'class':
    case 'client':
    case 'function':
      return true;
    case 'union':
      return value.members.some(member => mayAsk(machine, member, depth));
    case 'object': {
      const { form, members } = machine.record(value.id);
      return form === 'instance' || (depth > 0 && [...members.values()].some(member => mayAsk(machine, member, depth - 1)));
    }
    default:
      return false;
  }
}

/** The values, and the elements of those that are lists. */
function elementsOf(machine: Machine, values: readonly Value[]): readonly Value[] {
  return values.flatMap(alternativesOf).flatMap(value => (value.kind === 'object' && machine.record(value.id).form === 'array' ? [...machine.record(value.id).members.values()] : [value]));
}

function membersNamed(machine: Machine, objects: readonly Value[], name: string): readonly Value[] {
  return objects.flatMap(value => {
    if (value.kind !== 'object') return [];
    const { members } = machine.record(value.id);
    const member = members.get(name);
    return name === '*' ? [...members.values()] : member === undefined ? [] : [member];
  });
}
