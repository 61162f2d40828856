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
