import type { Node } from '../../syntax/node.ts';
import { parametersOf } from '../../syntax/parameters.ts';
import { join, joinAll } from '../domain/join.ts';
import type { State } from '../domain/state.ts';
import { not } from '../domain/truth.ts';
import { bottom, emptyRecord, isForeignCode, undefinedValue, unknown, type Value } from '../domain/values.ts';
import { callClient, promiseOfRequest } from '../exchange/clients.ts';
import { goOn } from '../exchange/error-handlers.ts';
import { constructedSelf, instantiate, typedInstance } from '../functions/classes.ts';
import { inCases } from '../functions/conditions.ts';
import { callFunction } from '../functions/functions.ts';
import { attempt, callPromisified, settle, settleByCallback } from '../functions/promises.ts';
import { isOfFile } from '../functions/unseen.ts';
import { joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { passOn, throwMaybe } from '../machine/throwing.ts';
import { fillFrom } from '../objects/collections.ts';
import { testOfUnseen } from '../objects/predicates.ts';
import { callAsyncStorage } from './async-storage.ts';
import { callFlow } from './flows.ts';
import { callBacks, callForeign, callWrapped, carriedBy, isPath, isRequestCall } from './foreign-calls.ts';
import { callAppMethod, callFramework } from './frameworks.ts';
import { noteGiven } from './handlers-given.ts';
import { callGlobal, construct as constructGlobal } from './globals.ts';
import { callMember, callWithBound } from './methods.ts';
import { callToolkit } from './packages.ts';
import { callFallible } from './results.ts';

/** Calls a value: what it gives back, with what it did in the state. */
export function call(machine: Machine, callee: Value, parameters: readonly Value[], node: Node, self: Value): Value {
  switch (callee.kind) {
    case 'function':
      return callFunction(machine, callee, parameters, node, self);
    case 'builtin':
      return callBuiltin(machine, callee, parameters, node, self);
    case 'client':
      return callClient(machine, callee, '', parameters, node);
    case 'app':
      return callAppMethod(machine, callee, '', parameters, node);
    case 'api':
      return callApi(machine, callee, parameters, node, false);
    case 'union': {
      const { state } = machine;
      const ends: State[] = [];
      const values = callee.members.map(member => {
        machine.state = state;
        const value = call(machine, member, parameters, node, self);
        ends.push(machine.state);
        return value;
      });
      machine.state = joinStates(machine, ends);
      return joinAll(values);
    }
    case 'test':
      if (callee.cases === undefined) return callForeign(machine, parameters, node, false) ?? testOfUnseen(machine, parameters) ?? unknown;
      return inCases(machine, callee.symbol, callee.cases, node, value => call(machine, value, parameters, node, self));
    case 'bottom':
      return bottom;
    case 'promise':
      // What a package made of a function may as well be a function: `const load = memoize(() => axios.get(url))`.
      callBacks(machine, parameters, node);
      return callee;
    case 'parameter':
      machine.use(callee.id, callee.path, '()');
      callBacks(machine, parameters, node);
      return testOfUnseen(machine, parameters) ?? unknown;
    default:
      return callForeign(machine, parameters, node, false) ?? testOfUnseen(machine, parameters) ?? (isForeignCode(callee) ? callee : unknown);
  }
}

function callBuiltin(machine: Machine, callee: Value & { kind: 'builtin' }, parameters: readonly Value[], node: Node, self: Value): Value {
  const { name } = callee;
  if (name === '#bound') return callWithBound(machine, callee.self, parameters, node);
  if (name === '#getter') return call(machine, call(machine, callee.self, [], node, self), parameters, node, self);
  if (name === '#flow') return callFlow(machine, callee.self, parameters, node);
  if (name === '#negated') return not(call(machine, callee.self, parameters, node, undefinedValue));
  if (name === '#result') return callee.self;
  if (name === '#wraps') return callWrapped(machine, callee.self, parameters, node);
  if (name === 'await') return awaitRequest(machine, callee.self);
  if (name === '#perhaps') {
    const before = machine.state;
    const { value } = attempt(machine, callee.self, parameters.length === 0 && callee.self.kind === 'function' ? parametersOf(callee.self.node).map(() => unknown) : parameters, node);
    machine.state = joinStates(machine, [before, machine.state]);
    return value;
  }
  if (name === '#fallible') return callFallible(machine, callee.self, parameters, node);
  if (/^#promisified\b/.test(name)) return callPromisified(machine, callee.self, parameters, node, name.endsWith('list'));
  if (/^#callback\b/.test(name)) return settleByCallback(machine, callee.self, parameters, name.endsWith('list') ? node : undefined);
  if (name.startsWith('#settle ')) return settle(machine, name.slice('#settle '.length), callee.self, parameters[0] ?? undefinedValue);
  if (name === '#next') {
    if (parameters.length === 0) goOn(machine);
    passOn(machine, parameters[0] ?? bottom);
    return unknown;
  }
  if (name === '#answer') return machine.rooms.answerCallback(callee.self, parameters, node);
  if (name.startsWith('#storage ')) return callAsyncStorage(machine, name.slice('#storage '.length), callee.self, parameters, node);
  if (name.startsWith('#')) return unknown;
  if (name.startsWith('.')) {
    const path = name.slice(1);
    if (callee.self.kind === 'client') return callClient(machine, callee.self, path, parameters, node);
    if (callee.self.kind === 'app') return callAppMethod(machine, callee.self, path, parameters, node);
    return callMember(machine, callee.self.kind === 'bottom' ? self : callee.self, { kind: 'known', name: path }, parameters, node);
  }
  return callGlobal(machine, name, parameters, node);
}

function awaitRequest(machine: Machine, value: Value): Value {
  if (value.kind !== 'request') return value;
  const promise = promiseOfRequest(machine, value);
  if (promise.kind !== 'promise') return unknown;
  throwMaybe(machine, promise.rejected);
  return promise.fulfilled;
}

/**
 * A function or class of a package: of a client, of a framework, or of a toolkit that carries values along.
 * What is asked for by a class alone is an instance of it, or something else of the package: `container.get(Users)`, `createApp(AppModule)`.
 */
function callApi(machine: Machine, callee: Value & { kind: 'api' }, parameters: readonly Value[], node: Node, isNew: boolean): Value {
  const path = callee.path.join('.');
  const written = `${isNew ? 'new ' : ''}${path === '' ? 'default' : path}()` as const;
  for (const model of machine.library.clientsOf(callee.specifier)) {
    if (model.creates?.includes(written) === true) return { kind: 'client', model, options: parameters, instance: machine.locations.cellOf(node, 'client') };
  }
  const request = isNew ? undefined : machine.library.requestOf(callee.specifier, path);
  if (request !== undefined) return callClient(machine, { kind: 'client', model: request.model, options: [], instance: 'own' }, request.rest, parameters, node);
  for (const framework of machine.library.frameworksOf(callee.specifier)) {
    const value = callFramework(machine, framework, callee.specifier, written, parameters, node);
    if (value !== undefined) return value;
    const [method, ...app] = callee.path.toReversed();
    if (method !== undefined && framework.appExports?.includes(app.length === 0 ? 'default' : app.toReversed().join('.')) === true) {
      return callMember(machine, { kind: 'app', framework }, { kind: 'known', name: method }, parameters, node);
    }
  }
  if (isNew && path === 'Headers') {
    const headers = machine.make(node, { ...emptyRecord, form: 'Headers' });
    fillFrom(machine, headers, parameters[0] ?? undefinedValue, node);
    return headers;
  }
  const carried = callToolkit(machine, callee.specifier, path, parameters, node, isNew);
  if (carried !== undefined) return carried;
  noteGiven(machine, callee, parameters);
  const given = callForeign(machine, parameters, node, !isPath(parameters[0]) && !machine.exportsHandlers && !isOfFile(callee));
  const result = isNew ? around(machine, given, parameters) : (given ?? (isOfFile(callee) ? undefined : carriedBy(machine, parameters)));
  const [asked] = parameters;
  if (!isNew && result === undefined && parameters.length === 1 && asked?.kind === 'class' && !isOfFile(callee) && !machine.library.isKnown(callee.specifier)) return join(typedInstance.of(machine, asked), { ...callee, path: [...callee.path, '()'] });
  const named = testOfUnseen(machine, parameters);
  if (named !== undefined) return named;
  return result === undefined || (result.kind === 'builtin' && callee.path.includes('()')) ? { ...callee, path: [...callee.path, '()'] } : result;
}

/** An instance is neither the client nor the promise that it was made with: `new Breaker(axios.get).fire(url)`. */
function around(machine: Machine, given: Value | undefined, parameters: readonly Value[]): Value | undefined {
  const functions = parameters.filter(value => value.kind === 'function' || value.kind === 'builtin' || isRequestCall(machine, value));
  if (given?.kind === 'promise' && functions.length > 0) return { kind: 'builtin', name: '#wraps', self: joinAll(functions) };
  return given?.kind === 'builtin' ? given : undefined;
}

/** `new callee(…)`. */
export function construct(machine: Machine, callee: Value, parameters: readonly Value[], node: Node): Value {
  switch (callee.kind) {
    case 'class':
      return instantiate(machine, callee, parameters, node);
    case 'function': {
      const self = constructedSelf(machine, callee, node);
      callFunction(machine, callee, parameters, node, self);
      return self;
    }
    case 'builtin':
      return constructGlobal(machine, callee.name, parameters, node);
    case 'api':
      return callApi(machine, callee, parameters, node, true);
    case 'union':
      return joinAll(callee.members.map(member => construct(machine, member, parameters, node)));
    default:
      callBacks(machine, parameters, node);
      return unknown;
  }
}
