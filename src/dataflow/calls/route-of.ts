import type { CallPath } from '../../models/client.ts';
import { rangeOf, unwrap, type Node } from '../../syntax/node.ts';
import { segmentsOf, type Route } from '../domain/route.ts';
import type { Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

const VERB = /^(get|post|put|patch|delete|head|options)\(\)$/;

/** What a call registers handlers for, and on which router; undefined where it names no path, or one that isn't known. */
export function routeOf({ module }: Machine, call: CallPath, [path]: readonly Value[], node: Node): Route | undefined {
  if (path?.kind !== 'constant' || typeof path.value !== 'string' || !path.value.startsWith('/')) return undefined;
  return { router: `${module.path} ${nameOfRouter(node)}`, verb: VERB.exec(call)?.[1], path: segmentsOf(path.value) };
}

/** `app` of `app.get('/users', list).get('/orders', orders)`; the place of what has no name. */
function nameOfRouter(registration: Node): string {
  let node = registration;
  while (node.type === 'CallExpression' && node.arguments.length > 1 && node.callee.type === 'MemberExpression') node = unwrap(node.callee.object as Node);
  return nameOf(node) ?? String(rangeOf(node)[0]);
}

function nameOf(node: Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'ThisExpression':
      return 'this';
    case 'MemberExpression': {
      const object = nameOf(unwrap(node.object as Node));
      return object === undefined || node.computed || !('name' in node.property) ? undefined : `${object}.${node.property.name}`;
    }
    default:
      return undefined;
  }
}
