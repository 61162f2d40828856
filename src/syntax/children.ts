import type * as ESTree from 'estree';
import type { Node } from './node.ts';

/** Calls `visit` with each node right below `node`, in the order of its keys. */
export function eachChild(node: ESTree.BaseNode, visit: (child: Node) => void): void {
  for (const key in node) {
    if (key === 'parent') continue;
    const value = (node as unknown as Record<string, unknown>)[key];
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) {
      if (isNode(value)) visit(value);
      continue;
    }
    for (const each of value as unknown[]) if (isNode(each)) visit(each);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
