import type * as ESTree from 'estree';
import { nameOfKey } from '../../syntax/names.ts';
import { annotationOf, typeArgumentsOf, unwrap, type FunctionNode, type Node, type TypeNode } from '../../syntax/node.ts';
import { namedIn, parametersOf } from '../../syntax/parameters.ts';
import type { Machine } from '../machine/machine.ts';

/** Aliases of aliases. */
const DEEPEST_ALIAS = 5;

/** A function's type, or the signature of a method: `(req: Request, res: Response) => void`. */
type Signature = ESTree.BaseNode & { readonly params: readonly ESTree.BaseNode[]; readonly returnType?: { readonly typeAnnotation: TypeNode } | null };

/**
 * Notes the type that the functions of an expression are to have where it stands: that of a variable, a field or a result, or what `satisfies` says.
 * A function has it whole (`RequestHandler`), or each of its parameters has what a signature of the file says of it.
 *
 *     class Users { find: RequestHandler = async (req, res) => … }
 *     const routes: Record<string, Handler> = { find: (req, res) => … };
 */
export function expectType(machine: Machine, expression: Node, type: TypeNode): void {
  if (machine.module === machine.home) expect(machine, unwrap(expression), type);
}

function expect(machine: Machine, node: Node, type: TypeNode): void {
  switch (node.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      expectOfFunction(machine, node, aliased(machine, type));
      return;
    case 'ConditionalExpression':
      for (const branch of [node.consequent, node.alternate]) expect(machine, unwrap(branch), type);
      return;
    case 'ArrayExpression': {
      const element = elementOf(aliased(machine, type));
      if (element !== undefined) for (const each of node.elements) if (each !== null) expect(machine, unwrap(each), element);
      return;
    }
    case 'ObjectExpression': {
      const whole = aliased(machine, type);
      for (const property of node.properties) if (property.type === 'Property') expectOfMember(machine, property, whole);
    }
  }
}

function expectOfFunction(machine: Machine, node: FunctionNode, type: TypeNode): void {
  const signature = [type, ...membersOf(type)].find(isSignature);
  if (signature !== undefined) {
    expectOfSignature(machine, node, signature);
    return;
  }
  machine.expected.set(node, type);
  expectOfArguments(machine, node, type);
}

/** What the arguments of a handler's type say of its parameters: `FastifyPluginAsync<{ users: Users }>`. */
function expectOfArguments(machine: Machine, node: FunctionNode, type: TypeNode): void {
  const bound = machine.module.bindings.get(type.typeName?.name ?? '');
  const named = bound?.kind === 'import' ? machine.library.typeOf(bound.specifier, bound.name) : undefined;
  if (named?.kind !== 'handler') return;
  for (const [position, index] of Object.entries(named.typeArguments ?? {})) expectOfParameter(machine, parametersOf(node)[index], typeArgumentsOf(type)[Number(position)]);
}

function expectOfSignature(machine: Machine, node: FunctionNode, { params, returnType }: Signature): void {
  if (returnType != null) machine.expected.set(node.body, returnType.typeAnnotation);
  for (const [index, parameter] of parametersOf(node).entries()) {
    expectOfParameter(machine, parameter, params[index] === undefined ? undefined : annotationOf(params[index]));
  }
}

function expectOfParameter(machine: Machine, parameter: ESTree.Pattern | undefined, type: TypeNode | undefined): void {
  const named = parameter === undefined ? undefined : namedIn(parameter as Node);
  if (named !== undefined && type !== undefined && annotationOf(named) === undefined) machine.expected.set(named, type);
}

function expectOfMember(machine: Machine, property: ESTree.Property, type: TypeNode): void {
  const value = unwrap(property.value);
  const [, of] = isNamed(type, 'Record') ? typeArgumentsOf(type) : [];
  const member = membersOf(type).find(({ key }) => key !== undefined && nameOfKey(key) === nameOfKey(property.key));
  if (of !== undefined) expect(machine, value, of);
  else if (member?.typeAnnotation != null) expect(machine, value, member.typeAnnotation.typeAnnotation);
  else if (member !== undefined && isSignature(member) && (value.type === 'ArrowFunctionExpression' || value.type === 'FunctionExpression')) expectOfSignature(machine, value, member);
}

/** What a type of the file stands for: its declaration, where that is an interface. */
function aliased(machine: Machine, type: TypeNode, depth = 0): TypeNode {
  const name = type.typeName?.name;
  const declared = name === undefined || machine.module.bindings.has(name) ? undefined : (machine.module.types.get(name) as TypeNode | undefined);
  if (declared === undefined || depth > DEEPEST_ALIAS) return type;
  return declared.typeAnnotation === undefined ? declared : aliased(machine, declared.typeAnnotation, depth + 1);
}

function membersOf(type: TypeNode): NonNullable<TypeNode['members']> {
  return type.members ?? (type as TypeNode & { readonly body?: { readonly body?: TypeNode['members'] } }).body?.body ?? [];
}

/** `T[]`, `readonly T[]`, `Array<T>` */
function elementOf(type: TypeNode): TypeNode | undefined {
  const { elementType } = type as TypeNode & { readonly elementType?: TypeNode };
  if ((type.type as string) === 'TSTypeOperator' && type.typeAnnotation !== undefined) return elementOf(type.typeAnnotation);
  return elementType ?? (isNamed(type, 'Array') || isNamed(type, 'ReadonlyArray') ? typeArgumentsOf(type)[0] : undefined);
}

function isNamed(type: TypeNode, name: string): boolean {
  return type.typeName?.name === name;
}

function isSignature(type: ESTree.BaseNode): type is Signature {
  return /^TS(?:FunctionType|MethodSignature|CallSignatureDeclaration)$/.test(type.type);
}
