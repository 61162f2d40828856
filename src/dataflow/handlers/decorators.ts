import type * as ESTree from 'estree';
import type { Handler, ObjectName } from '../../models/framework.ts';
import { annotationOf, isFunction, unwrap, type Node } from '../../syntax/node.ts';
import { namedIn } from '../../syntax/parameters.ts';
import type { AnswerInterceptor, Entry } from '../domain/activation.ts';
import { unknown, type ClassValue, type FunctionValue, type Value } from '../domain/values.ts';
import { serverValue } from '../exchange/server-objects.ts';
import { typedInstance } from '../functions/classes.ts';
import type { Relevance } from '../gate/relevance.ts';
import type { Machine } from '../machine/machine.ts';
import { wait } from '../machine/pending.ts';

type Decorated = Handler & { kind: 'decorated' };
type Decorator = ESTree.BaseNode & { readonly expression: ESTree.Expression };

/** The name and arguments of each decorator: `@Get(':id')` is Get. */
export function decoratorsOf(node: ESTree.BaseNode): { name: string; arguments: readonly Node[] }[] {
  const { decorators } = node as ESTree.BaseNode & { decorators?: readonly Decorator[] | null };
  return (decorators ?? []).flatMap(({ expression }) => {
    const called = expression.type === 'CallExpression' ? expression.callee : expression;
    const name = called.type === 'Identifier' ? called.name : '';
    return [{ name, arguments: expression.type === 'CallExpression' ? (expression.arguments as Node[]) : [] }];
  });
}

/** Methods that decorators make handlers. The others of the class wait to be entry points with `this` being an instance. */
export function decoratedEntries(machine: Machine, value: ClassValue, relevance: Relevance): Entry[] {
  const entries: Entry[] = [];
  if (!relevance.touches(value.node)) return entries;
  const methods = value.node.body.body.filter((member): member is ESTree.MethodDefinition => member.type === 'MethodDefinition' && member.kind === 'method');
  // Functions in fields (`find = async context => {…}`) wait from when the instance is made.
  if (methods.length === 0 && !value.node.body.body.some(member => member.type === 'PropertyDefinition' && member.value != null && isFunction(member.value as Node))) return entries;
  const instance = machine.instances.get(value.node) ?? typedInstance.of(machine, value);
  for (const member of methods) {
    const method: FunctionValue = { kind: 'function', node: member.value, scope: value.scope, module: value.module, self: member.static ? value : instance };
    const decorators = decoratorsOf(member);
    const found = decorators.length === 0 ? undefined : handlerOf(machine, decorators);
    if (found === undefined) wait(machine, method);
    else entries.push(entryOf(machine, found, method, instance, member, interceptorsOf(machine, found.framework, value.node, member)));
  }
  return entries;
}

function handlerOf(machine: Machine, decorators: readonly { name: string }[]): { framework: Entry['framework']; handler: Decorated } | undefined {
  for (const { name } of decorators) {
    const bound = machine.home.bindings.get(name);
    if (bound?.kind !== 'import') continue;
    for (const framework of machine.library.frameworksOf(bound.specifier)) {
      const handler = framework.handlers.find((each): each is Decorated => each.kind === 'decorated' && each.by.includes(bound.name));
      if (handler !== undefined) return { framework, handler };
    }
  }
  return undefined;
}

function entryOf(machine: Machine, { framework, handler }: { framework: Entry['framework']; handler: Decorated }, method: FunctionValue, self: Value, member: ESTree.MethodDefinition, interceptors: readonly AnswerInterceptor[]): Entry {
  const values: Value[] = [];
  let answersItself = false;
  for (const parameter of method.node.params) {
    const inner = namedIn(parameter as Node);
    const decorators = [...decoratorsOf(parameter), ...decoratorsOf(inner)];
    values.push(parameterValue(machine, handler, decorators, inner));
    answersItself ||= decorators.some(decorator => handler.exclusive?.includes(decorator.name) === true && !isPassthrough(decorator.arguments[0]));
  }
  return {
    function: method,
    shape: answersItself ? { parameters: [] } : { parameters: [], returns: handler.returns },
    framework,
    node: member,
    self,
    given: values,
    interceptors,
  };
}

/** What `@UseInterceptors(…)` names, on the class and then on the handler. */
function interceptorsOf(machine: Machine, { interceptors }: Entry['framework'], ...decorated: readonly ESTree.BaseNode[]): readonly AnswerInterceptor[] {
  return decorated.flatMap(decoratorsOf).flatMap(({ name, arguments: given }) => {
    const bound = machine.home.bindings.get(name);
    if (interceptors === undefined || bound?.kind !== 'import' || bound.name !== interceptors.by) return [];
    return given.map(node => ({ value: machine.rooms.evaluate(node), node }));
  });
}

/** What a decorated parameter is. An annotation that names another framework's object counts for more. */
function parameterValue(machine: Machine, handler: Decorated, decorators: readonly { name: string; arguments: readonly Node[] }[], node: Node): Value {
  for (const { name, arguments: given } of decorators) {
    const role = handler.parameters[name];
    if (role === undefined) continue;
    if (role === 'inbound-headers') return given.length === 0 ? machine.rooms.read(serverValue(machine, 'node.request', node, false), 'headers', node) : unknown;
    return serverValue(machine, declaredObject(machine, node) ?? role, node, false);
  }
  return unknown;
}

/** The object that a parameter's annotation names. */
function declaredObject(machine: Machine, node: Node): ObjectName | undefined {
  const annotation = annotationOf(node);
  const value = annotation === undefined ? undefined : machine.rooms.declared(annotation, node);
  return value?.kind === 'server' ? value.object : undefined;
}

/** `@Res({ passthrough: true })`: what the method returns is the answer all the same. */
function isPassthrough(option: Node | undefined): boolean {
  const node = option === undefined ? undefined : unwrap(option);
  return node?.type === 'ObjectExpression' && node.properties.some(property => property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === 'passthrough');
}

