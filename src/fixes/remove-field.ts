import type * as ESTree from 'estree';
import { rangeOf, unwrap, type Node } from '../syntax/node.ts';
import { nodesIn, parentOf, rangeWithParentheses, wrapped, type Code } from './code.ts';
import type { Change } from './edit.ts';
import { calledName } from './reads.ts';

type Call = ESTree.NewExpression | ESTree.SimpleCallExpression;

/** Takes one header out of what is sent: the property, the step of a chain, or the statement that sets it. */
export function removeField(code: Code, sink: Node): readonly Change[] | undefined {
  switch (sink.type) {
    case 'Property':
      return removeProperty(code, sink);
    case 'CallExpression':
      return removeCall(code, sink) ?? removePropertyOf(code, sink);
    case 'NewExpression':
      return removePropertyOf(code, sink);
    case 'AssignmentExpression':
      return removeStatement(code, sink);
    default:
      return undefined;
  }
}

/** `'content-length': up.headers['content-length'],` with its line, if it has one of its own. */
function removeProperty(code: Code, property: Node): readonly Change[] {
  const [from, to] = rangeOf(property);
  const after = /^[ \t]*,/.exec(code.text.slice(to))?.[0].length ?? 0;
  const line = code.text.lastIndexOf('\n', from - 1);
  const isAlone = code.text.slice(line + 1, from).trim() === '' && /^[ \t]*(?:\r?\n|$)/.test(code.text.slice(to + after));
  if (isAlone && line >= 0) return [{ range: [line, to + after], text: '' }];
  if (after > 0) return [{ range: [from, to + after + (/^[ \t]*/.exec(code.text.slice(to + after))?.[0].length ?? 0)], text: '' }];
  const before = /,\s*$/.exec(code.text.slice(0, from))?.[0].length ?? 0;
  return [{ range: [from - before, to], text: '' }];
}

/** In `res.writeHead(200, { 'content-length': … })`, the sink is the call: the one property that is a field of an upstream. */
function removePropertyOf(code: Code, call: Call): readonly Change[] | undefined {
  const fields = (call.arguments as readonly Node[]).flatMap(argument => {
    const literal = unwrap(argument);
    if (literal.type !== 'ObjectExpression') return [];
    return literal.properties.filter(property => property.type === 'Property' && isUnsafeField(code, property));
  });
  const [property, ...others] = fields;
  if (property === undefined || others.length > 0) return undefined;
  return removeLiteral(code, call, property as Node) ?? removeProperty(code, property as Node);
}

/** `writeHead(200, { 'content-length': … })` without an object that holds nothing else. */
function removeLiteral(code: Code, call: Call, property: Node): readonly Change[] | undefined {
  const literal = parentOf(property);
  if (literal?.type !== 'ObjectExpression' || literal.properties.length > 1 || call.type === 'NewExpression') return undefined;
  const argument = wrapped(literal);
  const before = call.arguments.at(-2);
  if (call.arguments.at(-1) !== argument) return undefined;
  if (before === undefined) return removeWhole(code, call);
  return [{ range: [rangeWithParentheses(code, before as Node)[1], rangeWithParentheses(code, argument)[1]], text: '' }];
}

function isUnsafeField(code: Code, { key, value }: ESTree.Property): boolean {
  const name = key.type === 'Literal' ? String(key.value) : key.type === 'Identifier' ? key.name : '';
  if (!/^(?:connection|content-(?:encoding|length)|keep-alive|length|proxy-connection|te|trailer|transfer-encoding|upgrade)$/i.test(name)) return false;
  return nodesIn(value as Node).some(node => code.evidence.of(node).some(seen => seen.value.kind === 'field'));
}

/** `.set('content-length', …)`, or a call that is given nothing but the value of the field. */
function removeCall(code: Code, call: ESTree.SimpleCallExpression): readonly Change[] | undefined {
  const [name] = call.arguments;
  const isNamed = name?.type === 'Literal' && typeof name.value === 'string';
  const isValue = name !== undefined && call.arguments.length === 1 && !code.evidence.of(name as Node).some(({ record }) => record !== undefined);
  return isNamed || isValue ? removeWhole(code, call) : undefined;
}

/** A call as a step of a chain, or the statement that it is. */
function removeWhole(code: Code, call: ESTree.SimpleCallExpression): readonly Change[] | undefined {
  const callee = unwrap(call.callee as Node);
  const isStatement = statementOf(call) !== undefined;
  if (callee.type === 'MemberExpression' && (isStatement ? isChained(callee) : parentOf(call)?.type === 'MemberExpression')) return removeStep(code, call, callee);
  return isStatement ? removeStatement(code, call) : undefined;
}

function isChained({ object }: ESTree.MemberExpression): boolean {
  return unwrap(object as Node).type === 'CallExpression';
}

function removeStep(code: Code, call: Node, callee: ESTree.MemberExpression): readonly Change[] {
  return [{ range: [rangeWithParentheses(code, callee.object as Node)[1], rangeOf(call)[1]], text: '' }];
}

/** The statement that an expression is, at most under a condition that only reads: `has && res.set(…)`. */
function statementOf(expression: Node): Node | undefined {
  const outer = wrapped(expression);
  const parent = parentOf(outer);
  if (parent?.type === 'ExpressionStatement') return parent;
  return parent?.type === 'LogicalExpression' && parent.operator === '&&' && parent.right === outer && isQuiet(parent.left as Node) ? statementOf(parent) : undefined;
}

/** The statement with its line, and the `if` that is there for it alone. */
function removeStatement(code: Code, expression: Node): readonly Change[] | undefined {
  let statement = statementOf(expression);
  if (statement === undefined) return undefined;
  for (;;) {
    const outer: Node | undefined = parentOf(statement);
    if (outer?.type === 'BlockStatement' && outer.body.length === 1 && parentOf(outer)?.type === 'IfStatement') statement = outer;
    else if (outer?.type === 'IfStatement' && outer.alternate == null && isQuiet(outer.test as Node)) statement = outer;
    else if (outer?.type === 'IfStatement' && outer.alternate != null) return removeBranch(code, outer, statement);
    else break;
  }
  const parent = parentOf(statement);
  if (parent?.type !== 'BlockStatement' && parent?.type !== 'Program' && parent?.type !== 'SwitchCase') return undefined;
  const [from, to] = code.rangeOfStatement(statement);
  // The line before would go on with the line after.
  if (code.isContinuedAt(to) && /[^;{}\s]\s*$/.test(code.text.slice(0, from))) return [{ range: [from, to], text: ';' }];
  return [{ range: code.rangeOfLines(statement), text: '' }];
}

/** `if (a) b(); else c();` without one of its branches. */
function removeBranch(code: Code, { test, consequent, alternate }: ESTree.IfStatement, branch: Node): readonly Change[] | undefined {
  if (alternate == null) return undefined;
  if (branch === alternate) return [{ range: [rangeOf(consequent)[1], rangeOf(alternate)[1]], text: '' }];
  const text = code.textOf(test as Node);
  const isOne = ['CallExpression', 'Identifier', 'MemberExpression'].includes(test.type);
  return [{ range: [rangeOf(test)[0], rangeOf(alternate)[0]], text: `${isOne ? `!${text}` : `!(${text})`}) ` }];
}

/** Whether a test only reads: names, members, comparisons and `get`. */
function isQuiet(test: Node): boolean {
  return nodesIn(test).every(node => {
    if (node.type !== 'CallExpression') return !['AssignmentExpression', 'AwaitExpression', 'NewExpression', 'UpdateExpression'].includes(node.type);
    return node.callee.type === 'MemberExpression' && ['get', 'has'].includes((node.callee.property as ESTree.Identifier).name);
  });
}

/** Whether headers are those of an error that is thrown: `ctx.throw(502, 'bad', { headers })`. */
export function isErrorSink(property: Node): boolean {
  const call = parentOf(parentOf(property) ?? property);
  if (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') return false;
  return /^(?:throw|createError|HTTPException|HttpException|httpError)$/.test(calledName(call) ?? '');
}

/** The headers of an error, with the object that is there for them alone. */
export function removeErrorHeaders(code: Code, property: Node): readonly Change[] {
  const literal = parentOf(property);
  const options = literal === undefined ? undefined : wrapped(literal);
  const call = options === undefined ? undefined : parentOf(options);
  if (options === undefined || literal?.type !== 'ObjectExpression' || literal.properties.length > 1 || call?.type !== 'CallExpression') return removeProperty(code, property);
  const before = call.arguments.at(-2);
  if (call.arguments.at(-1) !== options || before === undefined) return removeProperty(code, property);
  return [{ range: [rangeWithParentheses(code, before as Node)[1], rangeWithParentheses(code, options)[1]], text: '' }];
}
