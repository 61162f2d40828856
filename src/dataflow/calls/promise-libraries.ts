import type { FunctionNode, Node } from '../../syntax/node.ts';
import { bottom, undefinedValue, type FunctionValue, type Value } from '../domain/values.ts';
import { promiseOf } from '../functions/functions.ts';
import { callMethodOfPromise } from '../functions/promise-methods.ts';
import { attempt, callPromiseStatic, makePromise } from '../functions/promises.ts';
import type { Machine } from '../machine/machine.ts';

/** Packages of promises that are made and joined as those of the language, and in other ways. */
const PACKAGES = new Set(['bluebird', 'es6-promise', 'q', 'rsvp', 'when']);

/** A function of such a package: `Promise.props({ page: get('/page') })`, `Q.all(list)`, `Promise.try(() => get('/page'))`. */
export function callPromiseLibrary(machine: Machine, specifier: string, path: string, parameters: readonly Value[], node: Node, isNew: boolean): Value | undefined {
  if (specifier === 'co' && (path === '' || path === 'wrap')) return runCoroutine(machine, path, parameters, node);
  if (!PACKAGES.has(specifier)) return undefined;
  const [first = undefinedValue, second = undefinedValue] = parameters;
  const name = path.replace(/^(?:default|Promise)(?:\.|$)/, '');
  if (isNew) return name === '' ? makePromise(machine, first, node) : undefined;
  switch (name) {
    case '':
    case 'cast':
      return callPromiseStatic(machine, 'resolve', parameters, node);
    case 'hash':
    case 'props':
      return callPromiseStatic(machine, 'props', parameters, node);
    case 'join':
      return join(machine, parameters, node);
    case 'map':
      return callPromiseStatic(machine, 'all', [machine.rooms.call({ kind: 'builtin', name: '.map', self: first }, parameters.slice(1), node, undefinedValue)], node);
    case 'attempt':
    case 'fcall':
    case 'try': {
      const { value, thrown } = attempt(machine, first, parameters.slice(1), node);
      return promiseOf(value, thrown);
    }
    case 'async':
    case 'coroutine':
      return coroutineOf(first);
    case 'defer':
    case 'pending':
      return callPromiseStatic(machine, 'withResolvers', [], node);
    case 'denodeify':
    case 'nbind':
    case 'promisify':
      return promisified(first, specifier === 'q' || givesAll(machine, second));
    case 'promisifyAll':
      return promisifyAll(machine, first, givesAll(machine, second));
    case 'nfcall':
      return machine.rooms.call(promisified(first, true), parameters.slice(1), node, undefinedValue);
    case 'ninvoke':
    case 'nsend':
      return second.kind !== 'constant' ? undefined : machine.rooms.call(promisified(bound(machine.rooms.read(first, String(second.value), node), first), true), parameters.slice(2), node, undefinedValue);
    default: {
      const value = callPromiseStatic(machine, name, parameters, node);
      return value.kind === 'promise' ? value : undefined;
    }
  }
}

/** A function that gives a promise of what it would call back with: Q's of a list, where there are several values. */
function promisified(callee: Value, isListed: boolean): Value {
  return { kind: 'builtin', name: isListed ? '#promisified list' : '#promisified', self: callee };
}

/** `{ multiArgs: true }` */
function givesAll(machine: Machine, options: Value): boolean {
  const option = options.kind === 'object' ? machine.record(options.id).members.get('multiArgs') : undefined;
  return option?.kind === 'constant' && option.value === true;
}

/** `promisifyAll(users)`: the object, on which each function has another that gives a promise, `users.loadAsync()`. A client has them by itself. */
function promisifyAll(machine: Machine, object: Value, isListed: boolean): Value {
  if (object.kind !== 'object') return object;
  const { members, ...record } = machine.record(object.id);
  const added = [...members].flatMap(([name, value]): [string, Value][] => (value.kind === 'function' ? [[`${name}Async`, promisified(bound(value, object), isListed)]] : []));
  machine.writeRecord(object.id, { ...record, members: new Map([...members, ...added]) });
  return object;
}

function bound(callee: Value, self: Value): Value {
  return callee.kind === 'function' && callee.self === undefined ? { ...callee, self } : callee;
}

/** `co(function* () {})` runs it, `co.wrap(function* () {})` is a function that does. */
function runCoroutine(machine: Machine, path: string, [first = undefinedValue, ...parameters]: readonly Value[], node: Node): Value {
  const coroutine = coroutineOf(first);
  if (path === 'wrap') return coroutine;
  if (first.kind === 'function') machine.called.add(first.node);
  const { value, thrown } = attempt(machine, coroutine, parameters, node);
  return promiseOf(value, thrown);
}

const coroutines = new WeakMap<FunctionNode, FunctionNode>();

/** A generator as a library runs it: an async function, in which `yield` waits. */
function coroutineOf(generator: Value): Value {
  return generator.kind === 'function' ? asCoroutine(generator) : generator;
}

/** As above, of a function. */
export function asCoroutine(generator: FunctionValue): FunctionValue {
  if (generator.node.generator !== true) return generator;
  const node = coroutines.get(generator.node) ?? { ...generator.node, async: true, generator: false };
  coroutines.set(generator.node, node);
  return { ...generator, node };
}

/** `join(a, b, (a, b) => …)` */
function join(machine: Machine, parameters: readonly Value[], node: Node): Value {
  const members = new Map(parameters.slice(0, -1).map((value, index) => [String(index), value]));
  const list: Value = { kind: 'promise', fulfilled: machine.make(node, { form: 'array', members }, 'joined'), rejected: bottom };
  return callMethodOfPromise(machine, list, 'spread', parameters.slice(-1), node);
}
