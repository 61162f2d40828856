import type * as ESTree from 'estree';
import type { Finding } from '../findings/finding.ts';
import { rangeOf, unwrap, type Node } from '../syntax/node.ts';
import type { Code } from './code.ts';
import type { Change } from './edit.ts';
import { isPure, isResponseAt } from './reads.ts';

/** `{ status: up.status, headers: { 'content-type': … } }` */
function initOf(code: Code, up: string): string {
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
  if (isPure(inner) && isResponseAt(code, inner)) {
    const up = code.textOf(inner);
    return [{ range: rangeOf(node), text: `new Response(${up}.body, ${initOf(code, up)})` }];
  }
  const promise = unwrap(inner.type === 'AwaitExpression' ? (inner.argument as Node) : inner);
  if ((promise.type !== 'CallExpression' && !isPure(promise)) || !isPromiseAt(code, promise)) return undefined;
  const up = code.freshName('up');
  const at = rangeOf(promise)[1];
  return [{ range: [at, at], text: `.then((${up}) => new Response(${up}.body, ${initOf(code, up)}))` }];
}

/** The expression that is answered with: returned, given to a call, or assigned. */
export function answeredIn(code: Code, { sink, origin }: Finding): Node | undefined {
  const { node } = sink.site;
  const holds = (each: Node): boolean =>
    code.evidence.of(each).some(({ value, record }) => record?.origin !== undefined || ((value.kind === 'promise' || value.kind === 'observable' || value.kind === 'request') && origin !== undefined));
  if (sink.name === 'return') return holds(node) ? node : undefined;
  if (node.type === 'AssignmentExpression') return holds(node.right as Node) ? (node.right as Node) : undefined;
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return (node.arguments as readonly Node[]).find(holds);
  return undefined;
}

export function isPromiseAt(code: Code, node: Node): boolean {
  const sightings = code.evidence.of(node);
  return sightings.length > 0 && sightings.every(({ value }) => value.kind === 'promise' || (value.kind === 'request' && value.request.gives === 'response-promise'));
}

/** Whether `Response` means something else in this file: Express's type, node-fetch's class. */
function hasOwnResponse({ program }: Code): boolean {
  return program.body.some(statement => statement.type === 'ImportDeclaration' && statement.specifiers.some((specifier: ESTree.BaseNode & { local: ESTree.Identifier }) => specifier.local.name === 'Response'));
}
