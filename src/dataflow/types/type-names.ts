import type { Node, TypeNode } from '../../syntax/node.ts';

/** `express.Response` as its parts. */
export function pathOf(name: TypeNode['typeName']): string[] {
  if (name === undefined) return [];
  if (name.name !== undefined) return [name.name];
  return [...pathOf(name.left), ...(name.right === undefined ? [] : [name.right.name])];
}

/** What an interface extends, or a class implements: `extends express.Response`. */
export interface Heritage {
  readonly expression: Node;
}

/** What an interface extends, `express.Response`, as its parts. */
export function pathOfHeritage(expression: Node): string[] {
  if (expression.type === 'Identifier') return [expression.name];
  if (expression.type !== 'MemberExpression' || expression.property.type !== 'Identifier') return [];
  return [...pathOfHeritage(expression.object as Node), expression.property.name];
}

/** The specifier of `import('express').Response`; undefined for any other type. */
export function specifierOf(type: TypeNode): string | undefined {
  const specifier = type.source?.value ?? type.argument?.literal?.value;
  return typeof specifier === 'string' ? specifier : undefined;
}
