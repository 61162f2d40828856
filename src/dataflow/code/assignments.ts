import type * as ESTree from 'estree';
import { unwrap, type Node } from '../../syntax/node.ts';
import { emptyRecord, unknown, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { evaluateReference } from '../objects/members.ts';
import { evaluateLogical } from './alternatives.ts';
import { hold } from './literals.ts';
import { applyBinary } from './operators.ts';

export function evaluateAssignment(machine: Machine, node: ESTree.AssignmentExpression): Value {
  if (node.operator === '=') {
    if (node.left.type === 'MemberExpression') {
      const { object, key } = evaluateReference(machine, node.left);
      const value = machine.rooms.evaluate(node.right);
      machine.rooms.writeKey(object.kind === 'unknown' || object.kind === 'api' ? openObject(machine, node.left) : object, key, value, node);
      hold(machine, object, value);
      return value;
    }
    const value = machine.rooms.evaluate(node.right);
    machine.rooms.bind(node.left, value, undefined);
    return value;
  }
  const before = machine.rooms.evaluate(node.left as Node);
  if (node.operator === '??=' || node.operator === '||=' || node.operator === '&&=') {
    const value = evaluateLogical(machine, { ...node, type: 'LogicalExpression', operator: node.operator.slice(0, -1) as ESTree.LogicalOperator, left: node.left as ESTree.Expression });
    machine.rooms.bind(node.left, value, undefined);
    return value;
  }
  const added = machine.rooms.evaluate(node.right);
  const value = applyBinary(machine, node.operator.slice(0, -1) as ESTree.BinaryOperator, before, added);
  machine.rooms.bind(node.left, value, undefined);
  return value;
}

/**
 * An object of which nothing is known, once something is written to it: only that is known of it then.
 *
 *     const options = url.parse(target);
 *     options.headers = request.headers;
 */
function openObject(machine: Machine, { object }: ESTree.MemberExpression): Value {
  const name = unwrap(object as Node);
  if (name.type !== 'Identifier' || machine.scope.find(name.name) === undefined) return unknown;
  const made = machine.make(name, { ...emptyRecord, open: true }, 'open object');
  machine.rooms.bind(name, made, undefined);
  return made;
}
