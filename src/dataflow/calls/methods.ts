import type { Node } from '../../syntax/node.ts';
import { joinAll } from '../domain/join.ts';
import { dead, type State } from '../domain/state.ts';
import { bottom, constant, emptyRecord, isForeignCode, undefinedValue, unknown, type Key, type ObjectRecord, type Value } from '../domain/values.ts';
import { anyVerb } from '../exchange/any-verb.ts';
import { callClient, callRequestMethod } from '../exchange/clients.ts';
import { pipe } from '../exchange/streams.ts';
import { inCases, split } from '../functions/conditions.ts';
import { callMethodOfPromise } from '../functions/promise-methods.ts';
import { joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { fillFrom } from '../objects/collections.ts';
import { untold } from '../objects/comparisons.ts';
import { readMember } from '../objects/members.ts';
import { callTextMethod } from '../objects/texts.ts';
import { testOfUnseen } from '../objects/predicates.ts';
import { makeResponse } from '../upstream/responses.ts';
import { withMethod } from './asked-for.ts';
import { callChained } from './chains.ts';
import { callBagMethod, callContainerMethod } from './containers.ts';
import { callBacks, callWrapped, isPath } from './foreign-calls.ts';
import { callAppMethod, callServerMethod } from './frameworks.ts';
import { hasMember } from './globals.ts';
import { functionsOf, isMadeOfGiven } from './handlers-given.ts';
import { callListMethod } from './lists.ts';
import { callObservableMethod, pipeAnything } from './observables.ts';
import { callResultMethod } from './results.ts';
import { callFieldMethod, callNameMethod, callRegexMethod, callStringMethod } from './strings.ts';
import { askUnknown } from './unknown-lists.ts';

/** `object[key](…)`: a function that the object holds, or a method that the language or a model knows. */
export function callMember(machine: Machine, object: Value, key: Key, parameters: readonly Value[], node: Node): Value {
  if (object.kind === 'test' && object.cases !== undefined) return inCases(machine, object.symbol, object.cases, node, value => callMember(machine, value, key, parameters, node));
  if (object.kind === 'union') {
    const { state } = machine;
    const ends: State[] = [];
    const values = withMethod(machine, object.members, key).map(member => {
      machine.state = state;
      const value = callMember(machine, member, key, parameters, node);
      ends.push(machine.state);
      return value;
    });
    machine.state = joinStates(machine, ends);
    return joinAll(values);
  }
  if (object.kind === 'bottom' || (object.kind === 'constant' && object.value == null)) return bottom;
  const verb = key.kind === 'known' ? undefined : anyVerb(machine, object);
  if (verb !== undefined) return callMember(machine, object, { kind: 'known', name: verb }, parameters, node);
  if (key.kind !== 'known') return machine.rooms.call(readMember(machine, object, key, node), parameters, node, object);
  const { name } = key;
  const piped = name === 'pipe' && object.kind !== 'observable' ? pipeAnything(machine, parameters, node) : undefined;
  if (piped !== undefined) return piped;
  switch (object.kind) {
    case 'object':
      return callObjectMethod(machine, object, name, parameters, node);
    case 'client':
      return callClient(machine, object, name, parameters, node);
    case 'request':
      return name === 'pipe' ? pipe(machine, object, parameters[0] ?? unknown, node) : callRequestMethod(machine, object, name, parameters, node);
    case 'server':
      return callServerValue(machine, object, name, parameters, node);
    case 'app':
      return callAppMethod(machine, object, name, parameters, node);
    case 'promise':
      return callMethodOfPromise(machine, object, name, parameters, node);
    case 'observable':
      return callObservableMethod(machine, object, name, parameters, node);
    case 'name':
      return callNameMethod(machine, object, name, parameters);
    case 'text':
      return callTextMethod(machine, object, name, parameters);
    case 'field':
      return callFieldMethod(object, name);
    case 'regexp':
      return callRegexMethod(machine, object, name, parameters);
    case 'constant':
      return typeof object.value === 'string' ? callStringMethod(machine, object.value, name, parameters, node) : unknown;
    case 'function':
      return callBound(machine, object, name, parameters, node);
    case 'body':
      return callBody(machine, object, name, parameters, node);
    case 'parameter': {
      if (name === 'pipe') return pipe(machine, object, parameters[0] ?? unknown, node);
      machine.use(object.id, object.path, `${name}()`);
      if (object.path === '' && isPath(parameters[0])) machine.routeOn(object.id, functionsOf(machine, parameters));
      const asked = askUnknown(machine, object, name, parameters, node);
      if (asked !== undefined) return asked;
      callBacks(machine, parameters, node);
      // `response.status(…).set(…)`: what tells a response gives it back.
      return { kind: 'parameter', id: object.id, path: object.path === '' && machine.library.givesItself(name) ? '' : '*' };
    }
    case 'api':
      machine.meetsServer ||= machine.library.serving.has(name) && isMadeOfGiven(machine, object);
      return askUnknown(machine, object, name, parameters, node) ?? machine.rooms.call({ ...object, path: name === 'default' ? object.path : [...object.path, name] }, parameters, node, object);
    case 'builtin':
      return callBuiltinMember(machine, object, name, parameters, node);
    case 'namespace':
    case 'class':
      return machine.rooms.call(readMember(machine, object, key, node), parameters, node, object);
    default: {
      const asked = askUnknown(machine, object, name, parameters, node);
      if (asked !== undefined) return asked;
      // `match(name).with('te', () => …).otherwise(() => …)`: for which names, only the package tells.
      const isTold = object.kind !== 'test' || object.unseen !== true;
      const before = isTold ? dead : machine.state;
      if (!isTold) [machine.state] = split(machine, object);
      callBacks(machine, parameters, node);
      machine.state = joinStates(machine, [machine.state, before]);
      return testOfUnseen(machine, parameters) ?? (isForeignCode(object) ? object : object.kind === 'test' && object.isLookup === true ? untold(object) : unknown);
    }
  }
}

function callServerValue(machine: Machine, object: Value & { kind: 'server' }, name: string, parameters: readonly Value[], node: Node): Value {
  if (name === 'pipe') return pipe(machine, object, parameters[0] ?? unknown, node);
  const stored = readMember(machine, object, { kind: 'known', name }, node);
  if (stored.kind === 'function' || stored.kind === 'client' || (stored.kind === 'builtin' && stored.name === '#result')) return machine.rooms.call(stored, parameters, node, object);
  return callServerMethod(machine, object, name, parameters, node);
}

function callObjectMethod(machine: Machine, object: Value & { kind: 'object' }, name: string, parameters: readonly Value[], node: Node): Value {
  const record = machine.record(object.id);
  const isContainer = record.form === 'Headers' || record.form === 'axios-headers' || record.form === 'map' || record.form === 'set';
  if (!isContainer || record.form === 'axios-headers') {
    const own = record.members.get(name);
    if (own !== undefined) return machine.rooms.call(own, parameters, node, object);
  }
  if (record.of !== undefined) {
    const method = readMember(machine, object, { kind: 'known', name }, node);
    if (method.kind === 'function' || (method.kind === 'builtin' && (method.name === '#result' || method.self.kind === 'server'))) return machine.rooms.call(method, parameters, node, object);
  }
  if (name === 'toJSON' && isShownAsJson(record)) return object;
  if (record.origin !== undefined && record.form === 'response') return callResponseMethod(machine, object, name, parameters, node);
  const bag = callBagMethod(machine, object, name, node);
  if (bag !== undefined) return bag;
  if (isContainer) {
    const value = callContainerMethod(machine, object, name, parameters, node);
    if (value !== undefined) return value;
  }
  if (record.form === 'array') return callListMethod(machine, object, name, parameters, node);
  if (record.form === 'web-response' && name === 'clone') return cloneResponse(machine, object, node);
  if (name === 'hasOwnProperty') return hasMember(machine, object, parameters[0] ?? unknown);
  callBacks(machine, parameters, node);
  return (record.open ? testOfUnseen(machine, parameters) : undefined) ?? unknown;
}

/** Whether `toJSON()`, which is what JSON is made of, has the headers of a response or an error: that of AxiosError, of superagent. */
function isShownAsJson({ form, origin }: ObjectRecord): boolean {
  return (form === 'response' ? origin?.json : form === 'error' ? origin?.client?.errorJson : undefined) === 'shows';
}

/** A call on an upstream's response: its body is read, one header is read, or it is cloned; as a stream it is piped. */
function callResponseMethod(machine: Machine, object: Value & { kind: 'object' }, name: string, parameters: readonly Value[], node: Node): Value {
  const { origin } = machine.record(object.id);
  const shape = origin?.client?.response;
  if (origin === undefined || shape === undefined) return unknown;
  const call = `${name}()` as const;
  if (shape.self?.includes(call) === true) return makeResponse(machine, origin, node, 'clone');
  if (shape.reads?.includes(call) === true) return { kind: 'promise', fulfilled: { kind: 'body', origin }, rejected: bottom };
  if (shape.get?.includes(call) === true) {
    const bag = machine.record(object.id).members.get('headers') ?? unknown;
    const copy = machine.make(node, { form: 'Headers' }, 'headers by name');
    fillFrom(machine, copy, bag, node);
    return callContainerMethod(machine, copy, 'get', parameters, node) ?? unknown;
  }
  if (name === 'pipe') return pipe(machine, { kind: 'body', origin }, parameters[0] ?? unknown, node);
  callBacks(machine, parameters, node);
  return name === 'on' || name === 'once' || name === 'setEncoding' ? object : unknown;
}

function callBody(machine: Machine, body: Value & { kind: 'body' }, name: string, parameters: readonly Value[], node: Node): Value {
  if (name === 'pipe') return pipe(machine, body, parameters[0] ?? unknown, node);
  callBacks(machine, parameters, node);
  return name === 'on' || name === 'once' || name === 'pipeThrough' || name === 'clone' ? body : unknown;
}

function cloneResponse(machine: Machine, object: Value & { kind: 'object' }, node: Node): Value {
  const record = machine.record(object.id);
  const headers = record.members.get('headers');
  const copy = machine.make(node, { ...emptyRecord, ...(headers?.kind === 'object' ? machine.record(headers.id) : {}) }, 'cloned headers');
  return machine.make(node, { ...record, members: new Map(record.members).set('headers', copy) }, 'clone');
}

function callBound(machine: Machine, callee: Value & { kind: 'function' }, name: string, parameters: readonly Value[], node: Node): Value {
  const [self = undefinedValue, ...rest] = parameters;
  switch (name) {
    case 'call':
      return machine.rooms.call(callee, rest, node, self);
    case 'bind':
      return boundTo(machine, callee.self === undefined ? { ...callee, self } : callee, rest, node);
    case 'apply':
      return machine.rooms.call(callee, valuesIn(machine, rest[0]), node, self);
    default: {
      const own = readMember(machine, callee, { kind: 'known', name }, node);
      return own.kind === 'builtin' ? unknown : machine.rooms.call(own, parameters, node, callee);
    }
  }
}

/** The arguments that `apply` is given in a list. */
function valuesIn(machine: Machine, list: Value | undefined): readonly Value[] {
  return list?.kind === 'object' ? [...machine.record(list.id).members.values()] : [];
}

/** `copy.bind(null, response)`: the function with what it is always given first. */
function boundTo(machine: Machine, callee: Value, given: readonly Value[], node: Node): Value {
  if (given.length === 0) return callee;
  return { kind: 'builtin', name: '#bound', self: machine.make(node, { form: 'array', members: new Map([callee, ...given].map((value, index) => [String(index), value])) }, 'bound') };
}

/** Calls a function with what it is always given, and with this. */
export function callWithBound(machine: Machine, bound: Value, parameters: readonly Value[], node: Node): Value {
  const [callee = unknown, ...given] = valuesIn(machine, bound);
  return machine.rooms.call(callee, [...given, ...parameters], node, undefinedValue);
}

function callBuiltinMember(machine: Machine, object: Value & { kind: 'builtin' }, name: string, parameters: readonly Value[], node: Node): Value {
  if (object.self.kind === 'client') return callClient(machine, object.self, `${object.name.slice(1)}.${name}`, parameters, node);
  if (object.self.kind === 'app') return callAppMethod(machine, object.self, `${object.name.slice(1)}.${name}`, parameters, node);
  const isBorrowing = name === 'call' || name === 'apply' || name === 'bind';
  if (object.self.kind === 'bottom' && !isBorrowing) return machine.rooms.call(readMember(machine, object, { kind: 'known', name }, node), parameters, node, object);
  if (object.name === '#chain') return callChained(machine, object.self, name, parameters, node);
  if (object.name === '#outcome' && object.self.kind === 'promise') return callResultMethod(machine, object.self, name, parameters, node);
  if (object.name === '#wraps' && !parameters.some(value => value.kind === 'function')) return callWrapped(machine, object.self, name === 'call' || name === 'apply' ? [] : parameters, node);
  if (isBorrowing) return callBorrowed(machine, object, name, parameters, node);
  const asked = askUnknown(machine, object, name, parameters, node);
  if (asked !== undefined) return asked;
  callBacks(machine, parameters, node);
  return object.name === '#wraps' ? object : unknown;
}

/** `Object.prototype.toString.call(value)`: the class of a list, a text or a regex. */
function tagOf(machine: Machine, value: Value): Value {
  const isText = value.kind === 'name' || value.kind === 'text' || (value.kind === 'constant' && typeof value.value === 'string');
  const isList = value.kind === 'object' && machine.record(value.id).form === 'array';
  const tag = isText ? 'String' : isList ? 'Array' : value.kind === 'regexp' ? 'RegExp' : undefined;
  return tag === undefined ? unknown : constant(`[object ${tag}]`);
}

/** `has.call(object, name)`, `resolve.bind(null, value)`. */
function callBorrowed(machine: Machine, object: Value & { kind: 'builtin' }, name: string, parameters: readonly Value[], node: Node): Value {
  const [self = undefinedValue, ...rest] = parameters;
  if (name === 'bind') return boundTo(machine, object.name.startsWith('#') ? object : { ...object, self: self.kind === 'constant' ? object.self : self }, rest, node);
  if (object.name === 'Object.prototype.toString') return tagOf(machine, self);
  const given = name === 'apply' ? valuesIn(machine, rest[0]) : rest;
  const method = /^(?:(?:Object|Array|String|Map|Set|Headers)\.prototype)?\.(\w+)$/.exec(object.name)?.[1];
  return method === undefined ? machine.rooms.call(object, given, node, self) : callMember(machine, self, { kind: 'known', name: method }, given, node);
}

