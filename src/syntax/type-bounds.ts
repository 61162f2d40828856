import type * as ESTree from 'estree';
import { eachChild } from './children.ts';
import { rangeOf, type Node, type TypeNode } from './node.ts';

/** What a type parameter is at least, and where it is one: `<Reply extends ServerResponse>` within its function, class or type. */
export interface TypeBound {
  readonly type: TypeNode;
  readonly start: number;
  readonly end: number;
}

interface TypeParameter {
  readonly name: { readonly name: string };
  readonly constraint?: TypeNode | null;
}

/** The bounds of all type parameters of this name, outer ones first. A text that names none isn't walked. */
export function typeBoundsOf(name: string, program: ESTree.Program, text: string): readonly TypeBound[] {
  const bounds: TypeBound[] = [];
  if (!text.includes(`${name} extends `)) return bounds;
  const visit = (node: Node): void => {
    const { typeParameters } = node as { readonly typeParameters?: { readonly params: readonly TypeParameter[] } | null };
    for (const parameter of typeParameters?.params ?? []) {
      if (parameter.name?.name === name && parameter.constraint != null) bounds.push({ type: parameter.constraint, start: rangeOf(node)[0], end: rangeOf(node)[1] });
    }
    eachChild(node, visit);
  };
  eachChild(program, visit);
  return bounds;
}
