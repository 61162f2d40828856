import type { EnumDeclaration } from '../../syntax/node.ts';
import { constant, unknown, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

/** The object that an enum is at run time, by the members that are strings; numbers stay unknown. */
export function enumValue(machine: Machine, node: EnumDeclaration): Value {
  const members = new Map<string, Value>();
  for (const { id, initializer } of node.body?.members ?? node.members ?? []) {
    const name = id.type === 'Identifier' ? id.name : String(id.value);
    const value = initializer == null ? unknown : machine.rooms.evaluate(initializer);
    members.set(name, value.kind === 'constant' && typeof value.value === 'string' ? constant(value.value) : unknown);
  }
  return machine.make(node, { members });
}
