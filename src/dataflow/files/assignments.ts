import type * as ESTree from 'estree';
import { eachChild } from '../../syntax/children.ts';
import { isFunction, type Node } from '../../syntax/node.ts';
import type { Module } from '../domain/modules.ts';
import { namesOf } from '../domain/modules.ts';

const known = new WeakMap<Module, Map<string, readonly ESTree.Expression[]>>();

/**
 * What a file's functions and top level assign to one of its top-level variables:
 *
 *     let http;
 *     export function init() { http = axios.create(); }
 */
export function assignmentsTo(module: Module, name: string): readonly ESTree.Expression[] {
  let byName = known.get(module);
  if (byName === undefined) {
    byName = collect(module);
    known.set(module, byName);
  }
  return byName.get(name) ?? [];
}

function collect(module: Module): Map<string, ESTree.Expression[]> {
  const found = new Map<string, ESTree.Expression[]>();
  const visit = (node: Node, own: ReadonlySet<string>): void => {
    const hidden = isFunction(node) ? new Set([...own, ...node.params.flatMap(parameter => namesOf(parameter))]) : own;
    if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier' && /^(?:\|\||\?\?)?=$/.test(node.operator) && !own.has(node.left.name)) {
      found.set(node.left.name, [...(found.get(node.left.name) ?? []), node.right]);
    }
    eachChild(node, child => { visit(child, hidden); });
  };
  visit(module.program, new Set());
  return found;
}
