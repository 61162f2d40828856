import type { Node } from '../../syntax/node.ts';
import { unknown, type ClassValue, type Value } from '../domain/values.ts';
import { exportedValue } from '../files/imports.ts';
import { declaredField, memberName, superClassOf } from '../functions/classes.ts';
import type { Machine } from '../machine/machine.ts';
import { inModule } from '../machine/module-scope.ts';

/** A static member: what was written to it, or what it is declared with. */
export function readStatic(machine: Machine, value: ClassValue, name: string): Value {
  const id = machine.locations.membersOfFunction(value.node);
  const written = machine.hasRecord(id) ? machine.record(id).members.get(name) : undefined;
  return written ?? declaredStatic(machine, value, name);
}

function inClass(machine: Machine, value: ClassValue, node: Node): Value {
  return inModule(machine, value.module, () => {
    machine.scope = value.scope;
    return machine.rooms.evaluate(node);
  });
}

function declaredStatic(machine: Machine, value: ClassValue, name: string): Value {
  for (const member of value.node.body.body) {
    if (!('static' in member) || !member.static || memberName(member) !== name) continue;
    if (member.type === 'MethodDefinition') {
      const method: Value = { kind: 'function', node: member.value, scope: value.scope, module: value.module, self: value };
      return member.kind === 'get' ? machine.rooms.call(method, [], member, value) : method;
    }
    if (member.type === 'PropertyDefinition') return member.value == null ? declaredField(machine, member) : inClass(machine, value, member.value);
  }
  const exporter = machine.exporters.get(value.node);
  if (exporter?.exports.has(name) === true) return exportedValue(machine, exporter, name);
  const parent = superClassOf(machine, value);
  return parent.kind === 'class' ? readStatic(machine, parent, name) : unknown;
}
