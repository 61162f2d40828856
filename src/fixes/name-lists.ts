import type * as ESTree from 'estree';
import { isFunction, rangeOf, type Node } from '../syntax/node.ts';
import { afterImports } from './after-imports.ts';
import { ancestorOf, ancestorsOf, nodesAcross, parentOf, type Code } from './code.ts';
import type { Change } from './edit.ts';

/** An array may begin here whose first element is a string. */
const BEGINNING = /\[(?=(?:[\s(]|\/\/.*|\/\*[^]*?\*\/)*['"])/g;

/** The literal arrays of the file that hold nothing but strings, where `test` holds of these in lower case. */
export function listsIn(code: Code, test: (names: readonly string[]) => boolean): readonly ESTree.ArrayExpression[] {
  const beginnings = Array.from(code.text.matchAll(BEGINNING), ({ index }) => [index, index + 1] as const);
  return nodesAcross(code.program, beginnings).filter((node): node is ESTree.ArrayExpression => {
    if (node.type !== 'ArrayExpression' || node.elements.length === 0) return false;
    const names = node.elements.flatMap(element => (element?.type === 'Literal' && typeof element.value === 'string' ? [element.value.toLowerCase()] : []));
    return names.length === node.elements.length && test(names);
  });
}

/** The one list that is meant: the only one, or the only one in the function of the sink. */
export function oneOf(lists: readonly ESTree.ArrayExpression[], sink: Node): ESTree.ArrayExpression | undefined {
  const handler = ancestorsOf(sink).filter(isFunction).at(-1);
  const near = lists.length < 2 || handler === undefined ? lists : lists.filter(list => isWithin(list, handler));
  return near.length === 1 ? near[0] : undefined;
}

/** Whether a list serves the function of the sink, and nothing else: it is written there, or in a variable that is mentioned once. */
export function isUsedBy(code: Code, list: Node, sink: Node): boolean {
  const handler = ancestorsOf(sink).filter(isFunction).at(-1);
  if (handler === undefined) return false;
  const declarator = ancestorOf(list, node => node.type === 'VariableDeclarator' || isFunction(node) || node.type === 'ExpressionStatement');
  if (declarator?.type !== 'VariableDeclarator') return ancestorsOf(list).includes(handler);
  if (declarator.id.type !== 'Identifier' || declarator.init == null) return false;
  if (ancestorOf(declarator, node => node.type === 'ExportNamedDeclaration') !== undefined) return false;
  const [mention, ...others] = (code.variableOf(declarator.id)?.references ?? []).filter(({ init }) => init !== true);
  if (mention === undefined || others.length > 0) return false;
  return isWithin(mention.identifier, handler) || isCalledIn(code, mention.identifier as Node, handler);
}

function isWithin(node: ESTree.BaseNode, outer: Node): boolean {
  return rangeOf(node)[0] >= rangeOf(outer)[0] && rangeOf(node)[1] <= rangeOf(outer)[1];
}

/** Whether a node is in a function of this file whose name the other function says. */
function isCalledIn(code: Code, node: Node, caller: Node): boolean {
  const names = ancestorsOf(node).flatMap(each => {
    if (each.type === 'FunctionDeclaration' && each.id !== null) return [each.id.name];
    return each.type === 'VariableDeclarator' && each.id.type === 'Identifier' ? [each.id.name] : [];
  });
  return names.some(name => new RegExp(`\\b${name}\\b`).test(code.textOf(caller)));
}

/** `['accept', 'content-type']` */
export function listOf(code: Code, names: readonly string[]): string {
  return `[${names.map(name => code.quote(name)).join(', ')}]`;
}

/** A variable that holds names, and what has to be added for it. */
export interface NamedList {
  readonly list: string;
  readonly changes: readonly Change[];
}

/** Names in a variable of the file: in one that it has, or in a new one after its imports. */
export function nameList(code: Code, names: readonly string[], wanted: string): NamedList {
  const [known] = listsIn(code, held => held.length === names.length && names.every(name => held.includes(name))).flatMap(list => {
    const declarator = parentOf(list);
    const declaration = declarator === undefined ? undefined : parentOf(declarator);
    const isShared = declaration?.type === 'VariableDeclaration' && declaration.kind === 'const' && parentOf(declaration)?.type === 'Program';
    return isShared && declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' ? [declarator.id.name] : [];
  });
  if (known !== undefined) return { list: known, changes: [] };
  const list = code.freshName(wanted, code.program);
  return { list, changes: [afterImports(code, `const ${list} = ${listOf(code, names)}`, true)] };
}
