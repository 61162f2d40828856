/*
 * Over 250 lines: one `case` for each form of expression, each handed on to the room that knows it.
 */
import type * as ESTree from 'estree';
import { unwrap, type Node } from '../../syntax/node.ts';
import { registerLiteral } from '../calls/frameworks.ts';
import { callMember } from '../calls/methods.ts';
import { join, joinAll } from '../domain/join.ts';
import { listedInUnknown, membersOf } from '../domain/listed.ts';
import { dead, type State } from '../domain/state.ts';
import { not, truthinessOf } from '../domain/truth.ts';
import { alternativesOf, bottom, constant, emptyRecord, givenUp, isForeignCode, undefinedValue, unknown, type Value } from '../domain/values.ts';
import { bindingValue, importedValue } from '../files/imports.ts';
import { classValue } from '../functions/classes.ts';
import { branch, split } from '../functions/conditions.ts';
import { expectType } from '../functions/expected.ts';
import { awaited, functionValue } from '../functions/functions.ts';
import { instanceOf } from '../functions/instances.ts';
import { callPromiseStatic } from '../functions/promises.ts';
import type { Machine } from '../machine/machine.ts';
import { addElement, placeElement, spreadInto, withElements } from '../objects/collections.ts';
import { compare, comparePosition, untold } from '../objects/comparisons.ts';
import { globalNamed } from '../objects/global-names.ts';
import { deleteMember, evaluateReference, readMember } from '../objects/members.ts';
import { foundOr, isNullish, madeOfFound, onThisPath, orderOfFound } from '../objects/tables.ts';
import { textAround } from '../objects/texts.ts';
import { checkedValue } from '../types/named-types.ts';
import { keyOf, testOfNames } from '../upstream/key.ts';
import { withMembers, writeRecord } from '../upstream/records.ts';

/** The most elements of an array literal that are looked at: longer ones are data. */
const MOST_ELEMENTS = 500;

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
    case 'UpdateExpression':
      evaluate(machine, node.argument);
      machine.rooms.bind(node.argument, unknown, undefined);
      return unknown;
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
      return node.delegate ? unknown : resumed(machine, value, node);
    }
    case 'ImportExpression': {
      const source = evaluate(machine, node.source);
      if (source.kind !== 'constant' || typeof source.value !== 'string') return unknown;
      return { kind: 'promise', fulfilled: importedValue(machine, source.value, '*'), rejected: bottom };
    }
    case 'TaggedTemplateExpression':
      evaluate(machine, node.tag);
      for (const each of node.quasi.expressions) evaluate(machine, each);
      return unknown;
    default:
      return unknown;
  }
}

/** What `yield value` gives where a coroutine runs the generator: what was promised, also in a list. */
function resumed(machine: Machine, value: Value, node: Node): Value {
  if (value.kind === 'promise' || value.kind === 'request') return awaited(machine, value);
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
  if (callee.type === 'MemberExpression') {
    const { object, key } = evaluateReference(machine, callee);
    const values = evaluateArguments(machine, node.arguments);
    return machine.isAlive ? checked(machine, callMember(machine, object, key, values, node), node) : bottom;
  }
  const value = evaluate(machine, callee);
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

function evaluateObject(machine: Machine, node: ESTree.ObjectExpression): Value {
  const value = machine.make(node, emptyRecord);
  // Members are written together: a literal of thousands would be copied for each.
  const members = new Map<string, Value>();
  const flush = (): void => {
    if (members.size > 0) machine.writeRecord(value.id, withMembers(machine.record(value.id), members));
    members.clear();
  };
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const source = evaluate(machine, property.argument);
      flush();
      spreadInto(machine, value, source, property);
      continue;
    }
    const key = keyOf(machine, property.key as Node, property.computed);
    const self = property.method || property.kind !== 'init' ? value : undefined;
    const member = property.value.type === 'FunctionExpression' ? functionValue(machine, property.value, self) : evaluate(machine, property.value as Node);
    if (property.kind !== 'init') continue;
    hold(machine, value, member);
    if (key.kind === 'known') {
      members.delete(key.name);
      members.set(key.name, member);
    } else {
      flush();
      machine.writeRecord(value.id, writeRecord(machine, machine.record(value.id), key, member, property));
    }
    if (key.kind === 'known' && member.kind !== 'constant') machine.memberSites.set(`${String(value.id)} ${key.name}`, machine.siteOf(property));
  }
  flush();
  if (machine.module === machine.home) registerLiteral(machine, value, node);
  return value;
}

function evaluateArray(machine: Machine, node: ESTree.ArrayExpression): Value {
  const value = machine.make(node, { ...emptyRecord, form: 'array' });
  let plain: Value[] = [];
  const flush = (): void => {
    if (plain.length > 0) machine.writeRecord(value.id, withElements(machine.record(value.id), plain));
    plain = [];
  };
  for (const element of node.elements.slice(0, MOST_ELEMENTS)) {
    if (element === null) continue;
    const given = evaluate(machine, element.type === 'SpreadElement' ? element.argument : element);
    if (element.type !== 'SpreadElement' && isPlain(machine, given)) {
      plain.push(given);
      continue;
    }
    flush();
    if (element.type === 'SpreadElement') spreadInto(machine, value, given, element);
    else placeElement(machine, value, given, element);
  }
  flush();
  if (node.elements.length > MOST_ELEMENTS) machine.writeRecord(value.id, { ...machine.record(value.id), open: true, isCut: true });
  return value;
}

/** Whether an element can't be headers: those are names, values, and pairs of both. */
function isPlain(machine: Machine, element: Value): boolean {
  return element.kind === 'constant' || (element.kind === 'object' && machine.record(element.id).form === 'object');
}

function evaluateAssignment(machine: Machine, node: ESTree.AssignmentExpression): Value {
  if (node.operator === '=') {
    if (node.left.type === 'MemberExpression') {
      const { object, key } = evaluateReference(machine, node.left);
      const value = evaluate(machine, node.right);
      machine.rooms.writeKey(object.kind === 'unknown' || object.kind === 'api' ? openObject(machine, node.left) : object, key, value, node);
      hold(machine, object, value);
      return value;
    }
    const value = evaluate(machine, node.right);
    machine.rooms.bind(node.left, value, undefined);
    return value;
  }
  const before = evaluate(machine, node.left as Node);
  if (node.operator === '??=' || node.operator === '||=' || node.operator === '&&=') {
    const { state } = machine;
    const assigned = evaluate(machine, node.right);
    const truth = truthinessOf(before);
    const value = node.operator === '&&=' ? join(before, assigned) : truth === true ? before : joinAll([...alternativesOf(before).filter(each => truthinessOf(each) !== false), assigned]);
    machine.state = machine.join(state, machine.state);
    machine.rooms.bind(node.left, value, undefined);
    return value;
  }
  const added = evaluate(machine, node.right);
  const value = node.operator === '+=' ? sum(machine, before, added) : unknown;
  machine.rooms.bind(node.left, value, undefined);
  return value;
}

/** `Server.prototype.listen = function () {}`, `{ listen: function () {} }`: as a method, the function has the object as `this`. */
function hold(machine: Machine, object: Value, member: Value): void {
  if (object.kind === 'object' && member.kind === 'function' && member.self === undefined) machine.holders.set(member.node, object);
}

/**
 * An object of which nothing is known, once something is written to it: only that is known of it then.
 *
 *     const options = url.parse(target);
 *     options.headers = request.headers;
 */
function openObject(machine: Machine, { object }: ESTree.MemberExpression): Value {
  const name = unwrap(object as Node);
  if (name.type !== 'Identifier' || machine.scope.find(name.name) === undefined) return unknown;
  const made = machine.make(name, { ...emptyRecord, open: true }, 'open object');
  machine.rooms.bind(name, made, undefined);
  return made;
}

function evaluateEither(machine: Machine, [whenTrue, whenFalse]: readonly [State, State], consequent: () => Value, alternate: () => Value): Value {
  machine.state = whenTrue;
  const a = { value: consequent(), state: machine.state };
  machine.state = whenFalse;
  const b = { value: alternate(), state: machine.state };
  return machine.joinExits([a, b]);
}

function evaluateLogical(machine: Machine, node: ESTree.LogicalExpression): Value {
  if (node.operator === '??') {
    const left = evaluate(machine, node.left);
    const missing = alternativesOf(left).map(value => (value.kind === 'constant' ? value.value == null : value.kind === 'unknown' || value.kind === 'field' || value.kind === 'parameter' || value.kind === 'test' ? undefined : false));
    if (missing.every(each => each === false)) return left;
    const rest = joinAll(alternativesOf(left).filter(value => value.kind !== 'constant' || value.value != null));
    const { state } = machine;
    const right = evaluate(machine, node.right);
    machine.state = missing.every(each => each === true) ? machine.state : machine.join(state, machine.state);
    return foundOr(left, isNullish, right) ?? join(rest, right);
  }
  const { value: left, whenTrue, whenFalse } = evaluateSides(machine, unwrap(node.left));
  const isAnd = node.operator === '&&';
  machine.state = isAnd ? whenTrue : whenFalse;
  const right = evaluate(machine, node.right);
  const found = isAnd ? undefined : foundOr(left, value => truthinessOf(value) === false, right);
  if (found !== undefined) {
    machine.state = machine.join(whenTrue, machine.state);
    return found;
  }
  return machine.joinExits([{ value: shortValue(left, right, isAnd), state: isAnd ? whenFalse : whenTrue }, { value: right, state: machine.state }]);
}

/** What `&&` gives where its left side is false, and `||` where it is true. What stands beside a test of a name is asked for no more than that. */
function shortValue(left: Value, right: Value, isAnd: boolean): Value {
  if (left.kind === 'test' || right.kind === 'test') return constant(!isAnd);
  return joinAll(alternativesOf(left).filter(value => truthinessOf(value) !== isAnd));
}

/** A value, and the states in which it is true and false. Those of `a && b` know what each side was tested for; the value, which is one of both, doesn't. */
function evaluateSides(machine: Machine, node: Node): { readonly value: Value; readonly whenTrue: State; readonly whenFalse: State } {
  if (node.type !== 'LogicalExpression' || node.operator === '??') {
    const value = evaluate(machine, node);
    const [whenTrue, whenFalse] = split(machine, value);
    return { value, whenTrue, whenFalse };
  }
  const isAnd = node.operator === '&&';
  const left = evaluateSides(machine, unwrap(node.left));
  machine.state = isAnd ? left.whenTrue : left.whenFalse;
  const right = evaluateSides(machine, unwrap(node.right));
  const value = machine.joinExits([{ value: shortValue(left.value, right.value, isAnd), state: isAnd ? left.whenFalse : left.whenTrue }, { value: right.value, state: machine.state }]);
  return isAnd
    ? { value, whenTrue: right.whenTrue, whenFalse: machine.join(left.whenFalse, right.whenFalse) }
    : { value, whenTrue: machine.join(left.whenTrue, right.whenTrue), whenFalse: right.whenFalse };
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
  const value = evaluate(machine, node.argument);
  switch (node.operator) {
    case '!':
      return not(value.kind === 'test' || truthinessOf(value) === undefined ? value : constant(truthinessOf(value)));
    case '~':
      return value.kind === 'index' ? comparePosition('>', value, -1) : unknown;
    case '-':
      return value.kind === 'constant' && typeof value.value === 'number' ? constant(-value.value) : unknown;
    case '+':
      return value.kind === 'field' ? value : value.kind === 'constant' && typeof value.value === 'number' ? value : unknown;
    case 'void':
      return undefinedValue;
    case 'typeof':
      return typeOf(value);
    default:
      return unknown;
  }
}

/** The value of `typeof value`. */
function typeOf(value: Value): Value {
  switch (value.kind) {
    case 'constant':
      return constant(typeof value.value);
    case 'function':
    case 'class':
      return constant('function');
    case 'object':
    case 'promise':
      return constant('object');
    case 'test':
      return value.cases === undefined ? unknown : madeOfFound(value, typeOf);
    default:
      return unknown;
  }
}

function evaluateBinary(machine: Machine, node: ESTree.BinaryExpression): Value {
  const left = node.left.type === 'PrivateIdentifier' ? unknown : evaluate(machine, node.left);
  const right = evaluate(machine, node.right);
  switch (node.operator) {
    case '===':
    case '==':
      return left.kind === 'index' && right.kind === 'constant' ? comparePosition(node.operator, left, Number(right.value)) : compare(machine, node.operator, left, right);
    case '!==':
    case '!=':
      return left.kind === 'index' && right.kind === 'constant' ? comparePosition(node.operator, left, Number(right.value)) : not(compare(machine, node.operator === '!=' ? '==' : '===', left, right));
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compareOrder(machine, node.operator, left, right);
    case 'in':
      return left.kind === 'name' ? nameIn(machine, left, right) : memberIn(machine, left, right);
    case 'instanceof':
      return instanceOf(machine, left, right);
    case '+':
      return sum(machine, left, right);
    default:
      return unknown;
  }
}

function compareOrder(machine: Machine, operator: '<' | '<=' | '>' | '>=', left: Value, right: Value): Value {
  if (right.kind !== 'constant' || typeof right.value !== 'number') return unknown;
  if (left.kind === 'index') return comparePosition(operator, left, right.value);
  if (left.kind !== 'test') return unknown;
  return orderOfFound(machine, left, operator, right.value) ?? (left.isLookup === true ? untold(left) : unknown);
}

function nameIn(machine: Machine, name: Value & { kind: 'name' }, object: Value): Value {
  const listed = object.kind === 'object' ? membersOf(machine.record(object.id), false) : listedInUnknown(object);
  return listed === undefined ? unknown : testOfNames(machine, name, listed);
}

/** `'error' in outcome`, where all members of the object are known. */
function memberIn(machine: Machine, name: Value, object: Value): Value {
  if (name.kind !== 'constant' || object.kind !== 'object') return unknown;
  const { form, members, pours, rest, open } = machine.record(object.id);
  const member = members.get(String(name.value));
  if (member !== undefined) return alternativesOf(member).some(each => each.kind === 'constant' && each.value === undefined) ? unknown : constant(true);
  return form === 'object' && pours.length === 0 && rest.kind === 'bottom' && !open ? constant(false) : unknown;
}

function sum(machine: Machine, left: Value, right: Value): Value {
  if (left.kind === 'constant' && right.kind === 'constant' && (typeof left.value === 'string' || typeof right.value === 'string')) {
    return constant(String(left.value) + String(right.value));
  }
  if (right.kind === 'constant' && right.value === '') return left;
  if (left.kind === 'constant' && left.value === '') return right;
  const around = aroundName(machine, left, right);
  if (around !== undefined) return around;
  return isForeignCode(left) || isForeignCode(right) ? givenUp : unknown;
}

/** A text before or after a name. */
function aroundName(machine: Machine, left: Value, right: Value): Value | undefined {
  if (left.kind === 'constant') return right.kind === 'name' || right.kind === 'text' ? textAround(machine, String(left.value), right, '') : undefined;
  return right.kind === 'constant' && (left.kind === 'name' || left.kind === 'text') ? textAround(machine, '', left, String(right.value)) : undefined;
}
