import { rangeOf, type Node } from '../syntax/node.ts';
import { ancestorOf, type Code } from './code.ts';

/** The content type where the upstream names none, if what follows in the block says it: JSON. */
export function fallbackType(code: Code, sink: Node): string | undefined {
  const [, to] = rangeOf(sink);
  const block = ancestorOf(sink, node => node.type === 'BlockStatement' || node.type === 'Program' || node.type === 'ArrowFunctionExpression');
  const rest = code.text.slice(to, block === undefined ? to : rangeOf(block)[1]);
  const statement = /^[^;]*/.exec(rest)?.[0] ?? '';
  if (/^(?:NextResponse|Response|\w+)\.json\(/.test(code.textOf(sink))) return 'application/json';
  return /\.json\(/.test(statement) || (/\.json\(/.test(rest) && !/\.(?:send|end|pipe)\(/.test(rest)) ? 'application/json' : undefined;
}
