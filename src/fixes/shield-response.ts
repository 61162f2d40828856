import type { Finding } from '../findings/finding.ts';
import { rangeOf, unwrap, type Node } from '../syntax/node.ts';
import type { Code } from './code.ts';
import type { Change } from './edit.ts';
import { hasOwnResponse, initOf } from './fresh-response.ts';
import { isPure, isResponseAt, readContentType } from './reads.ts';

/** `mirror(up, reply)` in another file gets a response whose only header is the content type. */
export function shieldResponse(code: Code, { sink, origin }: Finding): readonly Change[] | undefined {
  const { node } = sink.site;
  const shape = origin?.client?.response;
  if (node.type !== 'CallExpression' || origin === undefined || shape === undefined) return undefined;
  const given = (node.arguments as readonly Node[]).filter(argument => isPure(argument) && isResponseAt(code, argument));
  const [argument, ...others] = given;
  if (argument === undefined || others.length > 0) return undefined;
  const up = code.textOf(unwrap(argument));
  if (shape.web === true) return hasOwnResponse(code) ? undefined : [{ range: rangeOf(argument), text: `new Response(${up}.body, ${initOf(code, up)})` }];
  // A copy has none of the methods: `up.get(…)`, and `up.pipe(…)` where the response is its own body.
  if (shape.get !== undefined || shape.reads !== undefined || (shape.stream === true && shape.body.length === 0)) return undefined;
  const [name, form] = Object.entries(shape.headers).find(([, container]) => container === 'object' || container === 'axios-headers') ?? [];
  if (name === undefined || (form !== 'object' && form !== 'axios-headers')) return undefined;
  const bag = { node: unwrap(argument), form, origin, isSure: true };
  // A copy of a class has none of its methods, and TypeScript would say so.
  const cast = code.isTypeScript && form === 'object' ? ` as typeof ${up}` : '';
  return [{ range: rangeOf(argument), text: `{ ...${up}, ${name}: { ${code.quote('content-type')}: ${readContentType(code, bag, undefined, `${up}.${name}`)} } }${cast}` }];
}
