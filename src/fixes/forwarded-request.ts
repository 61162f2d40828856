import type * as ESTree from 'estree';
import type { Finding } from '../findings/finding.ts';
import { rangeOf, unwrap, type Node } from '../syntax/node.ts';
import { rangeWithParentheses, type Code } from './code.ts';
import type { Change } from './edit.ts';
import { conditionOn, type Choice } from './leave-out.ts';
import { isPure, nameOfKey } from './reads.ts';

/**
 * `fetch(new Request(url, request))` and `fetch(url, request)` send a whole request on. Headers in the second argument of
 * `fetch` take the place of all that the request has; its method and its body stay. What a function of our own in another
 * file makes of its second argument is its own affair.
 */
export function filterForwardedRequest(code: Code, { sink }: Finding, choice: Choice): readonly Change[] | undefined {
  const { node } = sink.site;
  if (node.type !== 'CallExpression' || code.evidence.askedAt(node).length === 0) return undefined;
  const [first, second] = node.arguments as readonly Node[];
  if (first === undefined) return undefined;
  const forwarded = requestIn(code, unwrap(first));
  if (forwarded !== undefined) {
    const headers = `headers: ${headersOf(code, forwarded, choice)}`;
    const [, end] = rangeWithParentheses(code, first);
    if (second === undefined) return [{ range: [end, end], text: `, { ${headers} }` }];
    return addTo(second, headers);
  }
  if (second === undefined || !isRequestAt(code, second)) return undefined;
  const [from] = rangeWithParentheses(code, first);
  const [, to] = rangeWithParentheses(code, second);
  return [{ range: [from, to], text: `new Request(${code.text.slice(from, to)}), { headers: ${headersOf(code, unwrap(second), choice)} }` }];
}

/** In `new Request(url, request)` or `request`: the request whose headers are sent. */
function requestIn(code: Code, node: Node): Node | undefined {
  if (isRequestAt(code, node)) return node;
  if (node.type !== 'NewExpression' || code.textOf(node.callee as Node) !== 'Request') return undefined;
  const given = (node.arguments as readonly Node[]).find(argument => isRequestAt(code, argument));
  return given === undefined ? undefined : unwrap(given);
}

function isRequestAt(code: Code, node: Node): boolean {
  if (!isPure(unwrap(node))) return false;
  return code.evidence.of(node).some(({ value, record }) => (value.kind === 'server' && value.object === 'web.request') || record?.form === 'web-request');
}

function headersOf(code: Code, request: Node, choice: Choice): string {
  const name = code.freeName('name', request);
  return `[...${code.textOf(request)}.headers].filter(([${name}]) => ${conditionOn(code, name, { ...choice, isLower: true })})`;
}

/** One more property in a literal that has none for headers. */
function addTo(node: Node, property: string): readonly Change[] | undefined {
  const literal = unwrap(node);
  if (literal.type !== 'ObjectExpression') return undefined;
  if (literal.properties.some((each: ESTree.Property | ESTree.SpreadElement) => each.type === 'SpreadElement' || nameOfKey(each.key, each.computed) === 'headers')) return undefined;
  const last = literal.properties.at(-1);
  if (last === undefined) return [{ range: rangeOf(literal), text: `{ ${property} }` }];
  const at = rangeOf(last)[1];
  return [{ range: [at, at], text: `, ${property}` }];
}
