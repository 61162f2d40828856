import type { Node } from '../../syntax/node.ts';
import { join, joinAll } from '../domain/join.ts';
import { dead } from '../domain/state.ts';
import { truthinessOf } from '../domain/truth.ts';
import { bottom, emptyRecord, undefinedValue, unknown, type Value } from '../domain/values.ts';
import { joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { pendingOn, settledBy } from './deferred.ts';
import { awaited, promiseOf } from './functions.ts';

type PromiseValue = Value & { kind: 'promise' };

/** `promise.then(…)`, `catch`, `finally`; see `promise-methods.ts` for those that the language lacks. */
export function callPromiseMethod(machine: Machine, promise: PromiseValue, name: string, parameters: readonly Value[], node: Node): Value {
  const [first = undefinedValue, second = undefinedValue] = parameters;
  switch (name) {
    case 'then':
      return then(machine, promise, first, second, node);
    case 'catch':
      return then(machine, promise, undefinedValue, first, node);
    case 'finally': {
      attempt(machine, first, [], node);
      return promise;
    }
    default:
      // A promise with methods of its own: `client.messages.stream(…).on('text', …)`.
      machine.rooms.call(unknown, parameters, node, undefinedValue);
      return unknown;
  }
}

function then(machine: Machine, given: PromiseValue, onFulfilled: Value, onRejected: Value, node: Node): Value {
  const before = machine.state;
  const promise = settledBy(machine, given);
  let fulfilled: Value = promise.fulfilled;
  let rejected: Value = bottom;
  if (isCallable(onFulfilled)) {
    const outcome = attempt(machine, onFulfilled, [promise.fulfilled.kind === 'bottom' ? unknown : promise.fulfilled], node);
    fulfilled = outcome.value;
    rejected = outcome.thrown;
  }
  const after = machine.state;
  if (isCallable(onRejected)) {
    machine.state = before;
    const outcome = attempt(machine, onRejected, [promise.rejected.kind === 'bottom' ? unknown : join(promise.rejected, unknown)], node);
    fulfilled = join(fulfilled, outcome.value);
    rejected = join(rejected, outcome.thrown);
    machine.state = joinStates(machine, [after, machine.state]);
  } else {
    rejected = join(rejected, promise.rejected);
  }
  if (!machine.isAlive) machine.state = before;
  return { kind: 'promise', fulfilled, rejected };
}

export function isCallable(value: Value): boolean {
  return value.kind === 'function' || value.kind === 'builtin' || value.kind === 'union' || value.kind === 'api';
}

/** Calls back, and takes what is thrown or rejected for itself. */
export function attempt(machine: Machine, callback: Value, parameters: readonly Value[], node: Node): { value: Value; thrown: Value } {
  const { catcher, state } = machine;
  machine.catcher = { thrown: bottom, state: dead };
  const value = awaited(machine, machine.rooms.call(callback, parameters, node, undefinedValue));
  const { thrown } = machine.catcher;
  machine.catcher = catcher;
  if (!machine.isAlive) machine.state = state;
  return { value, thrown };
}

/** `new Promise((resolve, reject) => …)`: what is given to `resolve` in the executor and its callbacks, or later. */
export function makePromise(machine: Machine, executor: Value, node: Node): Value {
  const settled = machine.make(node, { ...emptyRecord, form: 'instance' }, 'settled');
  attempt(machine, executor, [settler('fulfilled', settled), settler('rejected', settled)], node);
  const { members } = machine.record(settled.id);
  return { kind: 'promise', fulfilled: members.get('fulfilled') ?? pendingOn(settled), rejected: members.get('rejected') ?? bottom };
}

/** `Promise.withResolvers()`, or `Q.defer()`: a promise, and what settles it. */
function makeDeferred(machine: Machine, node: Node): Value {
  const settled = machine.make(node, { ...emptyRecord, form: 'instance' }, 'settled');
  const members: readonly [string, Value][] = [
    ['promise', promiseOf(pendingOn(settled))],
    ['resolve', settler('fulfilled', settled)],
    ['fulfill', settler('fulfilled', settled)],
    ['reject', settler('rejected', settled)],
    ['makeNodeResolver', { kind: 'builtin', name: '#result', self: { kind: 'builtin', name: '#callback list', self: settled } }],
  ];
  return machine.make(node, { members: new Map(members) }, 'deferred');
}

function settler(name: 'fulfilled' | 'rejected', settled: Value): Value {
  return { kind: 'builtin', name: `#settle ${name}`, self: settled };
}

/** What `resolve(value)` and `reject(error)` do. */
export function settle(machine: Machine, name: string, self: Value, value: Value): Value {
  if (self.kind !== 'object') return undefinedValue;
  const record = machine.record(self.id);
  const plain = name === 'fulfilled' ? awaited(machine, value) : value;
  machine.writeRecord(self.id, { ...record, members: new Map(record.members).set(name, join(record.members.get(name) ?? bottom, plain)) });
  return undefinedValue;
}

/**
 * What `promisify(function)` gives, called: the function gets a callback `(error, value)` as its last argument.
 * Of a client that gives a promise anyway, that promise counts. Where there are several values, a list of them is promised, if that is asked for.
 */
export function callPromisified(machine: Machine, callee: Value, parameters: readonly Value[], node: Node, isListed = false): Value {
  const settled = machine.make(node, { ...emptyRecord, form: 'instance' }, 'settled');
  const given = machine.rooms.call(callee, [...parameters, { kind: 'builtin', name: isListed ? '#callback list' : '#callback', self: settled }], node, undefinedValue);
  const { members } = machine.record(settled.id);
  if (members.size === 0) return given.kind === 'promise' ? given : promiseOf(unknown);
  return { kind: 'promise', fulfilled: members.get('fulfilled') ?? unknown, rejected: members.get('rejected') ?? bottom };
}

/** What a callback `(error, value)` does to a promise. */
export function settleByCallback(machine: Machine, self: Value, [error = undefinedValue, value = undefinedValue, ...others]: readonly Value[], list?: Node): Value {
  if (truthinessOf(error) !== false) settle(machine, 'rejected', self, error);
  if (list !== undefined && others.length > 0) return settle(machine, 'fulfilled', self, machine.make(list, { form: 'array', members: new Map([value, ...others].map((each, index) => [String(index), each])) }, 'values'));
  for (const [index, other] of others.entries()) settle(machine, `value ${String(index + 2)}`, self, other);
  return settle(machine, 'fulfilled', self, value);
}

/** Whether a value given to a client is called back with its answer: a function, or one of those that the analysis makes. */
export function isCallback(value: Value): boolean {
  return value.kind === 'function' || (value.kind === 'builtin' && /^#(?:answer|bound|callback|next|settle|wraps)\b/.test(value.name));
}

/** `Promise.all(list)` and its kin; `props` is `all` of an object. */
export function callPromiseStatic(machine: Machine, name: string, [first = undefinedValue]: readonly Value[], node: Node): Value {
  switch (name) {
    case 'resolve':
      return first.kind === 'promise' ? first : promiseOf(first.kind === 'request' ? awaited(machine, first) : first);
    case 'reject':
      return { kind: 'promise', fulfilled: bottom, rejected: first };
    case 'all':
    case 'allSettled':
    case 'race':
    case 'any':
    case 'props':
      return together(machine, name, first, node);
    case 'withResolvers':
      return makeDeferred(machine, node);
    default:
      return unknown;
  }
}

function together(machine: Machine, name: string, list: Value, node: Node): Value {
  if (list.kind !== 'object') return promiseOf(unknown);
  const record = machine.record(list.id);
  let rejected: Value = bottom;
  const settleOne = (given: Value): Value => {
    const value = given.kind === 'promise' ? settledBy(machine, given) : given;
    const fulfilled = value.kind === 'promise' ? value.fulfilled : awaited(machine, value);
    if (value.kind === 'promise') rejected = join(rejected, value.rejected);
    return fulfilled;
  };
  const values = [...record.members].map(([index, value]) => [index, settleOne(value), reasonOf(value)] as const);
  const rest = record.rest.kind === 'bottom' ? bottom : settleOne(record.rest);
  if (name === 'race' || name === 'any') return { kind: 'promise', fulfilled: joinAll([...values.map(([, value]) => value), rest]), rejected };
  const wrap = (value: Value, reason: Value, index: string): Value => {
    if (name === 'all' || name === 'props') return value;
    const settled: readonly [string, Value][] = reason.kind === 'bottom' ? [['value', value]] : [['value', value], ['reason', reason]];
    return machine.make(node, { ...emptyRecord, members: new Map(settled), open: true }, `settled ${index}`);
  };
  const members = new Map(values.map(([index, value, reason]) => [index, wrap(value, reason, index)] as const));
  const all = machine.make(node, { ...emptyRecord, form: name === 'props' ? 'object' : 'array', members, open: record.open, rest: rest.kind === 'bottom' ? rest : wrap(rest, reasonOf(record.rest), 'rest') }, 'all');
  return { kind: 'promise', fulfilled: all, rejected: name === 'allSettled' ? bottom : rejected };
}

function reasonOf(value: Value): Value {
  return value.kind === 'promise' ? value.rejected : bottom;
}
