import type { Node } from '../../syntax/node.ts';
import { join } from '../domain/join.ts';
import { undefinedValue, unknown, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { settledBy } from './deferred.ts';
import { promiseOf } from './functions.ts';
import { attempt, callPromiseMethod, callPromiseStatic } from './promises.ts';

type PromiseValue = Value & { kind: 'promise' };

/** What bluebird, Q and their kin call methods of the language. */
const OTHER_NAMES: Readonly<Record<string, string>> = { done: 'then', fail: 'catch', fin: 'finally', lastly: 'finally' };

/** A method of a promise: one of the language, or of bluebird's and Q's beside those. */
export function callMethodOfPromise(machine: Machine, given: PromiseValue, name: string, parameters: readonly Value[], node: Node): Value {
  const promise = name === 'spread' ? settledBy(machine, given) : given;
  const [first = undefinedValue] = parameters;
  switch (name) {
    case 'catch':
      return parameters.length < 2 ? callPromiseMethod(machine, promise, name, parameters, node) : catchSome(machine, promise, parameters, node);
    case 'tap': {
      const { thrown } = attempt(machine, first, [promise.fulfilled], node);
      return { ...promise, rejected: join(promise.rejected, thrown) };
    }
    case 'tapCatch':
      catchSome(machine, promise, parameters, node);
      return promise;
    case 'spread': {
      const { value, thrown } = attempt(machine, first, elementsOf(machine, promise, node), node);
      return { kind: 'promise', fulfilled: value, rejected: join(promise.rejected, thrown) };
    }
    case 'get':
      return promiseOf(first.kind === 'constant' ? machine.rooms.read(promise.fulfilled, String(first.value), node) : unknown, promise.rejected);
    case 'return':
    case 'thenReturn':
      return promiseOf(first, promise.rejected);
    case 'all':
    case 'props':
      return promiseOf(callPromiseStatic(machine, name, [promise.fulfilled], node), promise.rejected);
    case 'asCallback':
    case 'nodeify':
      attempt(machine, first, [join(promise.rejected, unknown), promise.fulfilled], node);
      return promise;
    case 'bind':
    case 'delay':
    case 'timeout':
      return promise;
    default:
      return callPromiseMethod(machine, promise, OTHER_NAMES[name] ?? name, parameters, node);
  }
}

/** `catch(NotFound, Gone, error => …)`: of those classes alone; the others reject what comes of it. */
function catchSome(machine: Machine, promise: PromiseValue, parameters: readonly Value[], node: Node): Value {
  return promiseOf(callPromiseMethod(machine, promise, 'catch', parameters.slice(-1), node), promise.rejected);
}

/** The elements of the list that a promise gives, each awaited. What is no list is the first of several values, in bluebird 2 and where `multiArgs` is set. */
function elementsOf(machine: Machine, promise: PromiseValue, node: Node): readonly Value[] {
  const { fulfilled } = promise;
  if (fulfilled.kind === 'object' && machine.record(fulfilled.id).form === 'response') return [fulfilled];
  const all = callPromiseStatic(machine, 'all', [promise.fulfilled], node);
  return all.kind === 'promise' && all.fulfilled.kind === 'object' ? [...machine.record(all.fulfilled.id).members.values()] : [];
}
