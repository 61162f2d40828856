import * as parser from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import fc from 'fast-check';

/** One way of writing the same program otherwise: `pick` chooses among the places where that can be done. Undefined where there is none. */
type Variation = (program: Program, pick: number) => string | undefined;

/** A program that was parsed. */
interface Program {
  readonly code: string;
  readonly tree: TSESTree.Program;
  /** All nodes with their parents, outer ones first. */
  readonly nodes: readonly { readonly node: TSESTree.Node; readonly parent: TSESTree.Node | undefined; readonly key: string }[];
  /** The lines where something is reported. */
  readonly lines: readonly number[];
}

function parse(code: string): Program | undefined {
  try {
    const tree = parser.parse(code, { range: true, loc: true, tokens: true, comment: true, sourceType: 'module' }) as unknown as TSESTree.Program;
    const nodes: { node: TSESTree.Node; parent: TSESTree.Node | undefined; key: string }[] = [];
    const visit = (node: TSESTree.Node, parent: TSESTree.Node | undefined, key: string): void => {
      nodes.push({ node, parent, key });
      for (const [name, value] of Object.entries(node)) {
        if (name === 'parent' || name === 'tokens' || name === 'comments') continue;
        for (const child of (Array.isArray(value) ? value : [value]) as unknown[]) if (isNode(child)) visit(child, node, name);
      }
    };
    visit(tree, undefined, '');
    return { code, tree, nodes, lines: [] };
  } catch {
    return undefined;
  }
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string' && 'range' in value;
}

type Splice = readonly [from: number, to: number, text: string];

function splice(code: string, splices: readonly Splice[]): string {
  return [...splices].sort((a, b) => b[0] - a[0]).reduce((text, [from, to, inserted]) => text.slice(0, from) + inserted + text.slice(to), code);
}

function chosen<Item>(items: readonly Item[], pick: number): Item | undefined {
  return items[pick % Math.max(items.length, 1)];
}

const isNear = ({ lines }: Program, { loc }: TSESTree.Node): boolean => lines.length === 0 || lines.some(line => line >= loc.start.line && line <= loc.end.line);

/** Expressions that may stand in parentheses: what is given, returned, assigned or awaited. */
function operands(program: Program): TSESTree.Node[] {
  return program.nodes.flatMap(({ node, parent, key }) => {
    if (parent === undefined || !isNear(program, parent)) return [];
    const isOperand =
      (key === 'arguments' && node.type !== 'SpreadElement') || (key === 'argument' && (parent.type === 'ReturnStatement' || parent.type === 'AwaitExpression' || parent.type === 'SpreadElement')) ||
      (key === 'init' && parent.type === 'VariableDeclarator') || (key === 'right' && (parent.type === 'AssignmentExpression' || parent.type === 'ForOfStatement')) ||
      (key === 'object' && parent.type === 'MemberExpression' && (node.type === 'Identifier' || node.type === 'MemberExpression')) || (key === 'value' && parent.type === 'Property' && !parent.shorthand && !/Pattern$/.test(node.type));
    return isOperand && !/Function/.test(node.type) && node.type !== 'Super' && !isTarget(program, node) ? [node] : [];
  });
}

/** Whether an expression is written to, or is the object of what is written to. */
function isTarget({ nodes }: Program, node: TSESTree.Node): boolean {
  return nodes.some(({ node: each, key, parent }) => ((key === 'left' && parent?.type !== 'BinaryExpression' && parent?.type !== 'LogicalExpression') || key === 'params' || key === 'id' || key === 'typeName' || key === 'superClass') && each.range[0] <= node.range[0] && node.range[1] <= each.range[1]);
}

function wrapping(before: string, after: string): Variation {
  return (program, pick) => {
    const node = chosen(operands(program), pick);
    return node === undefined ? undefined : splice(program.code, [[node.range[1], node.range[1], after], [node.range[0], node.range[0], before]]);
  };
}

/** The innermost statements in which something is reported, that declare nothing. */
function statements(program: Program): TSESTree.Node[] {
  const near = program.nodes.filter(({ node, parent }) => /^(?:ExpressionStatement|ForOfStatement|ForInStatement|ReturnStatement)$/.test(node.type) && (parent?.type === 'BlockStatement' || parent?.type === 'Program') && isNear(program, node));
  return near.map(({ node }) => node).filter(node => !near.some(({ node: other }) => other !== node && other.range[0] >= node.range[0] && other.range[1] <= node.range[1] && other.type !== 'ReturnStatement'));
}

function around(before: string, after: string): Variation {
  return (program, pick) => {
    const node = chosen(statements(program), pick);
    return node === undefined ? undefined : splice(program.code, [[node.range[0], node.range[0], before], [node.range[1], node.range[1], after]]);
  };
}

const strings = ({ tree }: Program): readonly TSESTree.Token[] => (tree.tokens ?? []).filter(({ type, value }) => (type as string) === 'String' && !/\\/.test(value) && value.length > 1);

function quoted(mark: string, other: string): Variation {
  return program => splice(program.code, strings(program).flatMap(({ range, value }): Splice[] => (value.startsWith(other) && !value.includes(mark) ? [[range[0], range[1], mark + value.slice(1, -1) + mark]] : [])));
}

const isTemplated = ({ code }: Program): boolean => code.includes('`');

/** All semicolons at the ends of lines go; what would be read otherwise then is given one in front. */
const withoutSemicolons: Variation = program => {
  const code = program.code.replace(/;[ \t]*$/gm, '').replace(/^([ \t]*)(?=[[(`])/gm, '$1;');
  return code.includes(';[') || !/;$/m.test(code) ? code : undefined;
};

const comment = (text: string): Variation => (program, pick) => {
  const near = (program.tree.tokens ?? []).filter(({ loc, type }) => (program.lines.length === 0 || program.lines.includes(loc.start.line)) && (type as string) !== 'Template' && !(type as string).startsWith('JSX'));
  const token = chosen(near, pick);
  return token === undefined ? undefined : splice(program.code, [[token.range[0], token.range[0], text]]);
};

/** `(req, res) => { … }` as a function expression, and back. */
const asFunction: Variation = (program, pick) => {
  const arrows = program.nodes.flatMap(({ node }) => (node.type === 'ArrowFunctionExpression' && node.body.type === 'BlockStatement' && !/\bthis\b/.test(program.code) && isNear(program, node) ? [node] : []));
  const node = chosen(arrows, pick);
  if (node === undefined) return undefined;
  const head = program.code.slice(node.range[0], node.body.range[0]).replace(/^async\s*/, '').replace(/=>\s*$/, '').trim();
  return splice(program.code, [[node.range[0], node.body.range[0], `${node.async ? 'async ' : ''}function ${head.startsWith('(') ? head : `(${head})`} `]]);
};

/** `{ return value; }` as the body of an arrow is `value`. */
const asExpression: Variation = (program, pick) => {
  const bodies = program.nodes.flatMap(({ node }) => {
    if (node.type !== 'ArrowFunctionExpression' || node.body.type !== 'BlockStatement' || node.body.body.length !== 1) return [];
    const [only] = node.body.body;
    const value = only?.type === 'ReturnStatement' ? only.argument : only?.type === 'ExpressionStatement' ? only.expression : undefined;
    return value == null || value.type === 'ObjectExpression' ? [] : [{ body: node.body, value }];
  });
  const one = chosen(bodies, pick);
  return one === undefined ? undefined : splice(program.code, [[one.body.range[0], one.body.range[1], program.code.slice(...one.value.range)]]);
};

const optional: Variation = (program, pick) => {
  const members = program.nodes.flatMap(({ node, parent }) => (node.type === 'MemberExpression' && !node.optional && !node.computed && node.object.type === 'Identifier' && parent?.type !== 'TaggedTemplateExpression' && isNear(program, node) && !isTarget(program, node) && parent?.type !== 'NewExpression' ? [node] : []));
  const node = chosen(members, pick);
  return node === undefined ? undefined : splice(program.code, [[node.object.range[1], node.object.range[1], '?']]);
};

const twice: Variation = (program, pick) => {
  const node = chosen(statements(program).filter(({ type }) => type === 'ExpressionStatement'), pick) as TSESTree.ExpressionStatement | undefined;
  if (node === undefined || node.expression.type === 'AwaitExpression') return undefined;
  const text = program.code.slice(...node.expression.range);
  return splice(program.code, [[node.expression.range[0], node.expression.range[1], `${text}, ${text}`]]);
};

/** A line that is read as a part of the one before, where that has no semicolon. */
const followedBy = (line: string): Variation => (program, pick) => {
  const near = statements(program).filter(({ type, range }) => type !== 'ReturnStatement' && (program.code.charAt(range[1] - 1) === ';' || program.code.charAt(range[1] - 1) === '}'));
  const node = chosen(near, pick);
  return node === undefined ? undefined : splice(program.code, [[node.range[1], node.range[1], `\n${line}${/;$/m.test(program.code) ? ';' : ''}`]]);
};

/** The statement before has no semicolon of its own. */
const precededBy = (line: string): Variation => (program, pick) => {
  const node = chosen(statements(program), pick);
  return node === undefined ? undefined : splice(program.code, [[node.range[0], node.range[0], `${line}\n`]]);
};

export const variations: Readonly<Record<string, Variation>> = {
  'double quotes': quoted('"', "'"),
  'single quotes': quoted("'", '"'),
  'no semicolons': withoutSemicolons,
  tabs: program => (isTemplated(program) ? undefined : program.code.replace(/^(?: {2})+/gm, spaces => '\t'.repeat(spaces.length / 2))),
  'four spaces': program => (isTemplated(program) ? undefined : program.code.replace(/^ +/gm, spaces => spaces + spaces)),
  CRLF: program => (isTemplated(program) || program.code.includes('\r') ? undefined : program.code.replace(/\n/g, '\r\n')),
  'a comment': comment('/* why */ '),
  'a comment to the end of the line': comment('// why\n'),
  parentheses: wrapping('(', ')'),
  'as any': wrapping('(', ' as any)'),
  'not null': wrapping('(', ')!'),
  satisfies: wrapping('(', ' satisfies unknown)'),
  optional,
  twice,
  'in if': around('if (globalThis.isReady) { ', ' }'),
  'in if without a block': around('if (globalThis.isReady) ', ''),
  'in else': around('if (globalThis.isReady) globalThis.note(); else ', ''),
  'in try': around('try { ', ' } catch (problem) { throw problem; }'),
  'in switch': around('switch (globalThis.mode) { case 1: ', ' break; }'),
  'in a loop': around('for (const turn of [1]) { ', ' }'),
  'as a function': asFunction,
  'as an expression': asExpression,
  'followed by [': followedBy('[1].forEach(String)'),
  'followed by (': followedBy('(globalThis.note)()'),
  'followed by `': followedBy('`${globalThis.note}`.trim()'),
  'preceded by an open line': precededBy('globalThis.note = globalThis.mode'),
};

/** The name of a variation and which of its places is meant. */
export type Turn = readonly [name: string, pick: number];

/** One to four of the variations, at places that are drawn too. */
export const turns: fc.Arbitrary<readonly Turn[]> = fc.array(fc.tuple(fc.constantFrom(...Object.keys(variations)), fc.nat(40)), { minLength: 1, maxLength: 4 });

/** The code after the turns that can be made, near the lines where something is reported, and leave something that can be parsed. */
export function vary(code: string, turns: readonly Turn[], lines: readonly number[]): string {
  let program = parse(code);
  for (const [name, pick] of turns) {
    const next = program === undefined ? undefined : variations[name]?.({ ...program, lines }, pick);
    program = (next === undefined ? undefined : parse(next)) ?? program;
  }
  return program?.code ?? code;
}
