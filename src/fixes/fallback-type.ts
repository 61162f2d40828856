import { rangeOf, type Node } from '../syntax/node.ts';
import { ancestorsOf, type Code } from './code.ts';
import { calledName } from './reads.ts';

const JSON_TYPE = 'application/json';
/** `res.json(user)`, and `return up.json()` where what is returned is the answer. */
const AS_JSON = /\.json\(\s*[^\s)]|\breturn\s+(?:await\s+)?[\w.]+\.json\(\)/;
const BLOCKS: readonly string[] = ['ArrowFunctionExpression', 'BlockStatement', 'Program'];

/** The content type where the upstream names none, if what follows in the block says it: JSON. What follows `headers => res.set(headers)`, which sends nothing, stands around it. */
export function fallbackType(code: Code, sink: Node): string | undefined {
  const [, to] = rangeOf(sink);
  if (ancestorsOf(sink).some(node => node.type === 'CallExpression' && calledName(node) === 'json')) return JSON_TYPE;
  for (const block of ancestorsOf(sink).filter(({ type }) => BLOCKS.includes(type))) {
    const rest = code.text.slice(to, rangeOf(block)[1]);
    const statement = /^[^;]*/.exec(rest)?.[0] ?? '';
    const isOther = /\.(?:send|end|pipe)\(/.test(rest);
    if (AS_JSON.test(statement) || (AS_JSON.test(rest) && !isOther)) return JSON_TYPE;
    if (isOther || block.type !== 'ArrowFunctionExpression') return undefined;
  }
  return undefined;
}
