import type { Finding } from '../findings/finding.ts';
import { isFunction, rangeOf, unwrap, type FunctionNode, type Node } from '../syntax/node.ts';
import { ancestorOf, type Code } from './code.ts';
import type { Change } from './edit.ts';
import { answeredIn, isPromiseAt } from './fresh-response.ts';
import { isPure, isResponseAt } from './reads.ts';

/** hapi sends a stream with the stream's own headers, unless told: `h.response(up).passThrough(false).code(…).type(…)`. */
export function holdStreamHeaders(code: Code, finding: Finding): readonly Change[] | undefined {
  const node = answeredIn(code, finding);
  const status = finding.origin?.client?.response.status[0];
  if (node === undefined || status === undefined) return undefined;
  const inner = unwrap(node);
  const name = code.quote('content-type');
  const held = (up: string): string => `.passThrough(false).code(${up}.${status}).type(${up}.headers[${name}] ?? ${code.quote('application/octet-stream')})`;
  const isGiven = finding.sink.name === 'response()';
  if (isPure(inner) && isResponseAt(code, inner)) {
    const up = code.textOf(inner);
    if (isGiven) return [{ range: [rangeOf(finding.sink.node)[1], rangeOf(finding.sink.node)[1]], text: held(up) }];
    const toolkit = toolkitOf(inner);
    return toolkit === undefined ? undefined : [{ range: rangeOf(node), text: `${toolkit}.response(${up})${held(up)}` }];
  }
  const toolkit = toolkitOf(inner);
  if (isGiven || toolkit === undefined || inner.type !== 'CallExpression' || !isPromiseAt(code, inner)) return undefined;
  const up = code.freshName('up');
  const at = rangeOf(inner)[1];
  return [{ range: [at, at], text: `.then((${up}) => ${toolkit}.response(${up})${held(up)})` }];
}

/** The second parameter of the handler. */
function toolkitOf(node: Node): string | undefined {
  const handler = ancestorOf(node, each => isFunction(each) && each.params.length >= 2) as FunctionNode | undefined;
  const [, toolkit] = handler?.params ?? [];
  return toolkit?.type === 'Identifier' ? toolkit.name : undefined;
}
