import { frameworks } from '../models/frameworks/index.ts';
import { rangeOf, unwrap, type Node } from '../syntax/node.ts';
import type { Code } from './code.ts';
import type { Change } from './edit.ts';
import { bagAt, nameOfKey, pureBagIn, readContentType } from './reads.ts';

const SETTERS: ReadonlySet<string> = new Set(['header', 'headers', 'set', 'setHeaders']);

/**
 * `res.set(up.headers)` becomes `res.type(…)`, in the words of the framework; undefined where the call does more than that,
 * or the framework has no words of its own.
 */
export function setContentType(code: Code, call: Node, framework: string, fallback: string | undefined): readonly Change[] | undefined {
  if (call.type !== 'CallExpression' || call.arguments.length !== 1) return undefined;
  const callee = unwrap(call.callee as Node);
  const [argument] = call.arguments as readonly Node[];
  if (callee.type !== 'MemberExpression' || argument === undefined || callee.computed) return undefined;
  if (!SETTERS.has(nameOfKey(callee.property, false) ?? '')) return undefined;
  const bag = bagAt(code, argument) === undefined ? undefined : pureBagIn(code, argument);
  if (bag === undefined) return undefined;
  const step = stepOf(code, framework, nameOfKey(callee.property, false) === 'setHeaders', readContentType(code, bag, fallback));
  return step === undefined ? undefined : [{ range: [rangeOf(callee.property)[0], rangeOf(call)[1]], text: step }];
}

/**
 * The step of a chain that sets the content type. Where a framework has only an assignment for it (Koa's `type` adds a
 * charset of its own), and where the bag was set as it is, the header is set by its name.
 */
function stepOf(code: Code, framework: string, isRaw: boolean, value: string): string | undefined {
  const fresh = frameworks.find(({ name }) => name === framework)?.fresh;
  const name = code.quote('content-type');
  if (isRaw) return `setHeader(${name}, ${value})`;
  const template = [fresh?.contentType, fresh?.header].find(each => each !== undefined && /^\{\{response\}\}\.\w+\(/.test(each));
  return template?.replace('{{response}}.', '').replace("'content-type'", name).replace('{{name}}', name).replace('{{value}}', () => value);
}
