import type { Node } from './node.ts';

/** The name that stands for `[Symbol.iterator]`. */
export const ITERATOR = '@@iterator';

/** `Symbol.iterator` */
export function isIterator(key: Node): boolean {
  return key.type === 'MemberExpression' && !key.computed && key.object.type === 'Identifier' && key.object.name === 'Symbol' && key.property.type === 'Identifier' && key.property.name === 'iterator';
}
