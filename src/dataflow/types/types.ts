import { typeArgumentsOf, type Node, type TypeNode } from '../../syntax/node.ts';
import { namedIn } from '../../syntax/parameters.ts';
import { joinAll } from '../domain/join.ts';
import type { Module } from '../domain/modules.ts';
import { boundOf } from '../domain/type-bounds.ts';
import { bottom, emptyRecord, unknown, type Value } from '../domain/values.ts';
import { declareMembers } from '../exchange/server-objects.ts';
import { bindingValue } from '../files/imports.ts';
import { fileWith, resolve } from '../files/resolution.ts';
import { typedInstance } from '../functions/classes.ts';
import { saysNothing } from '../functions/functions.ts';
import { typeOfParameter } from '../functions/parameters.ts';
import type { Resolution } from '../input/host.ts';
import type { Machine } from '../machine/machine.ts';
import { inModule } from '../machine/module-scope.ts';
import { implementationOf } from './implementations.ts';
import { valueOfNamed } from './named-types.ts';
import { pathOf, pathOfHeritage, specifierOf, type Heritage } from './type-names.ts';

/** Types that are their parameter as far as the analysis is concerned. */
const TRANSPARENT = new Set(['Awaited', 'Partial', 'Readonly', 'Required', 'NonNullable', 'Pick', 'Omit']);
const DEEPEST_TYPE = 10;
/** Types of members of members of members are not asked for: interfaces that name each other would be told without end. */
const DEEPEST_MEMBERS = 4;

type ServerValue = Value & { kind: 'server' };

/** What an annotation says a value is; unknown where it names nothing that the models or the files know. */
export function declaredValue(machine: Machine, type: TypeNode, node: Node): Value {
  return valueOf(machine, type, node, 0);
}

/** What the declared type of a function's result says of the call at `node`: `find(id: string): Promise<AxiosResponse<User>>`. */
export function resultValue(machine: Machine, callee: Node, node: Node, depth = 0): Value {
  const { returnType } = callee as { returnType?: { typeAnnotation: TypeNode } | null };
  if (returnType == null) return unknown;
  return asResult(machine, () => valueOf(machine, returnType.typeAnnotation, node, depth));
}

/** What types say that is as good as the call itself: those of results, and those of what code before has put there. */
function asResult<Result>(machine: Machine, evaluate: () => Result): Result {
  const { readsResult } = machine;
  machine.readsResult = true;
  try {
    return evaluate();
  } finally {
    machine.readsResult = readsResult;
  }
}

function valueOf(machine: Machine, type: TypeNode, node: Node, depth: number): Value {
  if (depth > DEEPEST_TYPE) return unknown;
  switch (type.type as string) {
    case 'TSTypeReference':
      return valueOfReference(machine, type, node, depth);
    case 'TSUnionType':
      return valueOfUnion(machine, type.types ?? [], node, depth);
    case 'TSIntersectionType': {
      const known = (type.types ?? []).map(each => valueOf(machine, each, node, depth + 1)).filter(value => value.kind !== 'unknown');
      const server = known.find(value => value.kind === 'server');
      if (server !== undefined) for (const each of type.types ?? []) declareOwn(machine, server, () => valueOf(machine, each, node, depth + 1));
      return server ?? known[0] ?? unknown;
    }
    case 'TSTypeQuery': {
      const path = pathOf(type.exprName);
      return path.length === 1 && path[0] !== undefined ? machine.rooms.evaluate({ type: 'Identifier', name: path[0], range: [0, 0] }) : unknown;
    }
    case 'TSFunctionType':
      return functionOf(machine, type as unknown as Node, node, depth + 1);
    case 'TSImportType': {
      const specifier = specifierOf(type);
      const name = pathOf(type.qualifier).at(-1);
      return name === undefined || specifier === undefined ? unknown : importedType(machine, machine.module, specifier, name, node, depth);
    }
    case 'TSTypeLiteral':
      return valueOfMembers(machine, type.members ?? [], node, depth);
    default:
      return unknown;
  }
}

/** `Request | string` is what a caller asks for, as `fetch()` takes it: no request that came in. */
function valueOfUnion(machine: Machine, types: readonly TypeNode[], node: Node, depth: number): Value {
  const values = types.filter(each => !/^TS(?:Undefined|Null)Keyword$/.test(each.type)).map(each => valueOf(machine, each, node, depth + 1));
  return joinAll(types.some(isAddress) ? values.filter(({ kind }) => kind !== 'server') : values);
}

function isAddress(type: TypeNode): boolean {
  return (type.type as string) === 'TSStringKeyword' || pathOf(type.typeName).join('.') === 'URL';
}

/** A function of which only the type of its result is known. */
function functionOf(machine: Machine, signature: Node, node: Node, depth: number): Value {
  const result = resultValue(machine, signature, node, depth);
  return saysNothing(machine, result) ? unknown : { kind: 'builtin', name: '#result', self: result };
}

function valueOfReference(machine: Machine, type: TypeNode, node: Node, depth: number): Value {
  const path = pathOf(type.typeName);
  const [head] = path;
  if (head === undefined) return unknown;
  const given = typeArgumentsOf(type);
  const [parameter] = given;
  const bound = boundOf(machine.module, type);
  if (bound !== undefined) return valueOf(machine, bound, node, depth + 1);
  if (path.length === 1 && !machine.module.bindings.has(head) && parameter !== undefined) {
    if (head === 'Promise' || head === 'PromiseLike') return { kind: 'promise', fulfilled: valueOf(machine, parameter, node, depth + 1), rejected: bottom };
    if (head === 'ReturnType') return productOf(machine, valueOf(machine, parameter, node, depth + 1), node);
    if (TRANSPARENT.has(head)) return valueOf(machine, parameter, node, depth + 1);
  }
  if (head === 'Observable' && parameter !== undefined) return { kind: 'observable', item: valueOf(machine, parameter, node, depth + 1), error: bottom };
  const binding = machine.module.bindings.get(head);
  const method = binding?.kind === 'import' ? machine.library.observedBy(binding.specifier, path[1] ?? binding.name) : undefined;
  if (method !== undefined && parameter !== undefined) {
    const observable: Value = { kind: 'observable', item: valueOf(machine, parameter, node, depth + 1), error: bottom };
    return machine.make(node, { open: true, members: new Map([[method, { kind: 'builtin', name: '#result', self: observable }]]) }, 'declared');
  }
  const value = namedValue(machine, machine.module, path, node, depth);
  if (value.kind === 'server') declareArguments(machine, value, given, node, depth);
  return value;
}

/** What a factory makes, `ReturnType<typeof createUsers>`: an object whose methods ask. A response by such a type is only what callers should give. */
function productOf(machine: Machine, factory: Value, node: Node): Value {
  const made = factory.kind === 'function' ? machine.rooms.call(factory, factory.node.params.map(() => unknown), node, unknown) : unknown;
  if (made.kind === 'client') return made;
  const record = made.kind === 'object' ? machine.record(made.id) : undefined;
  return record !== undefined && (record.form === 'object' || record.form === 'instance') && record.origin === undefined && record.pours.length === 0 ? made : unknown;
}

function namedValue(machine: Machine, module: Module, path: readonly string[], node: Node, depth: number): Value {
  const [head = '', ...members] = path;
  const bound = module.bindings.get(head);
  if (bound?.kind === 'import') {
    return importedType(machine, module, bound.specifier, members.at(-1) ?? bound.name, node, depth);
  }
  const declared = module.types.get(head);
  if (declared !== undefined) return inModule(machine, module, () => valueOfDeclaration(machine, declared, node, depth + 1));
  if (bound?.kind === 'declared' && bound.node.type === 'ClassDeclaration') {
    const value = bindingValue(machine, module, head);
    return value?.kind === 'class' ? typedInstance.of(machine, value) : unknown;
  }
  if (bound !== undefined) return unknown;
  const named = machine.library.globalType(head);
  return named === undefined ? unknown : valueOfNamed(machine, named, node);
}

function importedType(machine: Machine, module: Module, specifier: string, name: string, node: Node, depth: number): Value {
  const named = machine.library.typeOf(specifier, name);
  if (named !== undefined) return valueOfNamed(machine, named, node);
  const resolution = resolveFrom(machine, module, specifier);
  const other = resolution?.kind === 'file' ? machine.rooms.open(resolution.path) : undefined;
  return other === undefined ? unknown : exportedType(machine, other, name, node, depth + 1);
}

function resolveFrom(machine: Machine, module: Module, specifier: string): Resolution | undefined {
  return inModule(machine, module, () => resolve(machine, specifier));
}

function exportedType(machine: Machine, module: Module, name: string, node: Node, depth: number): Value {
  if (depth > DEEPEST_TYPE) return unknown;
  const found = module.exports.get(name);
  if (found?.kind === 'from' || (found === undefined && module.starExports.length > 0)) {
    const specifiers = found?.kind === 'from' ? [found.specifier] : module.starExports;
    for (const specifier of specifiers) {
      const wanted = found?.kind === 'from' ? found.name : name;
      const path = inModule(machine, module, () => fileWith(machine, specifier, wanted));
      const other = path === undefined ? undefined : machine.rooms.open(path);
      const value = other === undefined ? unknown : exportedType(machine, other, wanted, node, depth + 1);
      if (value.kind !== 'unknown') return value;
    }
    return unknown;
  }
  return namedValue(machine, module, [found?.kind === 'local' ? found.name : name], node, depth);
}

function valueOfDeclaration(machine: Machine, declaration: Node, node: Node, depth: number): Value {
  const type = declaration as unknown as TypeNode & { readonly body?: { readonly body: TypeNode['members'] }; readonly extends?: readonly Heritage[] };
  if (type.typeAnnotation !== undefined) return valueOf(machine, type.typeAnnotation, node, depth);
  for (const { expression } of type.extends ?? []) {
    const inherited = depth > DEEPEST_TYPE ? unknown : namedValue(machine, machine.module, pathOfHeritage(expression), node, depth + 1);
    if (inherited.kind === 'server') declareOwn(machine, inherited, () => valueOfMembers(machine, type.body?.body ?? [], node, depth));
    if (inherited.kind !== 'unknown') return inherited.kind === 'object' ? withInherited(machine, inherited, valueOfMembers(machine, type.body?.body ?? [], node, depth)) : inherited;
  }
  const members = valueOfMembers(machine, type.body?.body ?? [], node, depth);
  return members.kind === 'unknown' ? (implementationOf(machine, declaration) ?? members) : members;
}

/** What is on an object beside what its framework puts there: `Request & { upstream: AxiosResponse }`. */
function declareOwn(machine: Machine, server: ServerValue, evaluate: () => Value): void {
  const own = asResult(machine, evaluate);
  if (own.kind === 'object') declareMembers(machine, server, machine.record(own.id).members);
}

/** What a type's arguments say of its members: `Response<Body, { upstream: AxiosResponse }>` of `locals`. */
function declareArguments(machine: Machine, server: ServerValue, given: readonly TypeNode[], node: Node, depth: number): void {
  for (const [position, member] of Object.entries(machine.library.object(server.object)?.object.typeArguments ?? {})) {
    const type = given[Number(position)];
    const value = type === undefined ? unknown : asResult(machine, () => valueOf(machine, type, node, depth + 1));
    if (value.kind === 'object') declareMembers(machine, server, new Map([[member, value]]));
  }
}

/** The members of an interface beside those of the one that it extends. */
function withInherited(machine: Machine, inherited: Value & { kind: 'object' }, own: Value): Value {
  if (own.kind !== 'object' || own.id === inherited.id) return inherited;
  const record = machine.record(inherited.id);
  machine.writeRecord(own.id, { ...record, members: new Map([...record.members, ...machine.record(own.id).members]) });
  return own;
}

/** An object of an interface: only the members whose types say something are known. */
function valueOfMembers(machine: Machine, members: NonNullable<TypeNode['members']>, node: Node, depth: number): Value {
  const known = new Map<string, Value>();
  if (depth > DEEPEST_MEMBERS) return unknown;
  for (const member of members) {
    machine.step();
    if (member.key?.type !== 'Identifier') continue;
    const annotation = member.typeAnnotation?.typeAnnotation;
    const value = annotation === undefined ? functionOf(machine, member as Node, member as Node, depth + 1) : valueOf(machine, annotation, member as Node, depth + 1);
    if (value.kind !== 'unknown' && value.kind !== 'bottom') known.set(member.key.name, value);
  }
  return known.size === 0 ? unknown : machine.make(node, { ...emptyRecord, members: known, open: true }, 'declared');
}

/**
 * Whether the annotation of a parameter says what it is, if only that it is something else: a text, another object of a package that the models know.
 * `any` says nothing, and so does a type that leads to nothing that is known, of the program's own or of a package that no model knows.
 */
export function isTold(machine: Machine, parameter: Node): boolean {
  const type = typeOfParameter(machine, parameter);
  if (type === undefined || /^TS(?:Any|Unknown)Keyword$/.test(type.type)) return false;
  if (!/^TS(?:ImportType|IntersectionType|TypeLiteral|TypeReference)$/.test(type.type)) return true;
  const specifier = specifierOf(type);
  const [head = ''] = pathOf(type.typeName);
  const bound = machine.module.bindings.get(head);
  const from = specifier ?? (bound?.kind === 'import' ? bound.specifier : undefined);
  const isOpen = from === undefined ? type.typeName === undefined || machine.module.types.has(head) : isOwnFile(machine, from) || !machine.library.isKnown(from);
  return !isOpen || valueOf(machine, type, namedIn(parameter), 0).kind !== 'unknown';
}

/** Whether a specifier leads to a file of the program, found or not. */
function isOwnFile(machine: Machine, specifier: string): boolean {
  return specifier.startsWith('.') || resolveFrom(machine, machine.module, specifier)?.kind === 'file';
}
