import type { Node } from '../../syntax/node.ts';
import type { Module } from '../domain/modules.ts';
import type { Value } from '../domain/values.ts';
import { classValue } from '../functions/classes.ts';
import { functionValue } from '../functions/functions.ts';
import { load, loadedValue } from '../machine/loading.ts';
import type { Machine } from '../machine/machine.ts';
import { inModule } from '../machine/module-scope.ts';

/** What a file exports by an expression (`exports.settings = read()`, `export default …`): the same at each mention. */
export function exportedExpression(machine: Machine, module: Module, node: Node): Value {
  return inModule(machine, module, () => {
    const cell = machine.locations.cellOf(node, 'exported');
    return machine.read(cell) ?? loadedValue(machine, cell) ?? load(machine, () => {
      const value = valueOf(machine, node);
      machine.write(cell, value);
      return value;
    });
  });
}

function valueOf(machine: Machine, node: Node): Value {
  if (node.type === 'ClassDeclaration') return classValue(machine, node);
  if (node.type === 'FunctionDeclaration') return functionValue(machine, node);
  return machine.rooms.evaluate(node);
}
