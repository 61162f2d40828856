import { calleeName } from '../../syntax/names.ts';
import { isUndefined, unwrap, type FunctionNode, type Node } from '../../syntax/node.ts';
import { parametersOf } from '../../syntax/parameters.ts';
import * as KeySets from '../domain/key-set.ts';
import { dead, type State } from '../domain/state.ts';
import { alternativesOf, nameIn, unknown, type FunctionValue, type NameValue, type Pour, type Value } from '../domain/values.ts';
import type { Found } from '../machine/locations.ts';
import type { Machine } from '../machine/machine.ts';
import { inModule } from '../machine/module-scope.ts';
import { keyOf, lowerNames } from '../upstream/key.ts';
import { without } from '../upstream/records.ts';

/** Methods of a bag, or of a list of its names, that ask for one. */
const ASKING: ReadonlySet<string> = new Set(['get', 'has', 'hasOwnProperty', 'includes']);

/** A header that a condition asks for, of a bag or as a variable has it, and whether it is missing where the condition is true. */
type Asked = (AskedOfBag | { readonly variable: string }) & { readonly isNegated: boolean };

interface AskedOfBag {
  readonly bag: Node;
  readonly name: Node;
  readonly computed: boolean;
}

/**
 * The two sides of a condition that asks whether a bag has a header: where it is missing, none of the name is left in the bag.
 *
 *     if (headers['transfer-encoding'] !== undefined) delete headers['transfer-encoding'];
 *     if ('connection' in headers) delete headers.connection;
 *     if (headers.has('keep-alive')) headers.delete('keep-alive');
 *     if (connection) delete headers.connection;   // const { connection } = headers
 */
export function withoutMissing(machine: Machine, condition: Node, [whenTrue, whenFalse]: readonly [State, State]): readonly [State, State] {
  const asked = askedIn(condition);
  if (asked === undefined) return [whenTrue, whenFalse];
  const before = asked.isNegated ? whenTrue : whenFalse;
  const side = 'variable' in asked ? unreadIn(machine, asked.variable, before) : missingIn(machine, asked, before);
  return asked.isNegated ? [side, whenFalse] : [whenTrue, side];
}

/** The state in which a variable has nothing that holds what was read from a bag under a name, or no position of a name in a list: it isn't there. */
function unreadIn(machine: Machine, variable: string, state: State): State {
  const values = alternativesOf(machine.read(machine.scope.find(variable) ?? -1) ?? unknown).filter(each => each.kind !== 'constant' || Boolean(each.value));
  const [read = unknown] = values;
  const found = values.length === 1 ? machine.locations.whereRead(read) : undefined;
  if (found === undefined) return state;
  machine.state = state;
  const { pours, ...record } = machine.record(found.bag);
  const isOf = ({ origin }: Pour): boolean => read.kind !== 'field' || read.pours.some(pour => pour.origin === origin);
  machine.writeRecord(found.bag, { ...record, pours: pours.map(pour => (isOf(pour) ? { ...pour, keys: KeySets.subtract(pour.keys, found.names) } : pour)) });
  return machine.state;
}

function missingIn(machine: Machine, asked: AskedOfBag, state: State): State {
  if (!isPath(asked.bag) || !isPath(asked.name)) return state;
  machine.state = state;
  const holder = machine.rooms.evaluate(asked.bag);
  if (holder.kind !== 'object') return state;
  const list = machine.record(holder.id);
  const id = list.namesOf ?? holder.id;
  if (machine.record(id).pours.length === 0) return state;
  const key = keyOf(machine, asked.name, asked.computed);
  // One name of a list is missing, not all of them: where it is deleted otherwise, they are taken one by one.
  if (key.kind === 'name') machine.locations.noteAsked(key.symbol);
  if (key.kind !== 'known') return state;
  if (list.form === 'array') machine.writeRecord(holder.id, { ...list, pours: list.pours.map(pour => (pour.as === 'names' ? { ...pour, keys: KeySets.subtract(pour.keys, KeySets.only([key.name])) } : pour)) });
  const record = machine.record(id);
  const folds = record.form === 'Headers' || record.form === 'axios-headers';
  const names = KeySets.only([key.name]);
  machine.writeRecord(id, without(record, folds ? lowerNames(names) : names, folds));
  return machine.state;
}

/** The name of the header that a condition asks for. */
export function nameAskedBy(machine: Machine, condition: Node): string | undefined {
  const asked = askedIn(condition);
  if (asked === undefined) return undefined;
  if (!('variable' in asked)) return asked.name.type === 'Literal' ? String(asked.name.value) : asked.computed || asked.name.type !== 'Identifier' ? undefined : asked.name.name;
  const [read] = alternativesOf(machine.read(machine.scope.find(asked.variable) ?? -1) ?? unknown).map(each => machine.locations.whereRead(each)).filter(found => found !== undefined);
  return read && [...read.names.names][0];
}

/** The object of which a predicate asks whether it has the name that it is given: `name => name in headers`. */
export function bagAskedBy(machine: Machine, { node, scope, module }: FunctionValue): number | undefined {
  const [parameter] = parametersOf(node);
  const body = returnedBy(node);
  const asked = body && askedIn(body);
  if (asked === undefined || 'variable' in asked || asked.isNegated || !isPath(asked.bag)) return undefined;
  if (parameter?.type !== 'Identifier' || asked.name.type !== 'Identifier' || asked.name.name !== parameter.name) return undefined;
  const bag = inModule(machine, module, () => {
    machine.scope = scope;
    return machine.rooms.evaluate(asked.bag);
  });
  return bag.kind === 'object' ? bag.id : undefined;
}

/** What a function gives that does nothing else. */
function returnedBy({ body }: FunctionNode): Node | undefined {
  if (body.type !== 'BlockStatement') return body;
  const [statement] = body.body;
  return statement?.type === 'ReturnStatement' ? (statement.argument ?? undefined) : undefined;
}

/** Notes of a name, or of a pair with it, that it is one that was found among an object's own. */
export function noteFound(machine: Machine, value: Value, found: Found): void {
  for (const each of alternativesOf(value)) {
    const name = nameFound(machine, each);
    if (name !== undefined) machine.locations.noteFound(name.symbol, found);
  }
}

/** The state in which no name was found among an object's own: none of those that were sought is left in it. */
export function withoutSought(machine: Machine, value: Value, state: State): State {
  if (state === dead) return state;
  const found = alternativesOf(value).filter(each => each.kind !== 'constant' || each.value !== undefined).map(each => foundBy(machine, each));
  const [first] = found;
  if (first === undefined || found.includes(undefined)) return state;
  machine.state = state;
  machine.writeRecord(first.bag, without(machine.record(first.bag), first.names, true));
  return machine.state;
}

function foundBy(machine: Machine, value: Value): Found | undefined {
  const name = nameFound(machine, value);
  return name && machine.locations.foundBy(name.symbol);
}

function nameFound(machine: Machine, value: Value): NameValue | undefined {
  return nameIn(value.kind === 'object' ? machine.record(value.id).members.get('0') : value);
}

function askedIn(condition: Node): Asked | undefined {
  const node = unwrap(condition);
  switch (node.type) {
    case 'Identifier':
      return { variable: node.name, isNegated: false };
    case 'MemberExpression':
      return { bag: node.object as Node, name: node.property as Node, computed: node.computed, isNegated: false };
    case 'BinaryExpression': {
      if (node.operator === 'in') return { bag: node.right, name: node.left as Node, computed: true, isNegated: false };
      if (isString(node.right) && node.left.type === 'UnaryExpression') return turned(askedIn(kindAsked(node.left)), /^!/.test(node.operator));
      const asked = /^[!=]==?$/.test(node.operator) && isNothing(node.right) ? askedIn(kindAsked(node.left as Node)) : askedByPosition(node.left as Node, node.operator, node.right);
      return turned(asked, /^[=<]/.test(node.operator));
    }
    case 'CallExpression':
      return askedByCall(unwrap(node.callee), node.arguments as readonly Node[]);
    default:
      return undefined;
  }
}

function turned(asked: Asked | undefined, isNegated: boolean): Asked | undefined {
  return asked && { ...asked, isNegated };
}

/** `Object.keys(headers).indexOf(name) >= 0`, or `at !== -1` */
function askedByPosition(left: Node, operator: string, right: Node): Asked | undefined {
  const call = unwrap(left);
  const tellsMissing = right.type === 'Literal' ? right.value === 0 && /^(?:<|>=)$/.test(operator) : right.type === 'UnaryExpression' && right.operator === '-' && /^(?:[=!]==?|>|<=)$/.test(operator);
  if (tellsMissing && call.type === 'Identifier') return { variable: call.name, isNegated: false };
  if (!tellsMissing || call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || calleeName(call.callee) !== 'indexOf') return undefined;
  const [name] = call.arguments as readonly Node[];
  return name && { bag: namedIn(call.callee.object as Node), name, computed: true, isNegated: false };
}

/** `headers.has(name)`, `headers.get(name)`, `Object.keys(headers).includes(name)`, `Object.hasOwn(headers, name)`, `Reflect.has(headers, name)`, `{}.hasOwnProperty.call(headers, name)` */
function askedByCall(callee: Node, [first, second]: readonly Node[]): Asked | undefined {
  if (callee.type !== 'MemberExpression' || first === undefined) return undefined;
  const name = calleeName(callee);
  if (second === undefined) return ASKING.has(name ?? '') ? { bag: namedIn(callee.object as Node), name: first, computed: true, isNegated: false } : undefined;
  const isOwn = name === 'hasOwn' || (name === 'has' && callee.object.type === 'Identifier' && callee.object.name === 'Reflect') || (name === 'call' && calleeName(callee.object as Node) === 'hasOwnProperty');
  return isOwn ? { bag: first, name: second, computed: true, isNegated: false } : undefined;
}

/** `Object.keys(headers)`: what it has the names of. */
function namedIn(list: Node): Node {
  const node = unwrap(list);
  const [bag, ...others] = node.type === 'CallExpression' ? (node.arguments as readonly Node[]) : [];
  const isOfNames = node.type === 'CallExpression' && /^(?:getOwnPropertyNames|keys|ownKeys)$/.test(calleeName(node.callee as Node) ?? '');
  return isOfNames && bag !== undefined && others.length === 0 ? bag : list;
}

/** What `typeof` asks of. */
function kindAsked(node: Node): Node {
  return node.type === 'UnaryExpression' && node.operator === 'typeof' ? node.argument : node;
}

/** `undefined`, `void 0`, `null`, `'undefined'` of `typeof` */
function isNothing(node: Node): boolean {
  return isUndefined(node) || (node.type === 'Literal' && (node.value === null || node.value === 'undefined'));
}

/** What `typeof` says of a header, but for the cookies. */
function isString(node: Node): boolean {
  return node.type === 'Literal' && node.value === 'string';
}

/** What may be evaluated twice. */
function isPath(expression: Node): boolean {
  const node = unwrap(expression);
  if (node.type !== 'MemberExpression') return node.type === 'Identifier' || node.type === 'ThisExpression' || node.type === 'Literal';
  return isPath(node.object as Node) && (!node.computed || isPath(node.property as Node));
}
