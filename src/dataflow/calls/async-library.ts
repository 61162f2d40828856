import type { Node } from '../../syntax/node.ts';
import { join, joinAll } from '../domain/join.ts';
import { bottom, emptyRecord, undefinedValue, unknown, type Value } from '../domain/values.ts';
import { attempt, isCallable } from '../functions/promises.ts';
import type { Machine } from '../machine/machine.ts';
import { repeat } from '../objects/iteration.ts';

/** Packages whose functions run tasks that take a callback: https://caolan.github.io/async/ */
const PACKAGES = new Set(['async', 'neo-async', 'run-parallel', 'run-series', 'run-waterfall']);

/**
 * A function of such a package: what tasks call back with is given to the next one, or to the last callback.
 *
 *     async.waterfall([done => request(url, done), (answer, body, done) => …], (error, result) => …)
 */
export function callAsync(machine: Machine, specifier: string, path: string, parameters: readonly Value[], node: Node): Value | undefined {
  const [name = '', single] = specifier.split('/');
  if (!PACKAGES.has(name)) return undefined;
  const called = (path === '' ? (single ?? name.replace(/^run-/, '')) : path).replace(/(?:Limit|Series)$/, '');
  const [tasks = unknown] = parameters;
  const functions = parameters.filter(isCallable);
  switch (called) {
    case 'waterfall':
      return finish(machine, functions.at(-1), waterfall(machine, tasks, node), node);
    case 'parallel':
    case 'series':
      return finish(machine, functions.at(-1), [collect(machine, tasks, node)], node);
    case 'auto':
      return finish(machine, functions.at(-1), [auto(machine, tasks, node)], node);
    case 'map':
    case 'concat':
      return finish(machine, functions[1], [map(machine, tasks, functions[0] ?? unknown, node)], node);
    case 'each':
    case 'forEach':
    case 'eachOf':
      repeat(machine, node, tasks, 'elements', element => {
        run(machine, functions[0] ?? unknown, called === 'eachOf' ? [element, unknown] : [element], node, 'each');
      });
      return finish(machine, functions[1], [], node);
    case 'retry':
      return finish(machine, functions[1], run(machine, functions[0] ?? unknown, [], node, 'retried'), node);
    default:
      return undefined;
  }
}

/** What a task gives: by its callback, or as a promise. */
function run(machine: Machine, task: Value, parameters: readonly Value[], node: Node, purpose: string): readonly Value[] {
  const settled = machine.make(node, { ...emptyRecord, form: 'instance' }, `settled ${purpose}`);
  const { value } = attempt(machine, task, [...parameters, { kind: 'builtin', name: '#callback', self: settled }], node);
  const { members } = machine.record(settled.id);
  if (!members.has('fulfilled')) return [value];
  const others = [2, 3, 4].map(index => members.get(`value ${String(index)}`)).filter(other => other !== undefined);
  return [members.get('fulfilled') ?? unknown, ...others];
}

/** The last callback with no error, or the promise that is given without one. */
function finish(machine: Machine, done: Value | undefined, values: readonly Value[], node: Node): Value {
  if (done !== undefined) machine.rooms.call({ kind: 'builtin', name: '#perhaps', self: done }, [unknown, ...values], node, undefinedValue);
  return { kind: 'promise', fulfilled: values[0] ?? undefinedValue, rejected: bottom };
}

function membersOf(machine: Machine, tasks: Value): readonly (readonly [string, Value])[] {
  return tasks.kind === 'object' ? [...machine.record(tasks.id).members] : [];
}

function waterfall(machine: Machine, tasks: Value, node: Node): readonly Value[] {
  return membersOf(machine, tasks).reduce<readonly Value[]>((values, [name, task]) => run(machine, task, values, node, name), []);
}

/** Several values that a task calls back with are a list. */
function together(machine: Machine, values: readonly Value[], node: Node, purpose: string): Value {
  if (values.length < 2) return values[0] ?? undefinedValue;
  return machine.make(node, { form: 'array', members: new Map(values.map((value, index) => [String(index), value])) }, `values ${purpose}`);
}

function collect(machine: Machine, tasks: Value, node: Node): Value {
  const members = new Map(membersOf(machine, tasks).map(([name, task]) => [name, together(machine, run(machine, task, [], node, name), node, name)] as const));
  const form = tasks.kind === 'object' && machine.record(tasks.id).form === 'array' ? 'array' : 'object';
  return machine.make(node, { form, members }, 'collected');
}

/** `auto({ user: done => …, orders: ['user', (results, done) => …] })` */
function auto(machine: Machine, tasks: Value, node: Node): Value {
  const results = machine.make(node, { open: true }, 'results');
  for (const [name, task] of membersOf(machine, tasks)) {
    const last = task.kind === 'object' ? membersOf(machine, task).at(-1)?.[1] : task;
    const value = together(machine, run(machine, last ?? unknown, task.kind === 'object' ? [results] : [], node, name), node, name);
    machine.rooms.write(results, name, value, node);
  }
  return results;
}

function map(machine: Machine, list: Value, task: Value, node: Node): Value {
  let all: Value = bottom;
  repeat(machine, node, list, 'elements', element => {
    all = join(all, joinAll(run(machine, task, [element], node, 'mapped').slice(0, 1)));
  });
  return machine.make(node, { form: 'array', rest: all }, 'mapped list');
}
