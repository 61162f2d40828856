import type { Augmentation } from '../../syntax/augmentations.ts';
import { nameOfKey } from '../../syntax/names.ts';
import type { Node, TypeNode } from '../../syntax/node.ts';
import type { Module } from '../domain/modules.ts';
import { alternativesOf, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { inModule } from '../machine/module-scope.ts';
import { resolve } from './resolution.ts';

interface Declared {
  readonly module: Module;
  readonly members: Augmentation['members'];
}

/** What files add to the interfaces of frameworks' objects, by what these are, and how many opened files were read for it. */
interface Known {
  readonly places: Map<string, Map<string, Declared>>;
  opened: number;
}

const known = new WeakMap<Machine, Known>();

/**
 * What the program says is on an object beside what its framework puts there, by name: `declare module 'fastify' { … }`, wherever that stands
 * in the linted file, in a file that it imports for that alone, or in one that was opened.
 */
export function augmentedMember(machine: Machine, place: string, name: string): Value | undefined {
  const declared = declaredAt(machine, place)?.get(name);
  return declared === undefined ? undefined : valueOf(machine, declared, name);
}

/** All of them. */
export function augmentedMembers(machine: Machine, place: string): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const [name, declared] of declaredAt(machine, place) ?? []) {
    const value = valueOf(machine, declared, name);
    if (value !== undefined) values.set(name, value);
  }
  return values;
}

/** A member's type says what the program put there: it is as good as the result of a call. */
function valueOf(machine: Machine, { module, members }: Declared, name: string): Value | undefined {
  const member = members.find(({ key }) => key !== undefined && nameOfKey(key as Node) === name);
  if (member === undefined) return undefined;
  const { readsResult } = machine;
  machine.readsResult = true;
  try {
    const [object] = alternativesOf(inModule(machine, module, () => machine.rooms.declared({ type: 'TSTypeLiteral', members: [member] } as unknown as TypeNode, member as Node)));
    return object?.kind === 'object' ? machine.record(object.id).members.get(name) : undefined;
  } finally {
    machine.readsResult = readsResult;
  }
}

function declaredAt(machine: Machine, place: string): ReadonlyMap<string, Declared> | undefined {
  const found = known.get(machine) ?? begin(machine);
  for (; found.opened < machine.opened.length; found.opened += 1) {
    const path = machine.opened[found.opened];
    const module = path === undefined ? undefined : machine.rooms.open(path);
    if (module !== undefined) readIn(machine, found, module);
  }
  return found.places.get(place);
}

function begin(machine: Machine): Known {
  const found: Known = { places: new Map(), opened: 0 };
  known.set(machine, found);
  readIn(machine, found, machine.home);
  inModule(machine, machine.home, () => {
    for (const specifier of machine.home.effects) {
      const resolution = resolve(machine, specifier);
      if (resolution?.kind === 'file' && machine.host?.read(resolution.path)?.includes('declare ') === true) machine.rooms.open(resolution.path);
    }
  });
  return found;
}

function readIn(machine: Machine, { places }: Known, module: Module): void {
  for (const { interface: name, members } of module.augmentations) {
    for (const place of machine.library.placesOf(name)) {
      const declared = places.get(place) ?? new Map<string, Declared>();
      places.set(place, declared);
      for (const { key } of members) {
        const member = key === undefined ? undefined : nameOfKey(key as Node);
        if (member !== undefined) declared.set(member, { module, members });
      }
    }
  }
}
