import type * as ESTree from 'estree';
import { isFunction, unwrap, type FunctionNode, type Node } from '../syntax/node.ts';
import { ancestorOf, parentOf, wrapped, type Code } from './code.ts';
import { calledName, nameOfKey } from './reads.ts';

/**
 * Which requests a handler answers.
 * one: those of a method that has a body of its own kind; a HEAD that comes along (Express `get`) says no more than its type.
 * every: HEAD, OPTIONS, or whatever comes.
 * unknown: nothing in this file says it.
 */
export type Methods = 'every' | 'one' | 'unknown';

const ONE: ReadonlySet<string> = new Set(['action', 'del', 'delete', 'get', 'loader', 'patch', 'post', 'put']);
const EVERY: ReadonlySet<string> = new Set([
  'addhook', 'addlistener', 'all', 'createsecureserver', 'createserver', 'ext', 'fetch', 'handler', 'head', 'onbeforehandle', 'onrequest', 'options',
  'request', 'serve', 'server', 'setnotfoundhandler', 'use',
]);
const MOST_CALLERS = 8;

/** The methods that can lead to a node: of the handler it is in, or of all the handlers that call the function it is in. */
export function methodsOf(code: Code, node: Node, seen: ReadonlySet<Node> = new Set()): Methods {
  let inner: Node = node;
  for (;;) {
    const around = ancestorOf(parentOf(inner) ?? inner, isFunction) as FunctionNode | undefined;
    if (around === undefined || around === inner) return 'unknown';
    const methods = methodsOfFunction(code, around, seen);
    if (methods !== undefined) return methods;
    inner = around;
  }
}

/** Undefined where the function is only a part of another: a callback. */
function methodsOfFunction(code: Code, node: FunctionNode, seen: ReadonlySet<Node>): Methods | undefined {
  if (seen.has(node) || seen.size > MOST_CALLERS) return 'unknown';
  const outer = wrapped(node);
  const parent = parentOf(outer);
  if (node.type === 'FunctionDeclaration') return node.id === null ? 'every' : methodsOfName(code, node.id, seen, node);
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.arguments.includes(outer as ESTree.Expression) ? methodsOfCall(code, parent) : undefined;
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? methodsOfName(code, parent.id, seen, node) : 'unknown';
    case 'Property':
      return methodsOfProperty(parent);
    case 'MethodDefinition':
      return methodsOfMethod(parent);
    case 'ExportDefaultDeclaration':
      return 'every';
    case 'AssignmentExpression':
      return 'unknown';
    default:
      return undefined;
  }
}

function classify(name: string): Methods | undefined {
  const lower = name.toLowerCase();
  return ONE.has(lower) ? 'one' : EVERY.has(lower) ? 'every' : undefined;
}

/** `app.get('/', handler)`; undefined where the call is of another kind: `list.map(callback)`. */
function methodsOfCall(code: Code, call: ESTree.NewExpression | ESTree.SimpleCallExpression): Methods | undefined {
  const callee = unwrap(call.callee as Node);
  const name = calledName(call);
  if (name === undefined) return undefined;
  if (/EventHandler$|^defineHandler$/.test(name)) {
    const outer = parentOf(call);
    const registered = outer?.type === 'CallExpression' && outer.arguments.includes(call as ESTree.Expression) ? methodsOfCall(code, outer) : undefined;
    if (registered !== undefined) return registered;
    return /\.(?:get|post|put|patch|delete)\.[cm]?[jt]s$/.test(code.path) ? 'one' : 'every';
  }
  if (callee.type === 'MemberExpression' && code.evidence.of(callee.object as Node).some(({ value }) => value.kind === 'request' || value.kind === 'promise')) return undefined;
  const path = call.arguments[0];
  const isCatchAll = path?.type === 'Literal' && typeof path.value === 'string' && /^\/?(?:\*|\(\.\*\)|:[^/]*[*+])/.test(path.value);
  const methods = classify(name);
  if (methods === 'one' && isCatchAll) return 'every';
  if (methods !== undefined && callee.type === 'MemberExpression' && isClientCall(code, call)) return undefined;
  // `asyncHandler(async (req, res) => {})` is what it is given to.
  if (methods === undefined && callee.type === 'Identifier') {
    const outer = parentOf(call);
    return outer?.type === 'CallExpression' && outer.arguments.includes(call) ? methodsOfCall(code, outer) : undefined;
  }
  return methods;
}

function isClientCall(code: Code, call: Node): boolean {
  return code.evidence.of(call).some(({ value }) => value.kind === 'request' || value.kind === 'promise' || value.kind === 'observable');
}

/** `{ method: 'GET', handler() {} }`, `{ GET() {} }`, `export default { fetch() {} }`. */
function methodsOfProperty(property: ESTree.Property): Methods {
  const object = parentOf(property);
  const method = object?.type === 'ObjectExpression' ? object.properties.find(each => each.type === 'Property' && nameOfKey(each.key, each.computed) === 'method') : undefined;
  if (method?.type === 'Property') {
    const given = method.value;
    const names = given.type === 'ArrayExpression' ? given.elements : [given];
    return names.every(name => name?.type === 'Literal' && classify(String(name.value)) === 'one') ? 'one' : 'every';
  }
  return classify(nameOfKey(property.key, property.computed) ?? '') ?? 'unknown';
}

/** `@Get() find() {}` */
function methodsOfMethod(method: ESTree.MethodDefinition): Methods {
  const { decorators = [] } = method as ESTree.MethodDefinition & { decorators?: readonly { expression: Node }[] };
  for (const { expression } of decorators) {
    const named = expression.type === 'CallExpression' ? expression.callee : expression;
    const methods = named.type === 'Identifier' ? classify(named.name) : undefined;
    if (methods !== undefined) return methods;
  }
  return 'unknown';
}

/** Of a function that has a name: what it is registered as, called by, or exported as. */
function methodsOfName(code: Code, name: ESTree.Identifier, seen: ReadonlySet<Node>, node: FunctionNode): Methods {
  const found = new Set<Methods>();
  const exported = ancestorOf(node, each => each.type === 'ExportNamedDeclaration' || each.type === 'ExportDefaultDeclaration' || (each !== node && isFunction(each)));
  if (exported?.type === 'ExportDefaultDeclaration') found.add('every');
  if (exported?.type === 'ExportNamedDeclaration') found.add(name.name === name.name.toUpperCase() || ONE.has(name.name) ? (classify(name.name) ?? 'unknown') : name.name === 'handler' ? 'every' : 'unknown');
  for (const { identifier } of code.variableOf(name)?.references ?? []) {
    const outer = wrapped(identifier as Node);
    const parent = parentOf(outer);
    if (parent === undefined || identifier === name) continue;
    if (parent.type === 'CallExpression') {
      const methods = parent.callee === outer ? methodsOf(code, parent, new Set([...seen, node])) : methodsOfCall(code, parent);
      found.add(methods ?? 'unknown');
    } else if (parent.type === 'Property') found.add(methodsOfProperty(parent));
    else if (parent.type !== 'VariableDeclarator') found.add('unknown');
  }
  return found.has('every') ? 'every' : found.size === 1 && found.has('one') ? 'one' : 'unknown';
}
