import type * as ESTree from 'estree';
import type { Finding } from '../findings/finding.ts';
import { rangeOf, unwrap, type Node } from '../syntax/node.ts';
import { nodesIn, type Code } from './code.ts';
import type { Change } from './edit.ts';
import { isPure, isResponseAt, nameOfKey } from './reads.ts';

/** `{ status: up.status, headers: { 'content-type': … } }` */
export function initOf(code: Code, up: string): string {
  const name = code.quote('content-type');
  return `{ status: ${up}.status, headers: { ${name}: ${up}.headers.get(${name}) ${code.orElse} ${code.quote('application/octet-stream')} } }`;
}

/** `new Response(up.body, up)`: the init says what it takes over. */
export function freshInit(code: Code, { sink }: Finding): readonly Change[] | undefined {
  const { node } = sink.site;
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return undefined;
  const init = (node.arguments as readonly Node[]).find(argument => isPure(argument) && isResponseAt(code, argument));
  return init === undefined ? undefined : [{ range: rangeOf(init), text: initOf(code, code.textOf(unwrap(init))) }];
}

/** `return up` becomes `return new Response(up.body, { … })`, `return fetch(url)` gets a step that does the same. */
export function freshResponse(code: Code, finding: Finding): readonly Change[] | undefined {
  const node = answeredIn(code, finding);
  if (node === undefined || hasOwnResponse(code)) return undefined;
  const inner = unwrap(node);
  const up = responseIn(code, inner);
  // A class of its own, node-fetch's, has a body also where there is none, which `Response` rejects.
  const bodyOf = (read: string, whole: string): string => (finding.origin?.client?.response.bags === undefined ? `${read}.body` : `${whole}.status === 204 ? null : ${read}.body`);
  if (up !== undefined) return [{ range: rangeOf(node), text: `new Response(${bodyOf(code.textOf(inner), up)}, ${initOf(code, up)})` }];
  const promise = unwrap(inner.type === 'AwaitExpression' ? (inner.argument as Node) : inner);
  if ((promise.type !== 'CallExpression' && !isPure(promise)) || !isPromiseAt(code, promise)) return undefined;
  const name = code.freshName('up', promise);
  const at = rangeOf(promise)[1];
  return [{ range: [at, at], text: `.then(${code.arrowOf(name)} new Response(${bodyOf(name, name)}, ${initOf(code, name)}))` }];
}

/** The response in `up` or `up.clone()`, in words that may be said twice. */
function responseIn(code: Code, node: Node): string | undefined {
  if (isPure(node)) return isResponseAt(code, node) ? code.textOf(node) : undefined;
  if (node.type !== 'CallExpression' || node.arguments.length > 0 || node.callee.type !== 'MemberExpression') return undefined;
  const { object, property } = node.callee;
  return nameOfKey(property, false) === 'clone' && isPure(object as Node) && isResponseAt(code, object as Node) ? code.textOf(object as Node) : undefined;
}

/** The expression that is answered with: returned, given to a call, or assigned. */
export function answeredIn(code: Code, { sink, origin, fate }: Finding): Node | undefined {
  const { node } = sink.site;
  const holds = (each: Node): boolean =>
    code.evidence.of(each).some(({ value, record }) => record?.origin !== undefined || ((value.kind === 'promise' || value.kind === 'observable' || value.kind === 'request') && origin !== undefined));
  const held = heldIn(node, holds);
  if (sink.name === 'return' && (held !== undefined || node.type !== 'NewExpression')) return held;
  if (sink.name === 'throw') return held ?? thrownIn(node, holds);
  if (node.type === 'AssignmentExpression') return heldIn(node.right as Node, holds);
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const [given] = (node.arguments as readonly Node[]).flatMap(argument => heldIn(argument, holds) ?? []);
  return given ?? (fate === 'copied' ? optionOf(node, holds) : undefined);
}

/** The expression for which `holds` is true: `up` of `up.ok ? up : fallback`, but neither of two. */
function heldIn(node: Node, holds: (node: Node) => boolean): Node | undefined {
  const inner = unwrap(node);
  if (inner.type !== 'ConditionalExpression') return holds(node) ? node : undefined;
  const [branch, ...others] = [inner.consequent as Node, inner.alternate as Node].filter(each => heldIn(each, holds) !== undefined);
  return branch === undefined || others.length > 0 ? undefined : heldIn(branch, holds);
}

/** `new HTTPException(502, { res: up })` */
function optionOf(call: ESTree.NewExpression | ESTree.SimpleCallExpression, holds: (node: Node) => boolean): Node | undefined {
  const properties = call.arguments.flatMap(argument => (argument.type === 'ObjectExpression' ? argument.properties : []));
  const found = properties.flatMap(property => (property.type === 'Property' && !property.shorthand && holds(property.value as Node) ? [property.value as Node] : []));
  return found.length === 1 ? found[0] : undefined;
}

/** The one thing that a function throws for which `holds` is true. */
function thrownIn(around: Node, holds: (node: Node) => boolean): Node | undefined {
  const thrown = nodesIn(around).flatMap(node => (node.type === 'ThrowStatement' && holds(node.argument as Node) ? [node.argument as Node] : []));
  return thrown.length === 1 ? thrown[0] : undefined;
}

export function isPromiseAt(code: Code, node: Node): boolean {
  const sightings = code.evidence.of(node);
  return sightings.length > 0 && sightings.every(({ value }) => value.kind === 'promise' || (value.kind === 'request' && value.request.gives === 'response-promise'));
}

/** Whether `Response` means something else in this file: Express's type, node-fetch's class. */
export function hasOwnResponse({ program }: Code): boolean {
  return program.body.some(statement => statement.type === 'ImportDeclaration' && statement.specifiers.some((specifier: ESTree.BaseNode & { local: ESTree.Identifier }) => specifier.local.name === 'Response'));
}
