import type * as ESTree from 'estree';
import { childKeys } from './child-keys.ts';
import type { Node } from './node.ts';

/** Calls `visit` with each node right below `node`, in the order of the text. */
export function eachChild(node: ESTree.BaseNode, visit: (child: Node) => void): void {
  for (const key of childKeys.get(node.type) ?? keysOf(node)) {
    const value = (node as unknown as Record<string, unknown>)[key];
    if (value === null || value === undefined) continue;
    if (!Array.isArray(value)) visit(value as Node);
    else for (const each of value as (Node | null)[]) if (each !== null) visit(each);
  }
}

/** The keys of a node that only its parser knows. */
function keysOf(node: ESTree.BaseNode): readonly string[] {
  return Object.entries(node).flatMap(([key, value]) => (key !== 'parent' && (Array.isArray(value) ? value.every(each => each === null || isNode(each)) : isNode(value)) ? [key] : []));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
