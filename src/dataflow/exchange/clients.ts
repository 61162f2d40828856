import type { ClientModel, ClientRequest, Gives } from '../../models/client.ts';
import type { Node } from '../../syntax/node.ts';
import type { GivenOptions } from '../domain/evidence.ts';
import { own } from '../domain/own.ts';
import { alternativesOf, bottom, emptyRecord, undefinedValue, unknown, type ClientValue, type Origin, type RequestValue, type Value } from '../domain/values.ts';
import { callPromisified, isCallback } from '../functions/promises.ts';
import { promisifiedFrom } from '../input/promisified.ts';
import { joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { stepAt } from '../machine/trail.ts';
import { makeError } from '../upstream/errors.ts';
import { originOf } from '../upstream/origins.ts';
import { givenMember, makeResponse } from '../upstream/responses.ts';
import { addInterceptor, intercepted } from './interceptors.ts';
import { pipedHeaders, setListened } from './piped-headers.ts';
import { sendHeaders } from './request-headers.ts';

/** A call on a client instance, by its path after the instance: `''` where it is called itself, `'stream.get'`. */
export function callClient(machine: Machine, client: ClientValue, path: string, parameters: readonly Value[], node: Node): Value {
  const call = `${path}()` as const;
  const { model } = client;
  if (model.extends?.includes(call) === true) return { ...client, options: [...parameters, ...client.options], instance: machine.locations.cellOf(node, 'client') };
  if (model.interceptors?.includes(call) === true) {
    addInterceptor(machine, client, parameters, node);
    return unknown;
  }
  const name = path.slice(path.lastIndexOf('.') + 1);
  // `api.users({ id })` is only a part of the path.
  if (model.verbs?.includes(name) === false) return client;
  if (model.local?.includes(`${name}()`) === true) return unknown;
  const request = model.requests.find(({ calls }) => calls.includes(call) || calls.includes('*()'));
  if (request === undefined) {
    const sibling = machine.library.siblingWith(model, call);
    if (sibling !== undefined) return callClient(machine, { ...client, model: sibling }, path, parameters, node);
    if (model.creates?.includes(call) === true) return { ...client, options: parameters, instance: machine.locations.cellOf(node, 'client') };
    const plain = promisifiedFrom(model, path);
    if (plain !== undefined) return callPromisified(machine, { kind: 'builtin', name: `.${plain}`, self: client }, parameters, node);
    machine.rooms.call(unknown, parameters, node, undefinedValue);
    return unknown;
  }
  const origin = originOf(machine, model, node, [...parameters, ...client.options]);
  if (request.pipe === 'headers') {
    machine.listened.set(origin, machine.locations.cellOf(node, 'listened'));
    setListened(machine, origin, false);
  }
  machine.evidence.ask(node, { path, request, parameters: parameters.map(each => givenOptions(machine, each)), instance: client.options.map(each => givenOptions(machine, each)) });
  callRequestHooks(machine, model, [...parameters, ...client.options], node);
  sendHeaders(machine, request.body === undefined ? parameters : parameters.toSpliced(request.body, 1), model, node);
  sendHeaders(machine, client.options, model, node);
  const gives = givesWith(machine, request, [...parameters, ...client.options]);
  const echoed = echoedMembers(machine, request, parameters);
  // What is asked of a service may take functions of any kind.
  if (request.calls.includes('*()')) machine.rooms.call(unknown, parameters, node, undefinedValue);
  if (request.callback !== undefined) callBack(machine, parameters.findLast(isCallback), request.callback, origin, node, echoed);
  callHooks(machine, model, [...parameters, ...client.options], origin, node);
  return intercepted(machine, client, given(machine, gives, model, request, origin, node, echoed), node);
}

/** What a parameter is as options; of several objects it may be, nothing is known. */
function givenOptions(machine: Machine, value: Value): GivenOptions {
  const [only, ...others] = alternativesOf(value);
  if (only?.kind === 'object' && others.length === 0) return machine.record(only.id);
  return [only, ...others].every(each => each === undefined || ['constant', 'function', 'class', 'regexp', 'field', 'name', 'text', 'status', 'body'].includes(each.kind)) ? 'other' : 'unknown';
}

function givesWith(machine: Machine, request: ClientRequest, parameters: readonly Value[]): Gives {
  for (const { option, equals, gives } of request.givesWith ?? []) {
    for (const value of parameters.flatMap(alternativesOf)) {
      const set = option === undefined ? value : value.kind === 'object' ? machine.record(value.id).members.get(option) : undefined;
      if (set?.kind === 'constant' && set.value === equals) return gives;
    }
  }
  return request.gives;
}

/** What the caller gave in an option and gets back beside the response: `opaque` of undici. */
function echoedMembers(machine: Machine, request: ClientRequest, parameters: readonly Value[]): ReadonlyMap<string, Value> {
  const echoed = new Map<string, Value>();
  if (typeof request.gives !== 'object') return echoed;
  for (const [name, what] of Object.entries(request.gives.promiseOf)) {
    for (const options of what === 'other' ? parameters.flatMap(alternativesOf) : []) {
      const value = options.kind === 'object' ? machine.record(options.id).members.get(name) : undefined;
      if (value !== undefined) echoed.set(name, value);
    }
  }
  return echoed;
}

function withMembers(machine: Machine, response: Value, members: ReadonlyMap<string, Value> = new Map()): Value {
  if (response.kind !== 'object' || members.size === 0) return response;
  const record = machine.record(response.id);
  machine.writeRecord(response.id, { ...record, members: new Map([...record.members, ...members]) });
  return response;
}

/** What a request call gives back. */
function given(machine: Machine, gives: Gives, model: ClientModel, request: ClientRequest, origin: Origin, node: Node, echoed: ReadonlyMap<string, Value>): Value {
  const rejected = (): Value => (model.error === undefined ? bottom : makeError(machine, origin, node));
  if (typeof gives === 'object') {
    const members = new Map<string, Value>(echoed);
    for (const [name, what] of Object.entries(gives.promiseOf)) {
      if (!echoed.has(name)) members.set(name, what === 'response' ? makeResponse(machine, origin, node) : givenMember(machine, origin, what, node));
    }
    return { kind: 'promise', fulfilled: machine.make(node, { ...emptyRecord, members, open: true }, 'promised'), rejected: rejected() };
  }
  switch (gives) {
    case 'response-promise':
      return request.then === undefined && request.pipe === undefined && request.events === undefined
        ? { kind: 'promise', fulfilled: makeResponse(machine, origin, node), rejected: rejected() }
        : inFlight(machine, model, request, origin, node);
    case 'body-promise':
      return { kind: 'promise', fulfilled: { kind: 'body', origin }, rejected: rejected() };
    case 'observable':
      return { kind: 'observable', item: makeResponse(machine, origin, node), error: rejected() };
    case 'stream':
    case 'builder':
      return inFlight(machine, model, request, origin, node);
    case 'nothing':
      return undefinedValue;
  }
}

function inFlight(machine: Machine, model: ClientModel, request: ClientRequest, origin: Origin, node: Node): RequestValue {
  return { kind: 'request', model, request, origin, site: { module: machine.module, node }, step: stepAt(machine, node) };
}

/** Calls a callback with what the model says its parameters are; it may not be called at all. */
function callBack(machine: Machine, callback: Value | undefined, parameters: readonly string[], origin: Origin, node: Node, echoed?: ReadonlyMap<string, Value>): void {
  if (callback === undefined) return;
  const values = parameters.map(what => (what === 'response' ? withMembers(machine, makeResponse(machine, origin, node), echoed) : what === 'error' || what === 'other' ? unknown : givenMember(machine, origin, what as 'body', node)));
  const before = machine.state;
  machine.rooms.call(callback, values, node, undefinedValue);
  // No body flows before there is a response: what its listener takes away isn't piped on.
  const hadResponse = parameters[0] === 'response' && machine.isAlive;
  if (hadResponse) machine.leftByListeners.set(origin, pipedHeaders(machine, origin));
  machine.state = joinStates(machine, [before, machine.state]);
  if (hadResponse) setListened(machine, origin, true);
}

/** Calls what options name to be called with the response, before the caller has it. */
function callHooks(machine: Machine, { hooks = {} }: ClientModel, options: readonly Value[], origin: Origin, node: Node): void {
  for (const [name, members] of Object.entries(hooks)) {
    for (const hook of hooksNamed(machine, options, name)) {
      const given = Object.entries(members).map(([member, what]): [string, Value] => [member, givenMember(machine, origin, what, node)]);
      const before = machine.state;
      machine.rooms.call(hook, [machine.make(node, { members: new Map(given), open: true }, `given to ${name}`)], node, undefinedValue);
      machine.state = joinStates(machine, [before, machine.state]);
    }
  }
}

/** Calls what options name to be called before the request is sent: what it sets as headers is sent. */
function callRequestHooks(machine: Machine, model: ClientModel, options: readonly Value[], node: Node): void {
  for (const [name, member] of Object.entries(model.requestHooks ?? {})) {
    for (const hook of hooksNamed(machine, options, name)) {
      const headers = machine.make(node, { form: 'Headers' }, `headers for ${name}`);
      const request = machine.make(node, { members: new Map([['headers', headers]]), open: true }, `options for ${name}`);
      const before = machine.state;
      machine.rooms.call(hook, [machine.make(node, { members: new Map([[member, request]]), open: true }, `given to ${name}`)], node, undefinedValue);
      machine.state = joinStates(machine, [before, machine.state]);
      sendHeaders(machine, [request], model, node);
    }
  }
}

/** One function, or a list of them. */
function hooksNamed(machine: Machine, options: readonly Value[], name: string): readonly Value[] {
  return options.flatMap(alternativesOf).flatMap(each => {
    const hook = each.kind === 'object' ? machine.record(each.id).members.get(name) : undefined;
    if (hook?.kind === 'object' && machine.record(hook.id).form === 'array') return [...machine.record(hook.id).members.values()];
    return hook ?? [];
  });
}

/** The promise that a request under way is when it is awaited or chained. */
export function promiseOfRequest(machine: Machine, self: RequestValue): Value {
  if (self.request.gives === 'stream') return unknown;
  const rejected = self.model.error === undefined ? bottom : makeError(machine, self.origin, self.site.node);
  return { kind: 'promise', fulfilled: makeResponse(machine, self.origin, self.site.node), rejected };
}

/** A method of a request under way: events, pipes, chained promises, builder steps. */
export function callRequestMethod(machine: Machine, self: RequestValue, name: string, parameters: readonly Value[], node: Node): Value {
  const { request, model, origin } = self;
  const call = `${name}()` as const;
  const shortcut = own(request.then, call);
  if (shortcut !== undefined) {
    const rejected = model.error === undefined ? bottom : makeError(machine, origin, node);
    const response = shortcut === 'response' ? makeResponse(machine, origin, self.site.node) : ({ kind: 'body', origin } as const);
    const promise: Value = { kind: 'promise', fulfilled: response, rejected };
    // `.res(response => …)` is `.res().then(response => …)`.
    return parameters.some(isCallback) ? machine.rooms.call({ kind: 'builtin', name: '.then', self: promise }, parameters, node, undefinedValue) : promise;
  }
  const callback = own(request.callbacks, call);
  if (callback !== undefined && parameters.some(isCallback)) {
    callBack(machine, parameters.find(isCallback), callback, origin, node);
    return self;
  }
  if (name === 'on' || name === 'once' || name === 'addListener') {
    const [event, listener] = parameters;
    const given = event?.kind === 'constant' ? own(request.events, String(event.value)) : undefined;
    if (given !== undefined) callBack(machine, listener, given, origin, self.site.node);
    else machine.rooms.call(unknown, parameters, node, undefinedValue);
    return self;
  }
  if (model.requestHeaders?.includes(call) === true) {
    sendHeaders(machine, parameters, model, node, true);
    return self;
  }
  if (request.gives !== 'stream' && (name === 'then' || name === 'catch' || name === 'finally')) {
    return machine.rooms.call({ kind: 'builtin', name: `.${name}`, self: promiseOfRequest(machine, self) }, parameters, node, undefinedValue);
  }
  machine.rooms.call(unknown, parameters, node, undefinedValue);
  return self;
}
