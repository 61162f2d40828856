import type { HandlerShape } from '../../models/framework.ts';
import type { Node } from '../../syntax/node.ts';
import { functionsOf, optionsOf } from '../calls/handlers-given.ts';
import { exportedExpression, wrappedIn } from '../calls/wrapped.ts';
import type { Entry } from '../domain/activation.ts';
import { undefinedValue, type Value } from '../domain/values.ts';
import { exportedValue } from '../files/imports.ts';
import { isOfFile, isUnseen } from '../functions/unseen.ts';
import type { Machine } from '../machine/machine.ts';

/** Handlers that are exported under a name, from a file whose path means it. */
export function findExported(machine: Machine): void {
  // The text says it, but for what is exported by all its names.
  if (!machine.exportsHandlers && machine.home.starExports.length === 0) return;
  for (const framework of machine.library.frameworks) {
    for (const handler of framework.handlers) {
      if (handler.kind === 'exported' && handler.path.test(machine.home.path)) {
        const isWeak = handler.isCommon === true;
        for (const name of handler.names) {
          const value = exported(machine, name, handler.isModule);
          const expression = exportedExpression(machine.home, name);
          machine.meetsServer ||= isOfFile(value) && machine.home.exports.has(name);
          addExported(machine, value, handler.shape, framework, expression, isWeak);
          if (!isWeak && isUnseen(value)) for (const each of wrappedIn(machine, expression)) addExported(machine, each, handler.shape, framework, expression);
        }
      } else if (handler.kind === 'exported-member' && handler.path?.test(machine.home.path) !== false) {
        const whole = exported(machine, 'default');
        if (whole.kind === 'object') addExported(machine, { kind: 'union', members: optionsOf(machine, [whole], handler.members) }, handler.shape, framework, exportedExpression(machine.home, 'default'));
      }
    }
  }
}

function exported(machine: Machine, name: string, isModule = false): Value {
  const { home } = machine;
  return home.exports.has(name) || (home.commonjs !== undefined && !isModule) ? exportedValue(machine, home, name) : undefinedValue;
}

function addExported(machine: Machine, value: Value, shape: HandlerShape, framework: Entry['framework'], at: Node | undefined, isWeak = false): void {
  for (const each of functionsOf(machine, [value])) {
    const madeAt = each.module === machine.home ? undefined : at;
    machine.entries.push({ function: each, shape, framework, node: each.node, self: undefined, isWeak, madeAt });
  }
}
