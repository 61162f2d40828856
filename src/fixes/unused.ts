import type * as ESTree from 'estree';
import { isFunction, rangeOf, unwrap, type Node } from '../syntax/node.ts';
import { childrenOf, nodesAcross, parentOf, type Code, type Variable } from './code.ts';
import { isDisjoint, type Change } from './edit.ts';
import { nameOfKey } from './reads.ts';

/** The most rounds in which what is removed leaves something else unused: a list that only a function asks. */
const MOST_ROUNDS = 4;

/**
 * The changes of an edit, with what they leave unused: an import, a list of names, a value that is only read. What a comment
 * stands beside, what does more than read, and what is exported stays.
 */
export function withoutUnused(code: Code, changes: readonly Change[]): readonly Change[] {
  let made = changes;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = made;
    for (const variable of variablesIn(code, before)) {
      const removal = removalOf(code, variable, made);
      if (removal !== undefined && isDisjoint([...made, removal])) made = [...made, removal];
    }
    if (made === before) return made;
  }
  return made;
}

/** The variables that are mentioned in what is written otherwise. */
function variablesIn(code: Code, changes: readonly Change[]): ReadonlySet<Variable> {
  const variables = new Set<Variable>();
  for (const node of nodesAcross(code.program, changes.map(({ range }) => range))) {
    if (node.type !== 'Identifier' || !isGone(node, changes)) continue;
    const variable = code.variableOf(node);
    if (variable !== undefined && !isWritten(variable.name, changes)) variables.add(variable);
  }
  return variables;
}

function isGone(node: ESTree.BaseNode, changes: readonly Change[]): boolean {
  const [from, to] = rangeOf(node);
  return changes.some(({ range }) => from >= range[0] && to <= range[1]);
}

function isWritten(name: string, changes: readonly Change[]): boolean {
  return changes.some(({ text }) => new RegExp(`\\b${name.replaceAll('$', '\\$')}\\b`).test(text));
}

function removalOf(code: Code, { references, defs }: Variable, changes: readonly Change[]): Change | undefined {
  const [definition, ...others] = defs;
  if (definition === undefined || others.length > 0) return undefined;
  const mentions = references.filter(({ init }) => init !== true).map(({ identifier }) => identifier).sort((a, b) => rangeOf(a)[0] - rangeOf(b)[0]);
  const left = mentions.filter(each => !isGone(each, changes));
  const removal = definition.type === 'ImportBinding' ? removeImport(code, definition.node as ESTree.ImportSpecifier) : removeDefinition(code, definition);
  if (removal === undefined || isGone(definition.node, changes)) return undefined;
  const before = left.at(-1);
  if (before === undefined) return removal;
  return left.length < mentions.length && before !== mentions.at(-1) ? keep(code, before) : undefined;
}

/**
 * A change that changes nothing. With it, the edit at the last mention of a name isn't made in one pass with the edit at the
 * mention before: when its turn comes, it is the only one, and takes the definition along.
 */
function keep(code: Code, node: ESTree.BaseNode): Change {
  const range = rangeOf(node);
  return { range, text: code.text.slice(...range) };
}

function removeImport(code: Code, specifier: ESTree.ImportSpecifier): Change | undefined {
  const statement = parentOf(specifier);
  if (statement?.type !== 'ImportDeclaration') return undefined;
  return statement.specifiers.length === 1 ? removeLines(code, statement) : removeAmong(code, specifier, statement.specifiers);
}

function removeDefinition(code: Code, { type, node, name }: Variable['defs'][number]): Change | undefined {
  if (type === 'FunctionName' && node.type === 'FunctionDeclaration') return removeStatement(code, node);
  if (type !== 'Variable' || node.type !== 'VariableDeclarator') return undefined;
  const declaration = parentOf(node);
  if (declaration?.type !== 'VariableDeclaration') return undefined;
  const removeDeclarator = (): Change | undefined => {
    if (node.init != null && !isIdle(node.init as Node)) return undefined;
    return declaration.declarations.length === 1 ? removeStatement(code, declaration) : removeAmong(code, node, declaration.declarations);
  };
  if (node.id.type === 'Identifier') return removeDeclarator();
  const property = parentOf(name);
  const pattern = property?.type === 'Property' ? parentOf(property) : undefined;
  if (property === undefined || pattern?.type !== 'ObjectPattern' || pattern.properties.some(({ type: kind }) => kind === 'RestElement')) return undefined;
  if (pattern.properties.length > 1) return removeAmong(code, property, pattern.properties);
  return pattern === node.id ? removeDeclarator() : undefined;
}

/** Whether evaluating an expression only reads, so that nothing is missed without it. */
function isIdle(given: Node): boolean {
  const node = unwrap(given);
  if (isFunction(node)) return true;
  const isOwn = ((): boolean => {
    switch (node.type) {
      case 'AssignmentExpression':
      case 'AwaitExpression':
      case 'ClassExpression':
      case 'ImportExpression':
      case 'TaggedTemplateExpression':
      case 'UpdateExpression':
      case 'YieldExpression':
        return false;
      case 'NewExpression':
        return node.callee.type === 'Identifier' && /^(?:Map|Set|WeakSet)$/.test(node.callee.name);
      case 'CallExpression':
        return node.callee.type === 'Identifier' ? node.callee.name === 'require' : node.callee.type === 'MemberExpression' && ['get', 'has'].includes(nameOfKey(node.callee.property, node.callee.computed) ?? '');
      default:
        return true;
    }
  })();
  return isOwn && childrenOf(node).every(isIdle);
}

/** A statement that stands in a list of others, is not exported, and has no comment in or beside it. */
function removeStatement(code: Code, statement: Node): Change | undefined {
  const parent = parentOf(statement);
  return parent?.type === 'Program' || parent?.type === 'BlockStatement' ? removeLines(code, statement) : undefined;
}

/** The node with its lines, and with an empty one where it stands between two; undefined where a comment would be left to what follows. */
function removeLines(code: Code, node: Node): Change | undefined {
  const [from, to] = code.rangeOfLines(node);
  const [start, end] = code.rangeOfStatement(node);
  const [above, below] = [code.text.slice(0, from), code.text.slice(to)];
  if ((from === start && to === end) || code.isContinuedAt(to) || code.hasComment([from, to]) || /(?:\*\/|\n[ \t]*\/\/.*|^\/\/.*)$/.test(above)) return undefined;
  const [gap] = /(?:^|\r?\n)[ \t]*$/.exec(above) ?? [''];
  const isBetween = from > 0 && gap !== '' && /^\r?\n[ \t]*(?:\r?\n|$)/.test(below);
  return { range: isBetween ? [from - gap.length, to] : [from, to], text: '' };
}

/** The node with the comma that parts it from its neighbour; `axios, { AxiosResponse }` loses its braces, too. */
function removeAmong(code: Code, node: ESTree.BaseNode, all: readonly ESTree.BaseNode[]): Change | undefined {
  const index = all.indexOf(node);
  const [before, after] = [all[index - 1], all[index + 1]];
  const [from, to] = rangeOf(node);
  const range = ((): readonly [number, number] | undefined => {
    if (after !== undefined && after.type === node.type) return [from, rangeOf(after)[0]];
    if (before === undefined) return undefined;
    const isFirstInBraces = node.type === 'ImportSpecifier' && before.type !== 'ImportSpecifier';
    return [rangeOf(before)[1], isFirstInBraces ? code.text.indexOf('}', to) + 1 : to];
  })();
  return range === undefined || code.hasComment(range) ? undefined : { range, text: '' };
}
