import type { AST, Linter, SourceCode } from 'eslint';
import type * as ESTree from 'estree';
import { locatorOf, type Locate } from '../syntax/locator.ts';
import type { Node } from '../syntax/node.ts';
import { tokensOf } from './tokens.ts';

/** What is used of `oxc-parser`. */
export interface Oxc {
  readonly visitorKeys: SourceCode.VisitorKeys;
  parseSync(path: string, text: string, options: object): Parsed;
}

interface Parsed {
  readonly program: ESTree.Program & { readonly hashbang?: Ranged | null };
  readonly comments: readonly (Ranged & { readonly type: 'Block' | 'Line'; readonly value: string })[];
  readonly errors: readonly { readonly severity: string; readonly message: string; readonly labels?: readonly { readonly start: number }[] }[];
}

interface Ranged {
  readonly start: number;
  readonly end: number;
}

/** A parser for ESLint over `oxc-parser`. It needs no TypeScript: types are in the tree, but no scope looks into them. */
export function createOxcParser(oxc: Oxc): Linter.Parser {
  const visitorKeys = keysWithoutTypes(oxc.visitorKeys);
  return {
    meta: { name: 'eslint-plugin-upstream/oxc', version: '1' },
    parseForESLint(text, options: { filePath?: string } = {}) {
      const { program, comments, errors } = oxc.parseSync(options.filePath ?? 'file.tsx', text, optionsFor(options.filePath ?? 'file.tsx'));
      const error = errors.find(({ severity }) => severity === 'Error');
      const locate = locatorOf(text);
      if (error !== undefined && program.body.length === 0) throw syntaxError(error.message, error.labels?.[0]?.start ?? 0, locate);
      return { ast: complete(text, program, comments, oxc.visitorKeys, locate), visitorKeys };
    },
  };
}

/** The tree of typescript-eslint's parser, for every language; JSX in every JavaScript file, as there. */
function optionsFor(path: string): object {
  const lang = /\.[cm]?ts$/u.test(path) ? 'ts' : path.endsWith('.tsx') ? 'tsx' : 'jsx';
  return { astType: 'ts', preserveParens: false, range: true, lang };
}

/** Names in types aren't variables: scopes are worked out from the values alone. */
function keysWithoutTypes(keys: SourceCode.VisitorKeys): SourceCode.VisitorKeys {
  const types = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments', 'superTypeArguments', 'implements']);
  const isDeclaration = (name: string): boolean => /^TS(?:.*Type|Interface|TypeAlias|.*Signature|.*Keyword|TypeParameter|Enum|Module|Import)/.test(name) && !/Assertion|TSExportAssignment|TSImportEquals/.test(name);
  return Object.fromEntries(Object.entries(keys).map(([name, children]) => [name, isDeclaration(name) ? [] : children.filter(key => !types.has(key))]));
}

function complete(text: string, program: Parsed['program'], comments: Parsed['comments'], keys: SourceCode.VisitorKeys, locate: Locate): AST.Program {
  const nodes: Node[] = [];
  visit(program, keys, node => {
    const { range: [from, to] = [0, 0] } = node;
    node.loc = { start: locate(from), end: locate(to) };
    nodes.push(node);
  });
  const { hashbang } = program;
  const all = [...(hashbang == null ? [] : [{ ...hashbang, type: 'Shebang', value: text.slice(2, hashbang.end) }]), ...comments];
  const spans = all.map(({ start, end }) => [start, end] as const);
  const place = (from: number, to: number): { range: [number, number]; loc: AST.SourceLocation } => ({ range: [from, to], loc: { start: locate(from), end: locate(to) } });
  return Object.assign(program, {
    tokens: tokensOf(text, nodes, spans).map(({ type, range: [from, to] }) => ({ type, value: text.slice(text[from] === '#' ? from + 1 : from, to), ...place(from, to) })),
    comments: all.map(({ type, value, start, end }) => ({ type: type as ESTree.Comment['type'], value, ...place(start, end) })),
    loc: { start: locate(0), end: locate(text.length) },
    range: [0, text.length] as [number, number],
  });
}

function visit(node: Node, keys: SourceCode.VisitorKeys, enter: (node: Node) => void): void {
  enter(node);
  for (const key of keys[node.type] ?? []) {
    const child: unknown = Reflect.get(node, key);
    for (const each of Array.isArray(child) ? (child as unknown[]) : [child]) {
      if (typeof each === 'object' && each !== null && 'type' in each) visit(each as Node, keys, enter);
    }
  }
}

function syntaxError(message: string, offset: number, locate: Locate): SyntaxError {
  const { line, column } = locate(offset);
  return Object.assign(new SyntaxError(message), { lineNumber: line, column: column + 1, index: offset });
}
