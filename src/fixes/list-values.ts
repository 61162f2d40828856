import type * as ESTree from 'estree';
import { isFunction, unwrap, type Node } from '../syntax/node.ts';
import { nodesIn, parentOf, type Code } from './code.ts';
import { calledName } from './reads.ts';

/**
 * Whether what is made of headers holds a list for each of them, as Lambda's `multiValueHeaders` and
 * CloudFront's headers do: `[name, [value]]`, `value => [value]`, `lists[name] = [value]`. A text in its place would not do.
 */
export function hasLists(code: Code, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type !== 'Identifier') return nodesIn(inner).some(each => isFunction(each) && resultsOf(each).some(result => isList(valueOf(result))));
  const { defs = [], references = [] } = code.variableOf(inner) ?? {};
  const inits = defs.map(definition => (definition.node as Partial<ESTree.VariableDeclarator>).init as Node | null | undefined);
  return inits.some(init => init != null && unwrap(init).type !== 'Identifier' && hasLists(code, init)) || references.some(({ identifier }) => isGivenLists(identifier as Node));
}

/** `lists[name] = [value]` */
function isGivenLists(identifier: Node): boolean {
  const member = parentOf(identifier);
  const assignment = member?.type === 'MemberExpression' && member.computed && member.object === identifier ? parentOf(member) : undefined;
  return assignment?.type === 'AssignmentExpression' && assignment.left === member && isList(assignment.right as Node);
}

/** What a function gives back, by its own `return`s. */
function resultsOf(node: Node): readonly Node[] {
  if (!isFunction(node)) return [];
  const body = node.body as Node;
  if (body.type !== 'BlockStatement') return [body];
  return (body.body as readonly Node[]).flatMap(statement => (statement.type === 'ReturnStatement' && statement.argument != null ? [statement.argument as Node] : []));
}

/** `value` of `[name, value]` */
function valueOf(result: Node): Node {
  const pair = unwrap(result);
  const value = pair.type === 'ArrayExpression' && pair.elements.length === 2 ? pair.elements[1] : undefined;
  return value == null ? pair : (value as Node);
}

function isList(node: Node): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'ArrayExpression':
      return true;
    case 'ConditionalExpression':
      return isList(inner.consequent as Node) || isList(inner.alternate as Node);
    case 'CallExpression':
      return ['concat', 'of'].includes(calledName(inner) ?? '');
    default:
      return false;
  }
}
