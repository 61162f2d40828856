import { unwrap, type Node } from '../../syntax/node.ts';
import { dead, type State } from '../domain/state.ts';
import { alternativesOf } from '../domain/values.ts';
import { truthinessOf } from '../domain/truth.ts';
import type { Machine } from '../machine/machine.ts';
import { withoutSought } from './missing.ts';

/** The most objects that a condition tells apart: more are looked at together. */
const MOST_APART = 4;

/**
 * The states in each of which the variable that a condition asks about is one of the objects that it may be; undefined where
 * there is nothing to tell apart.
 *
 *     if (!outcome.ok) return res.json(outcome.error);
 *     if (isLeft(outcome)) return res.json(outcome.value);
 *     if (error instanceof UpstreamError) return res.status(error.status).end();
 */
export function statesApart(machine: Machine, condition: Node): readonly State[] | undefined {
  const { state } = machine;
  if (state === dead) return undefined;
  for (const name of askedAbout(condition)) {
    const location = machine.scope.find(name);
    const value = location === undefined ? undefined : machine.read(location);
    if (location === undefined || value?.kind !== 'union' || value.members.length > MOST_APART) continue;
    if (!value.members.some(each => each.kind === 'object' || each.kind === 'name')) continue;
    const states = alternativesOf(value).map(member => {
      machine.state = state;
      machine.write(location, member);
      return truthinessOf(member) === false ? withoutSought(machine, value, machine.state) : machine.state;
    });
    machine.state = state;
    return states;
  }
  return undefined;
}

/** The variables whose members, class or kind a condition asks for. */
function askedAbout(condition: Node): readonly string[] {
  const node = unwrap(condition);
  switch (node.type) {
    case 'MemberExpression':
      return rootOf(node);
    case 'BinaryExpression':
      return [...(node.left.type === 'PrivateIdentifier' ? [] : rootOf(node.left)), ...rootOf(node.right)];
    case 'CallExpression':
      return [...(unwrap(node.callee).type === 'MemberExpression' ? rootOf(node.callee) : []), ...node.arguments.flatMap(rootOf)];
    default:
      return [];
  }
}

function rootOf(expression: Node): readonly string[] {
  const node = unwrap(expression);
  if (node.type === 'Identifier') return [node.name];
  if (node.type === 'UnaryExpression') return rootOf(node.argument);
  return node.type === 'MemberExpression' ? rootOf(node.object) : [];
}
