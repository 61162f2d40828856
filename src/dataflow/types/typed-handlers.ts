import type { FrameworkModel } from '../../models/framework.ts';
import { typeArgumentsOf, type FunctionNode, type Node, type TypeNode } from '../../syntax/node.ts';
import { namedIn, parametersOf } from '../../syntax/parameters.ts';
import type { Module } from '../domain/modules.ts';
import type { FunctionValue } from '../domain/values.ts';
import { typeOfParameter } from '../functions/parameters.ts';
import type { NamedType } from '../input/library.ts';
import type { Machine } from '../machine/machine.ts';
import { pathOf, specifierOf } from './type-names.ts';
import { declaredValue } from './types.ts';

/** The handler that a type names: `RequestHandler`. */
function handlerOfType(machine: Machine, type: TypeNode): (NamedType & { kind: 'handler' }) | undefined {
  const specifier = specifierOf(type);
  const path = pathOf(specifier === undefined ? type.typeName : type.qualifier);
  const bound = machine.module.bindings.get(path[0] ?? '');
  const name = path.at(-1);
  if (name === undefined) return undefined;
  const named = specifier !== undefined ? machine.library.typeOf(specifier, name) : bound?.kind === 'import' ? machine.library.typeOf(bound.specifier, path.length > 1 ? name : bound.name) : bound === undefined ? machine.library.globalType(name) : undefined;
  return named?.kind === 'handler' ? named : undefined;
}

/** Whether a function is a handler, or is given what one is given, by the type that it is to have where it stands. */
export function isExpectedHandler(machine: Machine, { node }: FunctionValue): boolean {
  return expectedHandler(machine, node) !== undefined || parametersOf(node).some(parameter => {
    const named = namedIn(parameter as Node);
    const type = machine.expected.get(named);
    return type !== undefined && declaredValue(machine, type, named).kind === 'server';
  });
}

function expectedHandler(machine: Machine, node: FunctionNode): (NamedType & { kind: 'handler' }) | undefined {
  const type = machine.expected.get(node);
  return type === undefined ? undefined : handlerOfType(machine, type);
}

/**
 * The handler that a function is by the type that it is to have (`const GET: RequestHandler = …`), by that of its result,
 * or of its first parameter that isn't an error or of no interest.
 */
export function handlerOfFunction(machine: Machine, value: FunctionValue): (NamedType & { kind: 'handler' }) | undefined {
  const { node, module } = value;
  const expected = expectedHandler(machine, node);
  if (expected !== undefined) return expected;
  const { returnType } = node as FunctionNode & { returnType?: { typeAnnotation: TypeNode } | null };
  for (const { framework, handler } of machine.library.typedHandlers) {
    const given = parametersOf(node)[Math.max(0, handler.shape.parameters.findIndex(role => role !== 'error' && role !== 'other'))];
    const parameter = given === undefined ? undefined : typeOfParameter(machine, given as Node);
    const isParameter = parameter !== undefined && isOneOf(machine, module, parameter, handler.parameterTypes ?? [], framework);
    const isResult = returnType != null && isOneOf(machine, module, returnType.typeAnnotation, handler.resultTypes ?? [], framework);
    if (isParameter || isResult) return { kind: 'handler', framework, shape: handler.shape };
  }
  return undefined;
}

function isOneOf(machine: Machine, module: Module, type: TypeNode, names: readonly string[], framework: FrameworkModel): boolean {
  if (names.length === 0) return false;
  if ((type.type as string) === 'TSUnionType') return (type.types ?? []).some(each => isOneOf(machine, module, each, names, framework));
  const specifier = specifierOf(type);
  if (specifier !== undefined) return isQualified(machine, pathOf(type.qualifier), names, specifier, framework);
  const path = pathOf(type.typeName);
  const [inner] = typeArgumentsOf(type);
  if (path[0] === 'Promise' && inner !== undefined) return isOneOf(machine, module, inner, names, framework);
  const bound = module.bindings.get(path[0] ?? '');
  if (bound?.kind !== 'import') return framework.globals === true && bound === undefined && names.includes(path.join('.'));
  return isQualified(machine, [...(bound.name === '*' || bound.name === 'default' ? [] : [bound.name]), ...path.slice(1)], names, bound.specifier, framework);
}

function isQualified(machine: Machine, path: readonly string[], names: readonly string[], specifier: string, framework: FrameworkModel): boolean {
  const qualified = path.join('.');
  return names.some(name => name === qualified || qualified.startsWith(`${name}.`)) && machine.library.frameworksOf(specifier).includes(framework);
}
