import type * as ESTree from 'estree';
import { frameworks } from '../models/frameworks/index.ts';
import { rangeOf, unwrap, type Node } from '../syntax/node.ts';
import { parentOf, type Code } from './code.ts';
import type { Change } from './edit.ts';
import { bagAt, isPure, nameOfKey, pureBagIn, readContentType } from './reads.ts';

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
  const template = frameworks.find(({ name }) => name === framework)?.fresh?.contentType;
  if (bag === undefined || template === undefined) return undefined;
  const value = readContentType(code, bag, fallback);
  const words = template.replace("'content-type'", code.quote('content-type')).replace('{{value}}', () => value);
  return setAs(call, callee, words);
}

/** Writes the template in place of the call: as a step of its chain, or as the statement that it is. */
function setAs(call: ESTree.SimpleCallExpression, callee: ESTree.MemberExpression, words: string): readonly Change[] | undefined {
  const step = words.startsWith('{{response}}.') ? words.slice('{{response}}.'.length) : undefined;
  if (step === undefined) return undefined;
  const isAssignment = /^\w+ = /.test(step);
  const isStatement = parentOf(call)?.type === 'ExpressionStatement';
  if (isAssignment && !(isStatement && isPure(callee.object as Node))) return undefined;
  return [{ range: [rangeOf(callee.property)[0], rangeOf(call)[1]], text: step }];
}
