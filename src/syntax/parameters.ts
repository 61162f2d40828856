import type * as ESTree from 'estree';
import type { FunctionNode, Node } from './node.ts';

/** The parameters that a caller gives: `this: FastifyInstance` of TypeScript, which always comes first, is none. */
export function parametersOf({ params }: FunctionNode): readonly ESTree.Pattern[] {
  return thisParameterOf({ params }) === undefined ? params : params.slice(1);
}

/** `this: FastifyInstance` */
export function thisParameterOf({ params: [first] }: Pick<FunctionNode, 'params'>): ESTree.Identifier | undefined {
  return first?.type === 'Identifier' && first.name === 'this' ? first : undefined;
}

/** The pattern of a parameter that names what it takes: `id` of `id = ''` and of `private readonly id = ''`. */
export function namedIn(parameter: Node): Node {
  if (parameter.type === 'TSParameterProperty') return namedIn(parameter.parameter);
  return parameter.type === 'AssignmentPattern' ? (parameter.left as Node) : parameter;
}
