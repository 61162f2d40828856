import type { EnumDeclaration } from '../../syntax/node.ts';
import { constant, unknown, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

/** The object that an enum is at run time: numbers count on from the one before, and lead back to their names. */
export function enumValue(machine: Machine, node: EnumDeclaration): Value {
  const members = new Map<string, Value>();
  let next: Value = constant(0);
  for (const { id, initializer } of node.body?.members ?? node.members ?? []) {
    const name = id.type === 'Identifier' ? id.name : String(id.value);
    const value = initializer == null ? next : machine.rooms.evaluate(initializer);
    const isNumber = value.kind === 'constant' && typeof value.value === 'number';
    members.set(name, value.kind === 'constant' ? value : unknown);
    if (isNumber) members.set(String(value.value), constant(name));
    next = isNumber ? constant(Number(value.value) + 1) : unknown;
  }
  return machine.make(node, { members });
}
