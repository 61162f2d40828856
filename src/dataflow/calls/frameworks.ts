import type { CallPath } from '../../models/client.ts';
import type { Effect, FrameworkFunction, FrameworkModel, Handler, ObjectName, ServerObject } from '../../models/framework.ts';
import { typeArgumentsOf, type Node } from '../../syntax/node.ts';
import { parametersOf } from '../../syntax/parameters.ts';
import type { Sink } from '../domain/flow.ts';
import { own } from '../domain/own.ts';
import { alternativesOf, undefinedValue, unknown, type FunctionValue, type Value } from '../domain/values.ts';
import { answer } from '../exchange/answers.ts';
import { callKeeper as callAppKeeper, decorate, readAppMember } from '../exchange/app-members.ts';
import { callClient } from '../exchange/clients.ts';
import { noteApp, noteErrorHandler } from '../exchange/error-handlers.ts';
import { flush } from '../exchange/flushed.ts';
import { asTyped, keptBag, memberValue, serverValue } from '../exchange/server-objects.ts';
import { sinkBag, sinkField, sinkFor, sinkHeader, withdrawAnswer } from '../exchange/sinks.ts';
import { namesPutOn, setAnew, takeBack } from '../exchange/taken-back.ts';
import { isOfFile, isUnseen } from '../functions/unseen.ts';
import type { Machine } from '../machine/machine.ts';
import { siteOf } from '../machine/trail.ts';
import { givenIn } from '../upstream/records.ts';
import { functionsOf, isGivenByFile, isGivenWhatAsks, optionsOf } from './handlers-given.ts';
import { routeOf } from './route-of.ts';
import { makeWebResponse } from './web.ts';
import { wrappedIn } from './wrapped.ts';

type ServerValue = Value & { kind: 'server' };
type Registered = Handler & { kind: 'registered' };

/** A method call on a request, response or context object. */
export function callServerMethod(machine: Machine, self: ServerValue, name: string, parameters: readonly Value[], node: Node): Value {
  const known = machine.library.object(self.object);
  const effects = own(known?.object.calls, name);
  if (known === undefined) return unknown;
  if (name === 'getHeaderNames' && known.object.is === 'response') return namesPutOn(machine, self.id, node);
  if (effects === undefined) {
    for (const value of parameters) if (value.kind === 'function') machine.rooms.call({ kind: 'builtin', name: '#perhaps', self: value }, [unknown], node, undefinedValue);
  } else {
    applyEffects(machine, effects, parameters, sinkFor(machine, node, `${name}()`, known.framework.name, self.id), self.id);
  }
  const kept = callKeeper(machine, self, known.object, name, parameters, node);
  if (kept !== undefined) return kept;
  const gives = own(known.object.gives, name);
  if (gives !== undefined && !(gives.kind === 'inbound' && parameters.length > 0)) return asTyped(machine, memberValue(machine, self, gives, name, node), typeArgumentsOf(node)[0], node);
  if (gives !== undefined) return unknown;
  if (known.object.is === 'response') return self;
  return makesWebResponse(effects) ? makeWebResponse(machine, parameters, effects ?? [], known.framework.name, node) : unknown;
}

/** `c.set('user', user)` and `c.get('user')`, which is `c.var.user`. */
function callKeeper(machine: Machine, self: ServerValue, { keeps }: ServerObject, name: string, [key, value]: readonly Value[], node: Node): Value | undefined {
  if (keeps === undefined || key?.kind !== 'constant' || (name !== keeps.set && name !== keeps.get)) return undefined;
  const bag = memberValue(machine, self, { kind: 'state' }, keeps.member, node);
  if (name === keeps.get) return machine.rooms.read(bag, String(key.value), node);
  machine.rooms.write(bag, String(key.value), value ?? undefinedValue, node);
  return undefinedValue;
}

/** `new Hono<{ Variables: { users: KyInstance } }>()`: what an app's type says is kept for the handlers. */
function declareKept(machine: Machine, { objects = {} }: FrameworkModel, node: Node): void {
  const [type] = typeArgumentsOf(node);
  if (type === undefined) return;
  for (const [object, { keeps }] of Object.entries(objects)) {
    if (keeps?.type === undefined) continue;
    const { readsResult } = machine;
    machine.readsResult = true;
    const kept = machine.rooms.read(machine.rooms.declared(type, node), keeps.type, node);
    machine.readsResult = readsResult;
    if (kept.kind !== 'object') continue;
    const bag = keptBag(machine, object as ObjectName, keeps.member);
    for (const [name, value] of machine.record(kept.id).members) machine.rooms.write(bag, name, value, node);
  }
}

/** `c.json(value, status, headers)`: a Response of our own that the handler returns. */
function makesWebResponse(effects: readonly Effect[] | undefined): boolean {
  return effects?.some(effect => effect.kind === 'init') === true;
}

/** What a call does with its arguments, one effect after the other. */
function applyEffects(machine: Machine, effects: readonly Effect[], parameters: readonly Value[], sink: Sink, server?: number): void {
  if (makesWebResponse(effects)) return;
  for (const effect of effects) {
    switch (effect.kind) {
      case 'headers':
        if (parameters[effect.argument] !== undefined && !isNamedHeader(effects, effect.argument, parameters)) {
          sinkBag(machine, parameters[effect.argument] ?? unknown, effect.instance, sink, effect.plain);
        }
        break;
      case 'header':
        if (parameters[effect.value] === undefined) break;
        if (server !== undefined && effect.replaces === true) setAnew(machine, server, parameters[effect.name] ?? unknown);
        sinkHeader(machine, parameters[effect.name] ?? unknown, parameters[effect.value] ?? unknown, sink);
        break;
      case 'field':
        sinkField(machine, effect.field, parameters[effect.value] ?? undefinedValue, sink);
        break;
      case 'fields':
        for (const [member, field] of Object.entries(effect.fields)) {
          for (const value of givenIn(machine, parameters[effect.argument], member)) sinkField(machine, field, value, sink);
        }
        break;
      case 'answer':
        for (const value of givenIn(machine, parameters[effect.argument], effect.option)) answer(machine, value, effect.answer, sink, server);
        break;
      case 'error-headers':
        sinkErrorHeaders(machine, parameters[effect.argument] ?? undefinedValue, sink);
        break;
      case 'handler':
        for (const value of optionsOf(machine, [parameters[effect.argument] ?? undefinedValue], effect.option)) {
          const framework = machine.library.frameworks.find(({ name }) => name === sink.framework);
          if (framework !== undefined) machine.entries.push({ function: value, shape: effect.shape, framework, node: sink.node, self: undefined, madeAt: madeAtOf(machine, value, sink.node) });
        }
        break;
      case 'remove':
        if (server !== undefined) takeBack(machine, server, parameters[effect.name] ?? unknown);
        break;
      case 'flush':
        if (server !== undefined) flush(machine, server);
        break;
      case 'stream-headers': {
        const given = parameters[effect.argument];
        if (server !== undefined && given?.kind === 'constant' && given.value === false) withdrawAnswer(machine, server);
        break;
      }
      case 'init':
      case 'status':
        break;
    }
  }
}

/** Whether `set(name, value)` is meant, not `set(bag)`. */
function isNamedHeader(effects: readonly Effect[], argument: number, parameters: readonly Value[]): boolean {
  return effects.some(effect => effect.kind === 'header' && effect.name === argument && parameters[effect.value] !== undefined);
}

/** `ctx.throw(502, 'x', { headers })`: the framework's error handler sends them. */
function sinkErrorHeaders(machine: Machine, options: Value, sink: Sink): void {
  const instance = machine.library.frameworks.find(({ name }) => name === sink.framework)?.errorInstance ?? 'ignored';
  for (const each of alternativesOf(options)) {
    const headers = each.kind === 'object' ? machine.record(each.id).members.get('headers') : undefined;
    if (headers !== undefined) sinkBag(machine, headers, instance, { ...sink, ...siteOfHeaders(machine, each, sink) });
  }
}

function siteOfHeaders(machine: Machine, options: Value, sink: Sink): Pick<Sink, 'node' | 'site'> {
  const site = options.kind === 'object' ? machine.memberSites.get(`${String(options.id)} headers`) : undefined;
  return site === undefined ? sink : { site, node: site.node };
}

/** A method call on an app or router: handlers are registered, and the app is given back. */
export function callAppMethod(machine: Machine, app: Value & { kind: 'app' }, name: string, parameters: readonly Value[], node: Node): Value {
  const put = readAppMember(machine, app, name, node);
  if (put !== undefined) return machine.rooms.call(put, parameters, node, app);
  const kept = callAppKeeper(machine, app, name, parameters);
  if (kept !== undefined) return kept;
  if (!decorate(machine, app, name, parameters)) register(machine, app.framework, 'app', `${name}()`, parameters, node);
  return app;
}

/** Takes the functions among the arguments as handlers, where the model says that this call registers some. */
export function register(machine: Machine, framework: FrameworkModel, on: 'app' | 'package', call: CallPath, parameters: readonly Value[], node: Node): boolean {
  const matching = framework.handlers.filter((handler): handler is Registered => handler.kind === 'registered' && handler.on === on && handler.by.includes(call));
  const [event] = parameters;
  let registered = false;
  // What another file gives may be a handler, and only this file tells that it is one, or has what another handler leaves to it.
  machine.meetsServer ||= parameters.some(isOfFile);
  machine.meetsServer ||= matching.some(({ shape, option }) => shape.returns !== undefined && option !== undefined && isGivenByFile(machine, parameters, option));
  // What can't be seen of another file may handle errors.
  if (parameters.some(isOfFile) && matching.some(({ shape }) => shape.parameters.includes('error'))) noteErrorHandler(machine, framework);
  for (const handler of matching) {
    if (handler.event !== undefined && !(event?.kind === 'constant' && handler.event.includes(String(event.value)))) continue;
    const functions = handler.option === undefined ? [...functionsOf(machine, parameters), ...wrappedArguments(machine, parameters, node)] : optionsOf(machine, parameters, handler.option);
    for (const value of functions) {
      if (handler.length !== undefined && parametersOf(value.node).length !== handler.length) continue;
      if (handler.length === undefined && matching.some(other => other.length === parametersOf(value.node).length)) continue;
      if (handler.shape.parameters.includes('error')) noteErrorHandler(machine, framework);
      machine.entries.push({ function: value, shape: handler.shape, framework, node, self: undefined, isLast: handler.isLast, madeAt: madeAtOf(machine, value, node), route: routeOf(machine, call, parameters, node), registeredWith: parameters, isRegisteredElsewhere: machine.module !== machine.home, isGivenWhatAsks: machine.module !== machine.home && isGivenWhatAsks(machine) });
      registered = true;
    }
  }
  return registered;
}

/**
 * Where this file makes a handler of another file's function, or gives another file what makes one; undefined where that registers it by itself.
 *
 *     app.use('/api', routes(createClient(base)));
 */
function madeAtOf(machine: Machine, { module }: FunctionValue, node: Node): Node | undefined {
  if (module === machine.home) return undefined;
  const site = siteOf(machine, node);
  return site.module === machine.home ? site.node : machine.entry?.madeAt;
}

/** The handlers that arguments are made of by code that isn't seen. */
function wrappedArguments(machine: Machine, parameters: readonly Value[], node: Node): readonly FunctionValue[] {
  if (node.type !== 'CallExpression' || node.arguments.some(({ type }) => type === 'SpreadElement')) return [];
  return node.arguments.flatMap((argument, index) => (isUnseen(parameters[index] ?? undefinedValue) ? wrappedIn(machine, argument as Node) : []));
}

/** An object literal with the members of a route, wherever it stands: `{ method, path, handler }`. */
export function registerLiteral(machine: Machine, value: Value & { kind: 'object' }, node: Node): void {
  const { members } = machine.record(value.id);
  for (const { framework, handler } of machine.library.literalHandlers) {
    if (!handler.members.every(name => members.has(name))) continue;
    for (const each of optionsOf(machine, [value], handler.option)) machine.entries.push({ function: each, shape: handler.shape, framework, node, self: undefined, isByMembers: true });
  }
}

/** A function, class or app of a framework's package is called. Undefined where the models say nothing of it. */
export function callFramework(machine: Machine, framework: FrameworkModel, specifier: string, call: CallPath, parameters: readonly Value[], node: Node): Value | undefined {
  const registered = register(machine, framework, 'package', call, parameters, node);
  const response = framework.responses?.find(({ calls }) => calls.includes(call));
  if (response !== undefined) return makeWebResponse(machine, parameters, response.effects, framework.name, node);
  const known: FrameworkFunction | undefined = framework.functions?.find(({ calls }) => calls.includes(call));
  if (known !== undefined) {
    const server = parameters.find((value): value is ServerValue => value.kind === 'server');
    // Of a framework without objects of its own, they answer with node's: `send(res, 200, data)` ends it.
    const given = framework.objects === undefined && known.effects.some(({ kind }) => kind === 'flush') ? parameters.find(value => value.kind === 'parameter') : undefined;
    if (given !== undefined) machine.use(given.id, given.path, 'end()');
    if (makesWebResponse(known.effects)) return makeWebResponse(machine, parameters, known.effects, framework.name, node);
    applyEffects(machine, known.effects, parameters, sinkFor(machine, node, call, framework.name, server?.id), server?.id);
    if (known.gives === undefined || known.gives === 'response') return unknown;
    if (known.gives.kind === 'asked') {
      const model = machine.library.clientNamed(known.gives.client);
      return model === undefined ? unknown : callClient(machine, { kind: 'client', model, options: [] }, '', parameters.slice(1), node);
    }
    return memberValue(machine, server ?? serverValue(machine, 'web.request', node, false), known.gives, call, node);
  }
  if (framework.apps?.includes(call) === true) {
    if (framework.parts?.includes(call) !== true && framework.parts?.includes(specifier) !== true) noteApp(machine, framework);
    declareKept(machine, framework, node);
    return { kind: 'app', framework };
  }
  return registered ? unknown : undefined;
}
