import type { Finding } from '../findings/finding.ts';
import { isFunction, rangeOf, unwrap, type FunctionNode, type Node } from '../syntax/node.ts';
import { ancestorOf, type Code } from './code.ts';
import type { Change } from './edit.ts';
import { answeredIn, isPromiseAt } from './fresh-response.ts';
import { importName } from './import-name.ts';
import { isPure, isResponseAt } from './reads.ts';

/** hapi sends a stream with the stream's own headers, unless told: `h.response(up).passThrough(false).code(…).type(…)`. */
export function holdStreamHeaders(code: Code, finding: Finding): readonly Change[] | undefined {
  const node = answeredIn(code, finding);
  const status = finding.origin?.client?.response.status[0];
  if (node === undefined || status === undefined) return undefined;
  const inner = unwrap(node);
  const name = code.quote('content-type');
  // hapi's own types have no `passThrough`: there, a stream that has no headers stands between.
  const imported = code.isTypeScript ? importName(code, 'PassThrough', ['node:stream', 'stream'], 'node:stream') : undefined;
  if (code.isTypeScript && imported === undefined) return undefined;
  const added = imported?.changes ?? [];
  const bytes = (up: string): string => (imported === undefined ? up : `${up}.pipe(new ${imported.name}())`);
  const held = (up: string): string => `${imported === undefined ? '.passThrough(false)' : ''}.code(${up}.${status}${code.isTypeScript ? ' ?? 200' : ''}).type(${up}.headers[${name}] ${code.orElse} ${code.quote('application/octet-stream')})`;
  const isGiven = finding.sink.name === 'response()';
  if (isPure(inner) && isResponseAt(code, inner)) {
    const up = code.textOf(inner);
    const end = rangeOf(finding.sink.node)[1];
    if (isGiven) return [...added, { range: rangeOf(node), text: bytes(up) }, { range: [end, end], text: held(up) }];
    const toolkit = toolkitOf(inner);
    return toolkit === undefined ? undefined : [...added, { range: rangeOf(node), text: `${toolkit}.response(${bytes(up)})${held(up)}` }];
  }
  const toolkit = toolkitOf(inner);
  if (isGiven || toolkit === undefined || inner.type !== 'CallExpression' || !isPromiseAt(code, inner)) return undefined;
  const up = code.freshName('up');
  const at = rangeOf(inner)[1];
  return [...added, { range: [at, at], text: `.then((${up}) => ${toolkit}.response(${bytes(up)})${held(up)})` }];
}

/** The second parameter of the handler. */
function toolkitOf(node: Node): string | undefined {
  const handler = ancestorOf(node, each => isFunction(each) && each.params.length >= 2) as FunctionNode | undefined;
  const [, toolkit] = handler?.params ?? [];
  return toolkit?.type === 'Identifier' ? toolkit.name : undefined;
}
