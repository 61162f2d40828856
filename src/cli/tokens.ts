import type { AST } from 'eslint';
import type { Node } from '../syntax/node.ts';

export interface RawToken {
  readonly type: AST.TokenType;
  readonly range: readonly [number, number];
}

const PUNCTUATOR = />>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.(?!\d)|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|>>|\*\*|[{}()[\];,<>+\-*/%&|^!~?:=.@#]/y;
const WORD = /#?(?:[\p{ID_Start}$_]|\\u[\da-fA-F]{4}|\\u\{[\da-fA-F]+\})(?:[\p{ID_Continue}$\u200c\u200d]|\\u[\da-fA-F]{4}|\\u\{[\da-fA-F]+\})*/uy;
const NUMBER = /(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?[\d_]+)?)n?/y;
const STRING = /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"/y;
const KEYWORDS = new Set(
  'break case catch class const continue debugger default delete do else enum export extends finally for function if import in instanceof new return super switch this throw try typeof var void while with yield let static'.split(' '),
);

/**
 * The tokens of a text whose tree is known: regular expressions, templates and JSX text come from the tree,
 * and everything between them is told by its own characters.
 */
export function tokensOf(text: string, nodes: Iterable<Node>, comments: readonly (readonly [number, number])[]): RawToken[] {
  const known = new Map<number, RawToken>();
  const closers = new Set<number>();
  for (const node of nodes) noteNode(node, known, closers);
  const skipped = new Map(comments.map(([from, to]) => [from, to]));
  const tokens: RawToken[] = [];
  for (let at = text.startsWith('#!') ? endOfLine(text) : 0; at < text.length; ) {
    const comment = skipped.get(at);
    if (comment !== undefined) {
      at = Math.max(comment, at + 1);
      continue;
    }
    const token = known.get(at) ?? tokenAt(text, at, closers);
    if (token !== undefined) tokens.push(token);
    at = token === undefined ? at + 1 : Math.max(token.range[1], at + 1);
  }
  return tokens;
}

function noteNode(node: Node, known: Map<number, RawToken>, closers: Set<number>): void {
  const { type, range: [from, to] = [0, 0] } = node as { type: string; range?: [number, number] };
  if (type === 'Literal' && 'regex' in node) known.set(from, { type: 'RegularExpression', range: [from, to] });
  else if (type === 'JSXText') known.set(from, { type: 'JSXText', range: [from, to] });
  else if (type === 'TemplateElement') known.set(from, { type: 'Template', range: [from, to] });
  else if (type === 'TSTypeParameterInstantiation' || type === 'TSTypeParameterDeclaration') closers.add(to - 1);
}

function tokenAt(text: string, at: number, closers: ReadonlySet<number>): RawToken | undefined {
  if (closers.has(at)) return { type: 'Punctuator', range: [at, at + 1] };
  const code = text[at] ?? '';
  const number = /\d/.test(code) || (code === '.' && /\d/.test(text[at + 1] ?? '')) ? endOf(NUMBER, text, at) : undefined;
  if (number !== undefined) return { type: 'Numeric', range: [at, number] };
  const string = endOf(STRING, text, at);
  if (string !== undefined) return { type: 'String', range: [at, string] };
  const word = endOf(WORD, text, at);
  if (word !== undefined) return { type: typeOfWord(text.slice(at, word)), range: [at, word] };
  const punctuator = endOf(PUNCTUATOR, text, at);
  if (punctuator === undefined) return undefined;
  // `Array<Array<T>>` ends in two tokens.
  for (let end = at + 1; end < punctuator; end += 1) if (closers.has(end)) return { type: 'Punctuator', range: [at, end] };
  return { type: 'Punctuator', range: [at, punctuator] };
}

function typeOfWord(word: string): AST.TokenType {
  if (word === 'null') return 'Null';
  if (word === 'true' || word === 'false') return 'Boolean';
  if (word.startsWith('#')) return 'PrivateIdentifier' as AST.TokenType;
  return KEYWORDS.has(word) ? 'Keyword' : 'Identifier';
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function endOfLine(text: string): number {
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end;
}
