import type * as ESTree from 'estree';
import { unwrap, type Node } from '../../syntax/node.ts';
import { callMember } from '../calls/methods.ts';
import { dead } from '../domain/state.ts';
import { alternativesOf, bottom, constant, undefinedValue, unknown, type Value } from '../domain/values.ts';
import { bindingValue, importedValue } from '../files/imports.ts';
import { classValue } from '../functions/classes.ts';
import { branch } from '../functions/conditions.ts';
import { expectType } from '../functions/expected.ts';
import { awaited, functionValue } from '../functions/functions.ts';
import { callPromiseStatic } from '../functions/promises.ts';
import { superMember } from '../functions/super-members.ts';
import type { Machine } from '../machine/machine.ts';
import { addElement, spreadInto } from '../objects/collections.ts';
import { globalNamed } from '../objects/global-names.ts';
import { deleteMember, evaluateReference, readMember } from '../objects/members.ts';
import { onThisPath } from '../objects/tables.ts';
import { checkedValue } from '../types/named-types.ts';
import { evaluateEither, evaluateLogical } from './alternatives.ts';
import { evaluateAssignment } from './assignments.ts';
import { evaluateArray, evaluateObject } from './literals.ts';
import { applyBinary, applyUnary, counted, sum } from './operators.ts';

/** The value of an expression; what it does is then in the state. */
export function evaluate(machine: Machine, node: Node): Value {
  if (machine.state === dead) return bottom;
  machine.step();
  const value = valueOf(machine, node);
  if (machine.module === machine.home) observe(machine, node, value);
  return value;
}

/** Notes what an expression of the linted file is. */
function observe(machine: Machine, node: Node, value: Value): void {
  for (const each of alternativesOf(value)) machine.evidence.note(node, each, each.kind === 'object' ? machine.record(each.id) : undefined);
}

function valueOf(machine: Machine, node: Node): Value {
  switch (node.type) {
    case 'Literal':
      return 'regex' in node ? { kind: 'regexp', source: node.regex.pattern, flags: node.regex.flags } : constant(node.value as string);
    case 'Identifier':
      return evaluateIdentifier(machine, node);
    case 'ThisExpression':
      return machine.frame.self;
    case 'TemplateLiteral':
      return evaluateTemplate(machine, node);
    case 'MemberExpression': {
      const inherited = superMember(machine, node);
      if (inherited !== undefined) return inherited;
      const { object, key } = evaluateReference(machine, node);
      return readMember(machine, object, key, node);
    }
    case 'CallExpression':
      return evaluateCall(machine, node);
    case 'NewExpression': {
      const callee = evaluate(machine, node.callee);
      return machine.rooms.construct(callee, evaluateArguments(machine, node.arguments), node);
    }
    case 'AwaitExpression':
      return awaited(machine, evaluate(machine, node.argument));
    case 'ObjectExpression':
      return evaluateObject(machine, node);
    case 'ArrayExpression':
      return evaluateArray(machine, node);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return functionValue(machine, node);
    case 'ClassExpression':
      return classValue(machine, node);
    case 'AssignmentExpression':
      return evaluateAssignment(machine, node);
    case 'ConditionalExpression':
      return evaluateEither(machine, branch(machine, node.test), () => evaluate(machine, node.consequent), () => evaluate(machine, node.alternate));
    case 'LogicalExpression':
      return evaluateLogical(machine, node);
    case 'UnaryExpression':
      return evaluateUnary(machine, node);
    case 'BinaryExpression':
      return evaluateBinary(machine, node);
    case 'UpdateExpression': {
      const before = evaluate(machine, node.argument);
      const after = counted(before, node.operator === '++' ? 1 : -1) ?? unknown;
      machine.rooms.bind(node.argument, after, undefined);
      return node.prefix ? after : before;
    }
    case 'SequenceExpression':
      return node.expressions.map(each => evaluate(machine, each)).at(-1) ?? unknown;
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      expectType(machine, node.expression, node.typeAnnotation);
      return evaluate(machine, node.expression);
    case 'ChainExpression':
      return evaluateChain(machine, node);
    case 'ParenthesizedExpression':
    case 'TSInstantiationExpression':
    case 'TSNonNullExpression':
      return evaluate(machine, node.expression);
    case 'YieldExpression': {
      const value = node.argument == null ? undefinedValue : evaluate(machine, node.argument);
      if (machine.frame.yielded !== undefined) {
        if (node.delegate) spreadInto(machine, machine.frame.yielded, value, node);
        else addElement(machine, machine.frame.yielded, value, node);
      }
      return node.delegate && value.kind !== 'builtin' ? unknown : resumed(machine, value, node);
    }
    case 'ImportExpression': {
      const source = evaluate(machine, node.source);
      if (source.kind !== 'constant' || typeof source.value !== 'string') return unknown;
      return { kind: 'promise', fulfilled: importedValue(machine, source.value, '*'), rejected: bottom };
    }
    case 'TaggedTemplateExpression':
      return evaluateTagged(machine, node);
    default:
      return unknown;
  }
}

/** What `yield value` gives where a coroutine runs the generator: what was promised, also in a list. */
function resumed(machine: Machine, value: Value, node: Node): Value {
  if (value.kind === 'promise' || value.kind === 'request') return awaited(machine, value);
  if (value.kind === 'builtin' && value.name === '#next') return machine.rooms.call(value, [], node, undefinedValue);
  const record = value.kind === 'object' ? machine.record(value.id) : undefined;
  const promises = [...(record?.members.values() ?? [])].filter(({ kind }) => kind === 'promise' || kind === 'request');
  if (promises.length === 0) return unknown;
  return awaited(machine, callPromiseStatic(machine, record?.form === 'array' ? 'all' : 'props', [value], node));
}

function evaluateIdentifier(machine: Machine, node: ESTree.Identifier): Value {
  if (node.name === 'undefined') return undefinedValue;
  const location = machine.scope.find(node.name);
  const known = location === undefined ? undefined : machine.read(location);
  if (known !== undefined) return onThisPath(machine, known);
  const bound = bindingValue(machine, machine.module, node.name);
  if (bound !== undefined) return bound;
  if (location !== undefined) return unknown;
  if (node.name === 'arguments') return givenArguments(machine, node);
  return globalNamed(machine.library, node.name);
}

/** `arguments`, in a function that isn't an arrow. */
function givenArguments(machine: Machine, node: Node): Value {
  const { function: callee, given } = machine.frame;
  if (callee === undefined || callee.node.type === 'ArrowFunctionExpression') return unknown;
  return machine.make(node, { form: 'array', members: new Map(given.map((value, index) => [String(index), value])), open: given.length === 0 }, 'arguments');
}

/** What a tag makes of a template isn't seen, but for the text as it is written. */
function evaluateTagged(machine: Machine, { tag, quasi }: ESTree.TaggedTemplateExpression): Value {
  const value = evaluate(machine, tag);
  if (value.kind === 'builtin' && value.name === 'String.raw' && quasi.expressions.length === 0) return constant(quasi.quasis[0]?.value.raw);
  for (const each of quasi.expressions) evaluate(machine, each);
  return unknown;
}

/** A template of one expression alone is that expression as a string. */
function evaluateTemplate(machine: Machine, node: ESTree.TemplateLiteral): Value {
  const values = node.expressions.map(each => evaluate(machine, each));
  const texts = node.quasis.map(({ value }) => constant(value.cooked ?? ''));
  return texts.slice(1).reduce((all, text, index) => sum(machine, sum(machine, all, values[index] ?? unknown), text), texts[0] ?? unknown);
}

function evaluateArguments(machine: Machine, nodes: readonly (ESTree.Expression | ESTree.SpreadElement)[]): Value[] {
  const values: Value[] = [];
  for (const node of nodes) {
    if (node.type !== 'SpreadElement') {
      values.push(evaluate(machine, node));
      continue;
    }
    const spread = evaluate(machine, node.argument);
    const record = spread.kind === 'object' ? machine.record(spread.id) : undefined;
    if (record?.form !== 'array' || record.open) values.push(unknown);
    else if (record.pours.length > 0) values.push(readMember(machine, spread, { kind: 'known', name: '0' }, node), readMember(machine, spread, { kind: 'known', name: '1' }, node));
    else values.push(...record.members.values());
  }
  return values;
}

/** `options?.client`: undefined where nothing comes of it since `options` is. */
function evaluateChain(machine: Machine, node: ESTree.ChainExpression): Value {
  const value = evaluate(machine, node.expression);
  return value.kind === 'bottom' && machine.isAlive ? undefinedValue : value;
}

function evaluateCall(machine: Machine, node: ESTree.SimpleCallExpression): Value {
  if (node.callee.type === 'Super') return evaluateSuper(machine, node);
  const callee = unwrap(node.callee);
  const inherited = callee.type === 'MemberExpression' ? superMember(machine, callee) : undefined;
  if (callee.type === 'MemberExpression' && inherited === undefined) {
    const { object, key } = evaluateReference(machine, callee);
    const values = evaluateArguments(machine, node.arguments);
    return machine.isAlive ? checked(machine, callMember(machine, object, key, values, node), node) : bottom;
  }
  const value = inherited ?? evaluate(machine, callee);
  const values = evaluateArguments(machine, node.arguments);
  return machine.isAlive ? checked(machine, machine.rooms.call(value, values, node, undefinedValue), node) : bottom;
}

/** A call that the analysis can't see into is what the type checker says, if there is one. */
function checked(machine: Machine, value: Value, node: Node): Value {
  return machine.checker !== undefined && (value.kind === 'unknown' || value.kind === 'api') ? checkedValue(machine, node) : value;
}

function evaluateSuper(machine: Machine, node: ESTree.SimpleCallExpression): Value {
  const values = evaluateArguments(machine, node.arguments);
  const { self } = machine.frame;
  if (self.kind !== 'object') return undefinedValue;
  const { of } = machine.record(self.id);
  if (of !== undefined) machine.rooms.superCall(of, self, values, node);
  return undefinedValue;
}

/** `window` or `document`, which the code of a server asks for to know where it runs. */
function isOfBrowsers(machine: Machine, node: Node): boolean {
  return node.type === 'Identifier' && (node.name === 'window' || node.name === 'document') && machine.scope.find(node.name) === undefined && !machine.module.bindings.has(node.name);
}

function evaluateUnary(machine: Machine, node: ESTree.UnaryExpression): Value {
  if (node.operator === 'delete') {
    const target = unwrap(node.argument);
    if (target.type === 'MemberExpression') {
      const { object, key } = evaluateReference(machine, target);
      deleteMember(machine, object, key);
    }
    return constant(true);
  }
  return node.operator === 'typeof' && isOfBrowsers(machine, unwrap(node.argument)) ? constant('undefined') : applyUnary(node.operator, evaluate(machine, node.argument));
}

function evaluateBinary(machine: Machine, node: ESTree.BinaryExpression): Value {
  const left = node.left.type === 'PrivateIdentifier' ? unknown : evaluate(machine, node.left);
  const right = evaluate(machine, node.right);
  return applyBinary(machine, node.operator, left, right);
}
