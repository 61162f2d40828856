import type * as ESTree from 'estree';

/** TypeScript expressions that are their inner expression at run time. */
export interface TypeWrapper extends ESTree.BaseNode {
  type: 'ParenthesizedExpression' | 'TSInstantiationExpression' | 'TSNonNullExpression';
  expression: ESTree.Expression;
}

/** `value as Type`, `value satisfies Type`, `<Type>value` */
export interface TypeAssertion extends ESTree.BaseNode {
  type: 'TSAsExpression' | 'TSSatisfiesExpression' | 'TSTypeAssertion';
  expression: ESTree.Expression;
  typeAnnotation: TypeNode;
}

/** `constructor(private readonly http: HttpService)` */
export interface ParameterProperty extends ESTree.BaseNode {
  type: 'TSParameterProperty';
  parameter: ESTree.AssignmentPattern | ESTree.Identifier;
}

/** `export = value` */
export interface ExportAssignment extends ESTree.BaseNode {
  type: 'TSExportAssignment';
  expression: ESTree.Expression;
}

/** `import name = require('module')` */
export interface ImportEquals extends ESTree.BaseNode {
  type: 'TSImportEqualsDeclaration';
  id: ESTree.Identifier;
  moduleReference: ESTree.BaseNode & { expression?: ESTree.Literal };
}

/** `enum Hop { Te = 'te' }` */
export interface EnumDeclaration extends ESTree.BaseNode {
  type: 'TSEnumDeclaration';
  id: ESTree.Identifier;
  body?: { readonly members: readonly EnumMember[] };
  /** Where parsers before typescript-eslint 8 have them. */
  members?: readonly EnumMember[];
}

/** `namespace Hop { export const names = […] }` */
export interface NamespaceDeclaration extends ESTree.BaseNode {
  type: 'TSModuleDeclaration';
  id: ESTree.Identifier | ESTree.Literal;
  body?: ESTree.BaseNode & { readonly body: readonly Node[] };
}

export interface EnumMember extends ESTree.BaseNode {
  id: ESTree.Identifier | ESTree.Literal;
  initializer?: ESTree.Expression | null;
}

/** Any node the analysis looks into: ESTree's and the few of TypeScript's that carry values. */
export type Node = ESTree.Node | EnumDeclaration | ExportAssignment | ImportEquals | NamespaceDeclaration | ParameterProperty | TypeAssertion | TypeWrapper;

/** A function of any form. */
export type FunctionNode = ESTree.ArrowFunctionExpression | ESTree.FunctionDeclaration | ESTree.FunctionExpression;

export type ClassNode = ESTree.ClassDeclaration | ESTree.ClassExpression;

export function isFunction(node: Node): node is FunctionNode {
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression';
}

/** The characters a node covers. Every parser the analysis meets gives ranges. */
export function rangeOf(node: ESTree.BaseNode): readonly [number, number] {
  if (node.range !== undefined) return node.range;
  const { start, end } = node as ESTree.BaseNode & { start?: number; end?: number };
  return [start ?? 0, end ?? 0];
}

/** The node without casts, parentheses and `!`: `(up.headers as any)` is `up.headers`. */
export function unwrap(node: Node): Node {
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSInstantiationExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return unwrap(node.expression);
    case 'ChainExpression':
      return unwrap(node.expression);
    default:
      return node;
  }
}

/** `undefined`, `void 0` */
export function isUndefined(node: Node): boolean {
  return (node.type === 'Identifier' && node.name === 'undefined') || (node.type === 'UnaryExpression' && node.operator === 'void');
}

/** The types that a reference, a call or `new` is given: `Promise<User>`, `new Hono<Env>()`. */
export function typeArgumentsOf(node: ESTree.BaseNode): readonly TypeNode[] {
  const { typeArguments, typeParameters } = node as Pick<TypeNode, 'typeArguments' | 'typeParameters'>;
  return (typeArguments ?? typeParameters)?.params ?? [];
}

/** The type annotation written at a pattern or function, e.g. `res: Response`, without the colon's node. */
export function annotationOf(node: ESTree.BaseNode): TypeNode | undefined {
  const { typeAnnotation } = node as ESTree.BaseNode & { typeAnnotation?: (ESTree.BaseNode & { typeAnnotation?: TypeNode }) | null };
  return typeAnnotation?.typeAnnotation;
}

/** A type as written. Only what names something is looked at. */
export interface TypeNode extends ESTree.BaseNode {
  readonly typeName?: ESTree.BaseNode & { readonly name?: string; readonly left?: TypeNode['typeName']; readonly right?: { readonly name: string } };
  readonly typeArguments?: { readonly params: readonly TypeNode[] } | null;
  readonly typeParameters?: { readonly params: readonly TypeNode[] } | null;
  readonly types?: readonly TypeNode[];
  readonly exprName?: TypeNode['typeName'];
  readonly typeAnnotation?: TypeNode;
  /** `import('axios').AxiosResponse`; parsers before typescript-eslint 8 have an argument in place of the source. */
  readonly source?: { readonly value?: unknown };
  readonly argument?: { readonly literal?: { readonly value?: unknown } };
  readonly qualifier?: TypeNode['typeName'];
  readonly members?: readonly (ESTree.BaseNode & { readonly key?: ESTree.Node; readonly typeAnnotation?: { readonly typeAnnotation: TypeNode } | null })[];
}
