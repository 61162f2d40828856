import type { Node } from '../../syntax/node.ts';
import { join } from '../domain/join.ts';
import { bottom, undefinedValue, unknown, type Value } from '../domain/values.ts';
import { awaited } from '../functions/functions.ts';
import { attempt } from '../functions/promises.ts';
import { isOfFile } from '../functions/unseen.ts';
import { joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { readMember } from '../objects/members.ts';

type ObservableValue = Value & { kind: 'observable' };

/** Operators whose callback's result is the new item. */
const MAPPING = new Set(['map']);
/** Operators whose callback gives an observable or promise of the new item. */
const FLATTENING = new Set(['concatMap', 'exhaustMap', 'flatMap', 'mergeMap', 'switchMap']);

/** `rxjs.map(callback)` and the like: an operator that waits for its observable. */
export function makeOperator(machine: Machine, name: string, parameters: readonly Value[], node: Node): Value {
  const held = machine.make(node, { form: 'array', members: new Map(parameters.map((value, index) => [String(index), value])) }, 'operator');
  return { kind: 'builtin', name: `#operator ${name}`, self: held };
}

function isOperator(value: Value): boolean {
  return value.kind === 'builtin' && value.name.startsWith('#operator ');
}

/** What operators make of items of which nothing is known: `timer(0, 1000).pipe(switchMap(() => http.get(url)))`. */
export function pipeAnything(machine: Machine, operators: readonly Value[], node: Node): Value | undefined {
  return operators.some(isOperator) ? callObservableMethod(machine, { kind: 'observable', item: unknown, error: bottom }, 'pipe', operators, node) : undefined;
}

export function callObservableMethod(machine: Machine, self: ObservableValue, name: string, parameters: readonly Value[], node: Node): Value {
  switch (name) {
    case 'pipe':
      return parameters.reduce<Value>((source, operator) => (source.kind === 'observable' ? apply(machine, source, operator, node) : unknown), self);
    case 'toPromise':
      return promiseOfItem(self);
    case 'subscribe': {
      const [first = undefinedValue] = parameters;
      const next = first.kind === 'object' ? machine.rooms.read(first, 'next', node) : first;
      attempt(machine, next, [self.item], node);
      return unknown;
    }
    default:
      return unknown;
  }
}

/** What `firstValueFrom(observable)` gives. */
export function promiseOfItem(self: Value): Value {
  return self.kind === 'observable' ? { kind: 'promise', fulfilled: self.item, rejected: self.error } : unknown;
}

/** An observable of a promise, an array's elements or another observable: `from(…)`. */
export function observableFrom(machine: Machine, source: Value, node: Node): Value {
  const isList = source.kind === 'object' && machine.record(source.id).form === 'array';
  return observableWith(machine, isList ? readMember(machine, source, { kind: 'unknown', isNext: false }, node) : source);
}

/** An observable of what a promise or another observable gives, or of the value itself. */
export function observableWith(machine: Machine, source: Value): Value {
  if (source.kind === 'observable') return source;
  if (source.kind === 'promise') return { kind: 'observable', item: source.fulfilled, error: source.rejected };
  return { kind: 'observable', item: awaited(machine, source), error: bottom };
}

/** `forkJoin([a, b])`, `forkJoin({ a, b })`, `zip(a, b)`: an object or array with the item of each. */
export function observableOfAll(machine: Machine, parameters: readonly Value[], node: Node): Value {
  const [first] = parameters;
  const list = first?.kind === 'object' ? machine.record(first.id) : undefined;
  const sources = list === undefined ? parameters.map((value, index): [string, Value] => [String(index), value]) : [...list.members];
  let error: Value = bottom;
  const items = new Map<string, Value>();
  for (const [name, source] of sources) {
    const each = observableFrom(machine, source, node);
    if (each.kind !== 'observable') continue;
    items.set(name, each.item);
    error = join(error, each.error);
  }
  return { kind: 'observable', item: machine.make(node, { form: list?.form === 'object' ? 'object' : 'array', members: items, open: list?.open === true }, 'joined'), error };
}

/** `merge(a, b)`, `race([a, b])`: the items of any. */
export function observableOfAny(machine: Machine, parameters: readonly Value[], node: Node): Value {
  const [first] = parameters;
  const sources = first?.kind === 'object' ? [...machine.record(first.id).members.values()] : parameters;
  let item: Value = bottom;
  let error: Value = bottom;
  for (const source of sources) {
    const each = observableFrom(machine, source, node);
    if (each.kind !== 'observable') return unknown;
    item = join(item, each.item);
    error = join(error, each.error);
  }
  return sources.length === 0 ? unknown : { kind: 'observable', item, error };
}

function apply(machine: Machine, source: ObservableValue, operator: Value, node: Node): Value {
  if (operator.kind !== 'builtin' || !isOperator(operator)) return isOfFile(operator) ? unknown : source;
  const name = operator.name.slice('#operator '.length);
  const callback = operator.self.kind === 'object' ? (machine.record(operator.self.id).members.get('0') ?? undefinedValue) : undefinedValue;
  if (MAPPING.has(name)) {
    const { value, thrown } = attempt(machine, callback, [source.item, unknown], node);
    return { kind: 'observable', item: value, error: join(source.error, thrown) };
  }
  if (FLATTENING.has(name)) {
    const { value } = attempt(machine, callback, [source.item, unknown], node);
    return observableFrom(machine, value, node);
  }
  if (name === 'catchError') {
    const { state } = machine;
    const { value, thrown } = attempt(machine, callback, [join(source.error, unknown), source], node);
    machine.state = joinStates(machine, [state, machine.state]);
    const recovered = observableFrom(machine, value, node);
    return { kind: 'observable', item: recovered.kind === 'observable' && recovered.item.kind !== 'unknown' ? join(source.item, recovered.item) : source.item, error: thrown };
  }
  if (name === 'filter') {
    // Which of several names or pairs pass isn't followed from item to item.
    const { value } = attempt(machine, callback, [source.item, unknown], node);
    return value.kind === 'test' ? { ...source, item: unknown } : source;
  }
  if (name === 'tap') {
    const { state } = machine;
    const next = callback.kind === 'object' ? machine.rooms.read(callback, 'next', node) : callback;
    attempt(machine, next, [source.item], node);
    machine.state = joinStates(machine, [state, machine.state]);
  }
  return source;
}
