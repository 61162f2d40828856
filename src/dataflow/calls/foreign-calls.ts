/*
 * What code that isn't seen, of a package or of nobody knows what, does with the functions, clients and promises that it is given.
 */
import type { Node } from '../../syntax/node.ts';
import { parametersOf } from '../../syntax/parameters.ts';
import { join, joinAll } from '../domain/join.ts';
import { alternativesOf, bottom, undefinedValue, unknown, type Value } from '../domain/values.ts';
import { isMadeHere } from '../functions/made-here.ts';
import type { Machine } from '../machine/machine.ts';
import { testOfUnseen } from '../objects/predicates.ts';

/** How deep an object holds headers: `{ headers }`, `{ answer: { headers } }`. */
const DEEPEST_HELD = 2;

/** Functions given to something that isn't known may be called, once, with parameters that aren't known. */
export function callBacks(machine: Machine, parameters: readonly Value[], node: Node): void {
  callForeign(machine, parameters, node, false);
}

/**
 * As `callBacks`; where a single function is given that gives an upstream's response, so does the call: `retry(() => axios.get(url))`.
 * Else what it gives may be those functions with something around them: `asyncHandler(async (req, res) => …)`.
 * Functions given to a package that is no framework are no handlers (`isForeign`); others may still be.
 */
export function callForeign(machine: Machine, parameters: readonly Value[], node: Node, isForeign: boolean): Value | undefined {
  // `routes(app)`: handlers are registered there.
  machine.meetsServer ||= parameters.some(({ kind }) => kind === 'app');
  const functions = functionsAmong(machine, parameters);
  if (isPath(parameters[0])) for (const value of functions) if (value.kind === 'function') machine.routed.add(value.node);
  let result: Value | undefined;
  for (const value of functions) {
    const target = targetOf(machine, value);
    const wasCalled = target === undefined || machine.called.has(target.node);
    const flows = machine.flows.length;
    const unseen = target === undefined || target === value ? [] : parametersOf(target.node).map(() => unknown);
    result = machine.rooms.call({ kind: 'builtin', name: '#perhaps', self: value }, unseen, node, undefinedValue);
    if (!wasCalled && !isForeign) machine.called.delete(target.node);
    // A handler of another file has its uses of the response told there.
    if (target !== undefined && target.module !== machine.home && !isMadeHere(machine, target) && !boundIn(machine, value).some(({ kind }) => kind === 'server')) machine.flows.length = flows;
  }
  if (functions.length === 0) return undefined;
  const wraps: Value = { kind: 'builtin', name: '#wraps', self: joinAll(functions) };
  const [single] = functions.length === 1 ? functions : [];
  if (single === undefined) return wraps;
  // `retry(() => load(id))`, or a handler that asks for nothing of the request.
  const held = single.kind === 'function' && parametersOf(single.node).length === 0 ? promiseOfHeld(machine, result) : undefined;
  return promiseOfResponse(machine, result) ?? (held === undefined ? wraps : join(held, wraps));
}

/** `client.get`, given as a function; not the client itself. */
export function isRequestCall(machine: Machine, value: Value): boolean {
  if (value.kind === 'api') return value.path.length > 0 && machine.library.requestOf(value.specifier, value.path.join('.')) !== undefined;
  return value.kind === 'builtin' && value.self.kind === 'client';
}

/** The client, or the promise of a response, among what is given to a package: it comes back, with something around it. */
export function carriedBy(machine: Machine, parameters: readonly Value[]): Value | undefined {
  return parameters.find(value => isClient(machine, value) || (value.kind === 'promise' && promiseOfResponse(machine, value.fulfilled) !== undefined));
}

/** An instance that was made, or one that the package exports: `axios.create()`, `axios`. */
function isClient(machine: Machine, value: Value): boolean {
  return value.kind === 'client' || (value.kind === 'api' && machine.library.exportsInstance(value.specifier, value.path.join('.')));
}

/** The functions among arguments, or those in lists of functions where there are none: `compose([ask, send])`. */
function functionsAmong(machine: Machine, parameters: readonly Value[]): readonly Value[] {
  const direct = parameters.filter(value => targetOf(machine, value) !== undefined || isRequestCall(machine, value));
  if (direct.length > 0) return direct;
  const listed = parameters.flatMap(value => (value.kind === 'object' && machine.record(value.id).form === 'array' ? [...machine.record(value.id).members.values()] : []));
  return listed.filter(value => value.kind === 'function');
}

/** The function itself, or the one that `send.bind(null, response)` calls. */
function targetOf(machine: Machine, value: Value): (Value & { kind: 'function' }) | undefined {
  const [called = value] = boundIn(machine, value);
  return called.kind === 'function' ? called : undefined;
}

/** The function and what it is always given, of one that `bind` made. */
function boundIn(machine: Machine, value: Value): readonly Value[] {
  return value.kind === 'builtin' && value.name === '#bound' && value.self.kind === 'object' ? [...machine.record(value.self.id).members.values()] : [];
}

/** `'/users/:id'`, `'*'`: what routes are registered under, whatever the library. */
export function isPath(value: Value | undefined): boolean {
  return value?.kind === 'constant' && typeof value.value === 'string' && /^[/*]/.test(value.value);
}

function promiseOfResponse(machine: Machine, value: Value | undefined): Value | undefined {
  return value?.kind === 'object' && machine.record(value.id).form === 'response' ? { kind: 'promise', fulfilled: value, rejected: bottom } : undefined;
}

/** A promise of what a function gives, where that is an object of the program that holds an upstream's headers. */
function promiseOfHeld(machine: Machine, value: Value | undefined): Value | undefined {
  return value !== undefined && alternativesOf(value).some(each => isOfUpstream(machine, each, DEEPEST_HELD)) ? { kind: 'promise', fulfilled: value, rejected: bottom } : undefined;
}

function isOfUpstream(machine: Machine, value: Value, depth: number): boolean {
  if (value.kind !== 'object') return false;
  const { form, members, pours } = machine.record(value.id);
  return form === 'response' || pours.some(({ origin }) => origin.kind === 'upstream') || (depth > 0 && [...members.values()].some(member => isOfUpstream(machine, member, depth - 1)));
}

/** What code that isn't seen made around functions is called: `memoize(load)(url)`, `new Breaker(load).fire(url)`. A response comes through. */
export function callWrapped(machine: Machine, functions: Value, parameters: readonly Value[], node: Node): Value {
  const result = machine.rooms.call({ kind: 'builtin', name: '#perhaps', self: functions }, parameters, node, undefinedValue);
  return promiseOfHeld(machine, result) ?? testOfUnseen(machine, parameters) ?? unknown;
}
