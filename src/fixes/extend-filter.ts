import type * as ESTree from 'estree';
import type { Finding } from '../findings/finding.ts';
import { isFunction, rangeOf, unwrap, type Node } from '../syntax/node.ts';
import { ancestorOf, ancestorsOf, nodesIn, parentOf, rangeWithParentheses, type Code } from './code.ts';
import type { Change } from './edit.ts';
import { isUsedBy, listsIn, oneOf } from './name-lists.ts';

/** What is added to a filter, and whether only this flow goes through it. */
export interface Extension {
  readonly changes: readonly Change[];
  readonly isOwn: boolean;
}

/** Adds the names that still pass to the list, or to the deletions, that hold the others back. */
export function extendFilter(code: Code, { keys, unsafe, sink }: Finding): Extension | undefined {
  if (keys.kind !== 'except' || keys.names.size === 0 || unsafe.length === 0) return undefined;
  return extendList(code, keys.names, unsafe, sink.site.node) ?? extendDeletions(code, keys.names, unsafe, sink.site.node);
}

/** `['transfer-encoding', 'connection']`, alone or in a `Set`: the one list in the file whose names are held back. */
function extendList(code: Code, held: ReadonlySet<string>, missing: readonly string[], sink: Node): Extension | undefined {
  const list = oneOf(listsIn(code, names => names.every(name => held.has(name))), sink);
  const last = list?.elements.at(-1);
  if (list === undefined || last == null) return undefined;
  const [from, to] = rangeOf(last);
  const [previous] = rangeOf(list.elements.at(-2) ?? list);
  const isOnOwnLine = code.text.slice(previous, from).includes('\n');
  const separator = isOnOwnLine ? `,\n${code.indentAt(from)}` : ', ';
  const text = missing.map(name => separator + quoteLike(code.text.slice(from, to), name)).join('');
  const [, end] = rangeWithParentheses(code, last as Node);
  return { changes: [{ range: [end, end], text }], isOwn: isUsedBy(code, list, sink) };
}

/** The name in the quotes and the case of its neighbour. */
function quoteLike(neighbour: string, name: string): string {
  const mark = neighbour.charAt(0);
  return `${mark}${/[A-Z]/.test(neighbour) ? name.replace(/\b[a-z]/g, letter => letter.toUpperCase()) : name}${mark}`;
}

/** `delete headers['transfer-encoding'];` and `headers.delete('transfer-encoding');`: more of them after the last. */
function extendDeletions(code: Code, held: ReadonlySet<string>, missing: readonly string[], sink: Node): Extension | undefined {
  const around = ancestorOf(sink, isFunction) ?? code.program;
  const blocks = new Set(ancestorsOf(sink));
  const deletions = nodesIn(around).flatMap(node => {
    const deletion = node.type === 'ExpressionStatement' ? deletionIn(node) : undefined;
    return deletion !== undefined && held.has(deletion.name.toLowerCase()) && rangeOf(node)[1] <= rangeOf(sink)[0] ? [{ ...deletion, statement: node }] : [];
  });
  const last = deletions.at(-1);
  const parent = last === undefined ? undefined : parentOf(last.statement);
  // Where the sink is not in the same block, it may be reached without the deletion.
  if (last === undefined || parent === undefined || !blocks.has(parent) || !(parent.type === 'BlockStatement' || parent.type === 'Program')) return undefined;
  const sending = parent.body.find(statement => blocks.has(statement as Node));
  if (sending === undefined || !new RegExp(`\\b${last.of}\\b`).test(code.textOf(sending as Node))) return undefined;
  if (deletions.some(({ of }) => of !== last.of)) return undefined;
  const [from, to] = code.rangeOfStatement(last.statement);
  const statement = code.text.slice(from, to);
  const isAlone = code.text.slice(code.text.lastIndexOf('\n', from - 1) + 1, from).trim() === '';
  const separator = isAlone ? `\n${code.indentAt(from)}` : ' ';
  const lines = missing.map(name => `${separator}${statement.replace(last.written, () => last.rewrite(name))}`);
  return { changes: [{ range: [to, to], text: lines.join('') }], isOwn: true };
}

interface Deletion {
  readonly of: string;
  readonly name: string;
  /** The part of the statement that says the name, and how it says another. */
  readonly written: string;
  readonly rewrite: (name: string) => string;
}

function deletionIn({ expression }: ESTree.ExpressionStatement): Deletion | undefined {
  if (expression.type === 'UnaryExpression' && expression.operator === 'delete') {
    const member = unwrap(expression.argument as Node);
    if (member.type !== 'MemberExpression' || member.object.type !== 'Identifier') return undefined;
    const of = member.object.name;
    if (!member.computed && member.property.type === 'Identifier') {
      const { name } = member.property;
      return { of, name, written: `.${name}`, rewrite: other => (/^\w+$/.test(other) ? `.${other}` : `['${other}']`) };
    }
    if (member.property.type !== 'Literal' || member.property.raw === undefined) return undefined;
    const { raw, value } = member.property;
    return { of, name: String(value), written: raw, rewrite: other => quoteLike(raw, other) };
  }
  if (expression.type !== 'CallExpression' || expression.callee.type !== 'MemberExpression' || expression.callee.object.type !== 'Identifier') return undefined;
  const { property, object } = expression.callee;
  const [given] = expression.arguments;
  if (property.type !== 'Identifier' || property.name !== 'delete' || given?.type !== 'Literal' || given.raw === undefined) return undefined;
  const { raw } = given;
  return { of: object.name, name: String(given.value), written: raw, rewrite: other => quoteLike(raw, other) };
}
