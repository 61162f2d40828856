import { unwrap, type Node } from '../../syntax/node.ts';
import type { Module } from '../domain/modules.ts';
import { alternativesOf, type FunctionValue } from '../domain/values.ts';
import { functionValue } from '../functions/functions.ts';
import type { Machine } from '../machine/machine.ts';

/**
 * The functions that code which isn't seen makes a handler of: where the call itself is known for one, what it is given is.
 *
 *     export const GET = withSession(async request => fetch(…));
 *     app.get('/orders', cached(60, orders));
 */
export function wrappedIn(machine: Machine, expression: Node | undefined): FunctionValue[] {
  const call = expression === undefined ? undefined : unwrap(expression);
  if (call?.type !== 'CallExpression') return [];
  return call.arguments.flatMap((each): FunctionValue[] => {
    if (each.type === 'SpreadElement') return [];
    const given = unwrap(each as Node);
    switch (given.type) {
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return [functionValue(machine, given)];
      case 'Identifier':
        return alternativesOf(machine.rooms.evaluate(given)).filter(value => value.kind === 'function');
      default:
        return wrappedIn(machine, given);
    }
  });
}

/** The expression that a file exports under a name. */
export function exportedExpression(module: Module, name: string): Node | undefined {
  const found = module.exports.get(name);
  if (found === undefined) return name === 'default' ? module.commonjs : undefined;
  if (found.kind === 'expression') return found.node;
  const bound = found.kind === 'local' ? module.bindings.get(found.name) : undefined;
  if (bound?.kind === 'declared' && bound.node.type === 'VariableDeclarator' && bound.node.id.type === 'Identifier') return bound.node.init ?? undefined;
  return specifierOf(module, name);
}

/** `proxy as GET` of `export { proxy as GET }` */
function specifierOf(module: Module, name: string): Node | undefined {
  for (const statement of module.program.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const found = statement.specifiers.find(({ exported }) => (exported.type === 'Identifier' ? exported.name : exported.value) === name);
    if (found !== undefined) return found as Node;
  }
  return undefined;
}
