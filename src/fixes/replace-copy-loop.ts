import type * as ESTree from 'estree';
import { isFunction, rangeOf, unwrap, type FunctionNode, type Node } from '../syntax/node.ts';
import { ancestorOf, nodesIn, parentOf, wrapped, type Code } from './code.ts';
import type { Change } from './edit.ts';
import { fallbackType } from './fallback-type.ts';
import { isPure, pureBagIn, readContentType, type Bag } from './reads.ts';

/** A call or assignment that copies one header of each name in turn. */
export interface CopyStep {
  readonly node: Node;
  readonly name: Node;
  readonly value: Node;
  /** Whether both are one, a pair that is spread: `res.setHeader(...pair)`. */
  readonly isPair?: boolean;
}

/** `res.setHeader(name, value)` in a loop over names: the parts of the sink, if it is one. */
export function copyStepOf(code: Code, sink: Node): CopyStep | undefined {
  if (sink.type === 'CallExpression') {
    const [only] = sink.arguments;
    if (only?.type === 'SpreadElement' && only.argument.type === 'Identifier' && isPairOf(code, only.argument)) return { node: sink, name: only.argument, value: only.argument, isPair: true };
    const index = (sink.arguments as readonly Node[]).findIndex(argument => isName(code, argument));
    const [name, value] = (sink.arguments as readonly Node[]).slice(index);
    return index < 0 || name === undefined || value === undefined ? undefined : { node: sink, name, value };
  }
  if (sink.type === 'AssignmentExpression' && sink.left.type === 'MemberExpression' && sink.left.computed && isName(code, sink.left.property as Node)) {
    return { node: sink, name: sink.left.property as Node, value: sink.right as Node };
  }
  return undefined;
}

function isName(code: Code, node: Node): boolean {
  return code.evidence.of(node).some(({ value }) => value.kind === 'name');
}

/** `[name, value]` of a header. */
function isPairOf(code: Code, node: Node): boolean {
  return code.evidence.of(node).some(({ record }) => record?.form === 'array' && record.members.get('0')?.kind === 'name');
}

/** The loop around a copy, the headers that it goes over, and whether it does nothing but copy what these are. */
export interface CopyLoop {
  readonly statement: Node;
  readonly bag: Bag;
  readonly isExact: boolean;
}

export function copyLoopOf(code: Code, step: CopyStep): CopyLoop | undefined {
  const loop = ancestorOf(parentOf(step.node) ?? step.node, node => isFunction(node) || node.type === 'ForInStatement' || node.type === 'ForOfStatement');
  if (loop?.type === 'ForInStatement' || loop?.type === 'ForOfStatement') return loopOver(code, loop, loop.right as Node, loop.body as Node, step);
  if (loop === undefined || !isFunction(loop)) return undefined;
  const call = parentOf(wrapped(loop));
  const callee = call?.type === 'CallExpression' ? unwrap(call.callee as Node) : undefined;
  if (call === undefined || callee?.type !== 'MemberExpression' || (callee.property as ESTree.Identifier).name !== 'forEach') return undefined;
  const statement = parentOf(wrapped(call));
  const outer = statement?.type === 'ChainExpression' ? parentOf(statement) : statement;
  return outer?.type === 'ExpressionStatement' ? loopOver(code, outer, callee.object as Node, (loop as FunctionNode).body as Node, step) : undefined;
}

function loopOver(code: Code, statement: Node, source: Node, body: Node, step: CopyStep): CopyLoop | undefined {
  const bag = pureBagIn(code, source);
  return bag === undefined ? undefined : { statement, bag, isExact: doesOnly(code, body, step) && isPlain(code, source, bag) };
}

/** The headers themselves, or all their keys or entries: nothing that chooses among them. */
function isPlain(code: Code, source: Node, bag: Bag): boolean {
  const text = code.textOf(source).replace(code.textOf(bag.node), '');
  return /^(?:\(*(?: as [\w<>, ]+)?\)*|Object\.(?:entries|keys)\((?: as [\w<>, ]+)?\)|(?:\?|!)?\.(?:entries|keys|forEach)\(\))$/.test(text.trim());
}

/** Whether a body is the copy alone, at most under a condition that looks at the value only. */
function doesOnly(code: Code, body: Node, step: CopyStep): boolean {
  const inner = unwrap(body);
  switch (inner.type) {
    case 'BlockStatement':
      return inner.body.length === 1 && doesOnly(code, inner.body[0] as Node, step);
    case 'ExpressionStatement':
      return doesOnly(code, inner.expression as Node, step);
    case 'IfStatement':
      return inner.alternate == null && mentionsNoName(code, inner.test as Node) && doesOnly(code, inner.consequent as Node, step);
    default:
      return inner === step.node && step.isPair !== true && mentionsAtMost(step.value);
  }
}

function mentionsNoName(code: Code, test: Node): boolean {
  return !nodesIn(test).some(node => isName(code, node) || node.type === 'CallExpression');
}

/** `value`, `headers[name]`, `String(value)`, `value as string`, `value.join(', ')`: the value as it came. */
function mentionsAtMost(value: Node): boolean {
  const inner = unwrap(value);
  if (inner.type === 'CallExpression') return inner.arguments.length <= 1 && /^(?:String|\w+\.(?:toString|join|get)|[\w.]+\.get)$/.test(calleeText(inner));
  if (inner.type === 'TemplateLiteral') return inner.expressions.length === 1;
  if (inner.type === 'LogicalExpression') return mentionsAtMost(inner.left as Node);
  return inner.type === 'Identifier' || (inner.type === 'MemberExpression' && isPure(inner.object as Node));
}

function calleeText({ callee }: ESTree.SimpleCallExpression): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression' || callee.computed) return '';
  return `${isPure(callee.object as Node) ? 'x' : ''}.${(callee.property as ESTree.Identifier).name}`;
}

/** The loop becomes one copy, of the content type. */
export function replaceCopyLoop(code: Code, step: CopyStep, loop: CopyLoop): readonly Change[] | undefined {
  const [from, to] = rangeOf(step.node);
  const parts: readonly [Node, string][] = [
    [step.name, code.quote('content-type')],
    [step.value, readContentType(code, loop.bag, fallbackType(code, loop.statement))],
  ];
  let text = '';
  let at = from;
  for (const [node, words] of parts) {
    const [start, end] = rangeOf(wrapped(node));
    text += code.text.slice(at, start) + words;
    at = end;
  }
  text += code.text.slice(at, to);
  const range = code.rangeOfStatement(loop.statement);
  const isEnded = loop.statement.type !== 'ExpressionStatement' || code.text.charAt(range[1] - 1) === ';';
  return [{ range, text: text + (isEnded ? code.endBefore(range[1]) : '') }];
}
