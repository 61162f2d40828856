import type * as ESTree from 'estree';
import { isFunction, rangeOf } from '../syntax/node.ts';
import { nodesIn, type Code } from './code.ts';
import type { Change } from './edit.ts';

/**
 * A statement that is added to a file: after the imports and requires that it begins with, else after its directives, else
 * before the first statement with what is said of that. `isApart` leaves an empty line between.
 */
export function afterImports(code: Code, statement: string, isApart: boolean): Change {
  const { body } = code.program;
  const first = body.findIndex(each => !isImport(code, each) && !isDirective(each));
  const last = body.slice(0, first < 0 ? body.length : first).at(-1);
  if (last === undefined) {
    const at = startOf(code);
    return { range: [at, at], text: `${statement}${code.endBefore(at)}\n\n` };
  }
  const end = code.rangeOfStatement(last)[1];
  const at = end + (COMMENT.exec(code.text.slice(end))?.[0].length ?? 0);
  const text = `${isApart || isDirective(last) ? '\n\n' : '\n'}${statement}${code.endBefore(at)}`;
  const space = /^[ \t]*/.exec(code.text.slice(at))?.[0].length ?? 0;
  const isEnded = /^(?:\r?\n|$)/.test(code.text.slice(at + space));
  return isEnded ? { range: [at, at], text } : { range: [at, at + space], text: `${text}\n` };
}

/** What is said of a statement on its own line. */
const COMMENT = /^[ \t]*(?:\/\/.*|\/\*(?:[^*\n]|\*(?!\/))*\*\/(?=[ \t]*(?:\r?\n|$)))/;

/** `import …`, `require(…)`, but no code that runs later: `require('http').createServer(handler)`. */
function isImport(code: Code, statement: ESTree.Program['body'][number]): boolean {
  if (statement.type === 'ImportDeclaration' || (statement.type as string) === 'TSImportEqualsDeclaration') return true;
  const asks = statement.type === 'ExpressionStatement' ? /^require\(/ : statement.type === 'VariableDeclaration' ? /=\s*require\(/ : undefined;
  return asks?.test(code.textOf(statement)) === true && !nodesIn(statement).some(isFunction);
}

/** `'use strict'`, which is a directive only where nothing but others stands before it. */
function isDirective(statement: ESTree.Program['body'][number]): boolean {
  return statement.type === 'ExpressionStatement' && 'directive' in statement && statement.directive != null;
}

/** What belongs to the statement that follows it: a comment that describes it, or that is there for its first line. */
const LEADING = /(?:\/\*\*(?:[^*]|\*(?!\/))*\*\/|(?:\/\/|\/\*)[ \t]*(?:@ts-(?:expect-error|ignore)|eslint-disable-next-line)\b.*)[ \t]*\r?\n[ \t]*$/;

/** Where the first statement begins, with what belongs to it. */
function startOf({ text, program }: Code): number {
  const [first] = program.body;
  let at = first === undefined ? text.length : rangeOf(first)[0];
  for (let found = LEADING.exec(text.slice(0, at)); found !== null; found = LEADING.exec(text.slice(0, at))) at -= found[0].length;
  return at;
}
