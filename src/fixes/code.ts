import type * as ESTree from 'estree';
import type { Evidence } from '../dataflow/domain/evidence.ts';
import { eachChild } from '../syntax/children.ts';
import { rangeOf, unwrap, type Node } from '../syntax/node.ts';

/** A variable and where it is written and read, as ESLint's scope analysis has it. */
export interface Variable {
  readonly name: string;
  readonly defs: readonly { readonly type: string; readonly node: ESTree.Node; readonly name: ESTree.BaseNode }[];
  readonly references: readonly { readonly identifier: ESTree.BaseNode; readonly init?: boolean | undefined }[];
}

interface Scope {
  readonly set: ReadonlyMap<string, Variable>;
  readonly upper: Scope | null;
}

/** As much of ESLint's `SourceCode` as edits need. */
export interface SourceLike {
  readonly text: string;
  readonly ast: ESTree.Program;
  getAllComments(): readonly { readonly range?: readonly [number, number] | undefined }[];
  getScope?(node: ESTree.Node): Scope;
}

/** The file as edits see it: its text and style, its tree with parents, and what its expressions were seen to be. */
export class Code {
  readonly text: string;
  readonly program: ESTree.Program;
  readonly path: string;
  readonly isTypeScript: boolean;
  readonly evidence: Evidence;
  /** The operator for a value that may be missing: `??`, where the file may use it. */
  readonly orElse: '??' | '||';
  private readonly source: SourceLike;
  /** What strings are mostly quoted with. */
  private mark: string | undefined;

  constructor(source: SourceLike, path: string, evidence: Evidence, edition: number) {
    this.source = source;
    this.text = source.text;
    this.program = source.ast;
    this.path = path;
    this.isTypeScript = /\.[cm]?tsx?$/.test(path);
    this.evidence = evidence;
    this.orElse = edition >= 2020 ? '??' : '||';
  }

  textOf(node: Node): string {
    return this.text.slice(...rangeOf(node));
  }

  /** The string as this file writes strings. */
  quote(text: string): string {
    this.mark ??= this.count(/(?<![\w"])"[^"\n]*"/g) > this.count(/(?<![\w'])'[^'\n]*'/g) ? '"' : "'";
    return `${this.mark}${text}${this.mark}`;
  }

  private count(pattern: RegExp): number {
    return this.text.match(pattern)?.length ?? 0;
  }

  get semicolon(): string {
    return /;[ \t]*(?:\/\/.*)?$/m.test(this.text) ? ';' : '';
  }

  /** What ends a statement that is written before an offset: also where this file has no semicolons, if the next line would be read as a part of it. */
  endBefore(offset: number): string {
    return this.semicolon === '' && this.isContinuedAt(offset) ? ';' : this.semicolon;
  }

  /** Whether what follows would belong to a statement that is not ended: `(`, `[` and the like. */
  isContinuedAt(offset: number): boolean {
    return /^(?:\s|\/\/.*|\/\*[^]*?\*\/)*(?:[([`+*,.-]|\/[^/*])/.test(this.text.slice(offset));
  }

  /** The range of a statement, without the semicolon that the next line begins with: `;[1].forEach(…)`. */
  rangeOfStatement(statement: Node): readonly [number, number] {
    const [from, to] = rangeOf(statement);
    const ending = /[ \t]*\r?\n\s*;$/.exec(this.text.slice(from, to));
    return [from, ending === null ? to : from + ending.index];
  }

  /** The range of a statement with its lines, where nothing else is on them: the line break before it goes along, or after it at the top of the file. */
  rangeOfLines(statement: Node): readonly [number, number] {
    const [from, to] = this.rangeOfStatement(statement);
    const before = /(?:^|\r?\n)[ \t]*$/.exec(this.text.slice(0, from));
    const after = /^[ \t]*(?:\r?\n|$)/.exec(this.text.slice(to));
    if (before === null || after === null) return [from, to];
    if (before.index > 0 || before[0].includes('\n')) return [before.index, to];
    return [before.index, to + after[0].length];
  }

  /** The white space that the node's line begins with. */
  indentAt(offset: number): string {
    const start = this.text.lastIndexOf('\n', offset - 1) + 1;
    return /^[ \t]*/.exec(this.text.slice(start))?.[0] ?? '';
  }

  /** One level of indentation. */
  get step(): string {
    return /^\t/m.test(this.text) ? '\t' : /^ {2}\S/m.test(this.text) ? '  ' : /^ {4}\S/m.test(this.text) ? '    ' : '  ';
  }

  /** A function of one parameter up to its body, as this file writes them: `(up) =>` or `up =>`. */
  arrowOf(name: string): string {
    return this.count(/(?<!: ?)\b[a-z]\w* =>/g) > this.count(/\(\w+\) =>/g) ? `${name} =>` : `(${name}) =>`;
  }

  hasComment([from, to]: readonly [number, number]): boolean {
    return this.source.getAllComments().some(({ range }) => range !== undefined && range[0] >= from && range[1] <= to);
  }

  /** The variable that a name means at a node; of other files, no scopes are known. */
  variableOf(node: ESTree.Identifier): Variable | undefined {
    return ancestorOf(node, each => each === this.program) === undefined ? undefined : this.visibleAt(node.name, node);
  }

  /** The variable of a name that is visible at a node of the file. */
  private visibleAt(name: string, node: Node): Variable | undefined {
    for (let scope: Scope | null = this.source.getScope?.(node as ESTree.Node) ?? null; scope !== null; scope = scope.upper) {
      const variable = scope.set.get(name);
      if (variable !== undefined) return variable;
    }
    return undefined;
  }

  /** Whether a name means at a node what a definition says; without scopes, it is taken to. */
  isMeantAt(name: string, node: Node, definition: ESTree.BaseNode): boolean {
    return this.source.getScope === undefined || this.visibleAt(name, node)?.defs.every(({ node: each }) => each === definition) === true;
  }

  /** Whether a name means something where the node is; without scopes, whether the file says it at all. */
  isTakenAt(name: string, node: Node): boolean {
    if (this.source.getScope === undefined) return new RegExp(`\\b${name}\\b`).test(this.text);
    return this.visibleAt(name, node) !== undefined;
  }

  /** A name near `wanted` that means nothing yet where the node is. */
  freeName(wanted: string, node: Node, isOther: (name: string) => boolean = () => true): string {
    let name = wanted;
    for (let count = 2; this.isTakenAt(name, node) || !isOther(name); count += 1) name = `${wanted}${String(count)}`;
    return name;
  }

  /** One that isn't said within the node either, which it is to stand around. */
  freshName(wanted: string, node: Node): string {
    const text = this.textOf(node);
    return this.freeName(wanted, node, name => !new RegExp(`\\b${name}\\b`).test(text));
  }
}

/** The node that a node is part of; ESLint sets it as it walks the tree. */
export function parentOf(node: ESTree.BaseNode): Node | undefined {
  return (node as { parent?: Node | null }).parent ?? undefined;
}

/** The outermost of the casts and parentheses around a node. */
export function wrapped(node: Node): Node {
  const parent = parentOf(node);
  return parent !== undefined && unwrap(parent) === unwrap(node) ? wrapped(parent) : node;
}

/** The range of an argument or element with the parentheses around it, but for those of the call that it is given to. */
export function rangeWithParentheses(code: Code, node: Node): readonly [number, number] {
  const outer = wrapped(node);
  const parent = parentOf(outer);
  const end = parent === undefined ? code.text.length : rangeOf(parent)[1];
  let [from, to] = rangeOf(outer);
  for (;;) {
    const before = /\(\s*$/.exec(code.text.slice(0, from));
    const after = /^\s*\)/.exec(code.text.slice(to));
    if (before === null || after === null || to + after[0].length >= end) return [from, to];
    from = before.index;
    to += after[0].length;
  }
}

export function childrenOf(node: ESTree.BaseNode): readonly Node[] {
  const children: Node[] = [];
  eachChild(node, child => { children.push(child); });
  return children;
}

/** All nodes of each tree, gathered once: every edit of a file asks for them. */
const wholes = new WeakMap<Node, readonly Node[]>();

/** The node and everything below it, from the outside in, in the order of the text. */
export function nodesIn(node: Node): readonly Node[] {
  const known = wholes.get(node);
  if (known !== undefined) return known;
  const nodes: Node[] = [];
  const visit = (each: Node): void => {
    nodes.push(each);
    eachChild(each, visit);
  };
  visit(node);
  if (node.type === 'Program') wholes.set(node, nodes);
  return nodes;
}

/** The nodes of a file of which something is in one of the ranges, from the outside in: nothing else is walked. */
export function nodesAcross(program: ESTree.Program, ranges: readonly (readonly [number, number])[]): readonly Node[] {
  const nodes: Node[] = [];
  const visit = (node: Node): void => {
    const [from, to] = rangeOf(node);
    if (!ranges.some(([start, end]) => from < end && start < to)) return;
    nodes.push(node);
    eachChild(node, visit);
  };
  eachChild(program, visit);
  return nodes;
}

/** The nearest node around (or at) `node` for which `test` holds. */
export function ancestorOf(node: Node, test: (node: Node) => boolean): Node | undefined {
  for (let each: Node | undefined = node; each !== undefined; each = parentOf(each)) if (test(each)) return each;
  return undefined;
}

/** The node and all that it is part of, from the inside out. */
export function ancestorsOf(node: Node): readonly Node[] {
  const around: Node[] = [];
  for (let each: Node | undefined = node; each !== undefined; each = parentOf(each)) around.push(each);
  return around;
}
