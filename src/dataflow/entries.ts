import type { HandlerShape, UpstreamParameter } from '../models/framework.ts';
import type { FunctionNode, Node } from '../syntax/node.ts';
import { parametersOf } from '../syntax/parameters.ts';
import { answer } from './answers.ts';
import { throughInterceptors } from './answer-interceptors.ts';
import { exitsOf } from './functions.ts';
import { findExported } from './exported-entries.ts';
import { anyMeeting, joinRecords } from './join.ts';
import type { Catcher, Entry } from './activation.ts';
import { prototypeSelf } from './classes.ts';
import type { Sink } from './flow.ts';
import type { KnownObject } from './library.ts';
import type { Machine } from './machine.ts';
import { isMadeHere } from './made-here.ts';
import { dead, type State } from './state.ts';
import { decoratedEntries } from './decorators.ts';
import { helperOrigin } from './origins.ts';
import type { Relevance } from './relevance.ts';
import { makeResponse } from './responses.ts';
import { serverValue } from './server-objects.ts';
import { sinkErrors, sinkFor, sinkPour, sinkField } from './sinks.ts';
import { rolesOf, type Roles } from './roles.ts';
import { openVariables } from './set-later.ts';
import { settleTakenBack } from './taken-back.ts';
import { routedObject, tellingOf } from './telling.ts';
import { handlerOfFunction } from './typed-handlers.ts';
import { isTold } from './types.ts';
import { alternativesOf, bottom, unknown, type FunctionValue, type Value } from './values.ts';

/** Evaluates every entry point of the linted file: handlers by structure first, then functions that nobody else calls. */
export function runEntries(machine: Machine, relevance: Relevance): void {
  let base = machine.state;
  const run = (evaluate: () => void, from: State): void => {
    machine.state = machine.joinKept(from, base);
    machine.entrySteps = 0;
    machine.symbols.length = 0;
    const pending = machine.pending();
    try {
      evaluate();
    } catch (error) {
      machine.leave('an entry point', error);
    }
    if (!machine.isAlive) return;
    // What was made on the way sees all that is known where its maker ends: `const client = axios.create()` of a factory.
    machine.settlePending(pending);
    base = keepRecords(machine, base);
  };
  run(() => {
    findExported(machine);
    for (const value of machine.classes) machine.entries.push(...decoratedEntries(machine, value, relevance));
  }, base);
  const started = machine.state === dead ? base : machine.state;
  base = started;
  for (;;) {
    const entry = machine.entries.shift();
    if (entry !== undefined) {
      run(() => {
        if (entry.isWeak === true && runUnknown(machine, entry.function, relevance)) return;
        machine.evaluations.clear();
        machine.state = machine.joinKept(entry.state ?? base, base);
        runHandler(machine, entry);
      }, entry.state ?? base);
      continue;
    }
    const waiting = machine.waiting.shift();
    if (waiting === undefined) return;
    if (machine.called.has(waiting.function.node) || machine.steps > machine.limits.steps || !relevance.isRelevant(waiting.function.node)) continue;
    run(() => { runUnknown(machine, waiting.function, relevance); }, waiting.state === dead ? base : waiting.state);
  }
}

/** What handlers leave for the ones after them. */
function keepRecords(machine: Machine, base: State): State {
  const after = machine.state;
  let state = base;
  for (const id of machine.kept) {
    machine.state = after;
    if (!machine.hasRecord(id)) continue;
    const record = machine.record(id);
    machine.state = state;
    machine.writeRecord(id, machine.hasRecord(id) ? joinRecords(machine.record(id), record, anyMeeting) : record);
    // What is reached from a kept record is kept with it.
    state = machine.copyReachable(after, machine.state, record);
  }
  machine.state = after;
  return state;
}

/** Evaluates a handler with the objects that its framework gives it, and takes what it returns as the answer. */
function runHandler(machine: Machine, entry: Entry): void {
  const { shape } = entry;
  const parameters = entry.given ?? parameterNodes(entry).map((parameter, index) => parameterOf(machine, entry, shape.parameters[index], index, parameter));
  runEntry(machine, entry, parameters);
}

/** The parameters of a handler; a rest parameter takes all that the framework gives from there on. */
function parameterNodes({ function: { node }, shape }: Entry): readonly Node[] {
  const parameters = parametersOf(node);
  const last = parameters.at(-1);
  const rest = last?.type === 'RestElement' ? shape.parameters.slice(parameters.length) : [];
  return [...parameters, ...rest.map(() => last)] as Node[];
}

function runEntry(machine: Machine, entry: Entry, parameters: readonly Value[]): void {
  machine.outbound.clear();
  machine.entry = entry;
  machine.catcher = { thrown: bottom, state: dead };
  const { returns, throws } = entry.shape;
  const flows = machine.flows.length;
  const isForeign = entry.function.module !== machine.home;
  const { madeAt } = entry;
  openVariables(machine, entry.function);
  machine.module = madeAt === undefined ? entry.function.module : machine.home;
  // A function at the top of another file has its uses of the response told there. That what it returns is an answer, only this file says.
  entry.isSilent = isForeign && (madeAt === undefined || !isMadeHere(machine, entry.function));
  const exits = exitsOf(machine, entry.function, parameters, madeAt ?? entry.function.node, entry.self ?? (entry.shape.self === 'app' ? { kind: 'app', framework: entry.framework } : unknown)) ?? [];
  const { rejection } = machine;
  entry.isSilent = isForeign && (madeAt === undefined || (handlerOfFunction(machine, entry.function) !== undefined && !isMadeHere(machine, entry.function)));
  let end: State = dead;
  for (const exit of exits) {
    machine.state = exit.state;
    if (returns !== undefined) {
      const node = exit.node ?? entry.function.node;
      machine.module = entry.function.module;
      answer(machine, throughInterceptors(machine, entry, exit.value), returns, madeAt === undefined ? sinkFor(machine, node, 'return', entry.framework.name) : sinkAt(machine, madeAt, node, entry));
    }
    emitOutbound(machine, entry);
    end = machine.join(end, exit.state);
  }
  const thrown = rejection ?? machine.catcher;
  if (thrown.state !== dead && alternativesOf(thrown.thrown).some(({ kind }) => kind === 'server')) {
    // An error that is an answer: what was put into it goes out.
    machine.state = thrown.state;
    emitOutbound(machine, entry);
  }
  if (throws !== undefined && thrown.state !== dead) {
    machine.state = thrown.state;
    const sink = sinkFor(machine, entry.function.node, 'throw', entry.framework.name);
    for (const each of alternativesOf(thrown.thrown)) {
      const site = each.kind === 'object' ? machine.thrownAt.get(each.id) : undefined;
      answer(machine, each, throws, site === undefined ? sink : { ...sink, site, node: site.node, module: site.module });
    }
  }
  if (entry.framework.errorHeaders === 'copied') answerErrors(machine, entry, thrown);
  machine.module = machine.home;
  settleTakenBack(machine, flows, end);
  machine.state = end;
}

/** What a function of another file returns is told where this file makes a handler of it. */
function sinkAt(machine: Machine, madeAt: Node, node: Node, entry: Entry): Sink {
  return { ...sinkFor(machine, node, 'return', entry.framework.name), site: { module: machine.home, node: madeAt } };
}

/** What is thrown, or rejected, reaches the framework's error handler, which sends the headers of an error. */
function answerErrors(machine: Machine, entry: Entry, { thrown, state }: Catcher): void {
  if (state === dead) return;
  machine.state = state;
  sinkErrors(machine, thrown, entry.framework.errorInstance ?? 'ignored', sinkFor(machine, entry.function.node, 'error handler', entry.framework.name));
}

/** Headers that were put into the response object itself (`set.headers`, `event.res.headers`) go out when the handler ends. */
function emitOutbound(machine: Machine, entry: Entry): void {
  for (const id of machine.outbound) {
    const record = machine.record(id);
    const sink = sinkFor(machine, entry.function.node, 'headers', record.outbound ?? '');
    for (const pour of record.pours) sinkPour(machine, pour, sink, 'copied');
    for (const [name, value] of record.members) sinkField(machine, name, value, sink);
  }
}

function parameterOf(machine: Machine, entry: Entry, role: HandlerShape['parameters'][number] | undefined, index: number, node: Node): Value {
  if (index === entry.shape.callback) return { kind: 'builtin', name: '#answer', self: unknown };
  switch (role) {
    case undefined:
    case 'error':
      return unknown;
    case 'other':
      // Express's `next(error)` leads to the default error handler, as a throw does.
      return entry.framework.errorHeaders === 'copied' ? { kind: 'builtin', name: '#next', self: unknown } : unknown;
    case 'app':
      return { kind: 'app', framework: entry.framework };
    default:
      return typeof role === 'string' ? serverValue(machine, role, node, false) : upstreamValue(machine, role, node);
  }
}

/** The response that a proxy helper received: its headers may be copied by hand. */
function upstreamValue(machine: Machine, role: UpstreamParameter, node: Node): Value {
  const client = machine.library.clientNamed(role.upstream);
  return client === undefined ? unknown : makeResponse(machine, helperOrigin(machine, client, role, node), node, 'received');
}

/** A function that is no handler by structure: by its own annotations, or by how its parameters are used. Whether it is one. */
function runUnknown(machine: Machine, value: FunctionValue, relevance: Relevance): boolean {
  const { node } = value;
  const shape = handlerOfFunction(machine, value);
  if (shape !== undefined) {
    runHandler(machine, { function: value, shape: shape.shape, framework: shape.framework, node, self: undefined });
    return true;
  }
  const entry: Entry = { function: value, shape: { parameters: [] }, framework: noFramework, node, self: value.self ?? machine.holders.get(node) ?? prototypeSelf(machine, value) };
  const objects = relevance.objectsOf(node).map((object, index) => (isTold(machine, parametersOf(node)[index] as Node) ? undefined : object));
  return runRoles(machine, entry, rolesOf(node, objects)) || runUses(machine, entry, relevance);
}

function runRoles(machine: Machine, entry: Entry, roles: Roles | undefined): boolean {
  if (roles === undefined) return false;
  runHandler(machine, { ...entry, shape: { parameters: roles.parameters, ...roles.answers }, framework: roles.framework });
  return true;
}

/** Evaluates a function to see how its parameters are used, also in other files; and once more, where that tells what they are. */
function runUses(machine: Machine, entry: Entry, relevance: Relevance): boolean {
  const { node } = entry.function;
  const before = machine.state;
  const flows = machine.flows.length;
  const pending = machine.pending();
  const parameters = parametersOf(node).map((parameter, index): Value => (isTold(machine, parameter as Node) ? unknown : { kind: 'parameter', id: machine.cellOf(parameter as Node, `parameter ${String(index)}`), path: '' }));
  runEntry(machine, entry, parameters);
  const roles = rolesOf(node, parameters.map((parameter, index) => (parameter.kind === 'parameter' ? toldObject(machine, relevance, node, parameter.id, index) : undefined)));
  const apps = parameters.map(parameter => (parameter.kind === 'parameter' ? appOf(machine, parameter.id, relevance) : undefined));
  const isGivenApp = apps.some(app => app !== undefined);
  if (roles === undefined && !isGivenApp) return false;
  machine.flows.length = flows;
  machine.dropPending(pending);
  machine.state = before;
  machine.evaluations.clear();
  if (roles === undefined) runEntry(machine, entry, parameters.map((parameter, index) => apps[index] ?? parameter));
  return isGivenApp || runRoles(machine, entry, roles);
}

/** What a parameter is on which routes are registered: an app of the framework whose handlers these show themselves to be. */
function appOf(machine: Machine, parameter: number, relevance: Relevance): Value | undefined {
  const framework = machine.routedOn.get(parameter)?.map(node => relevance.frameworkOfRoute(node)).find(known => known !== undefined);
  return framework === undefined ? undefined : { kind: 'app', framework };
}

/** What a parameter's uses tell it to be. Of a function that was given after a path, one use is enough, where routes have such an object in that place. */
function toldObject(machine: Machine, relevance: Relevance, node: FunctionNode, parameter: number, index: number): KnownObject | undefined {
  const telling = tellingOf(machine.library);
  const uses = machine.uses.get(parameter) ?? [];
  return telling.objectOf(uses) ?? (machine.routed.has(node) || relevance.isRouted(node) ? routedObject(telling, uses, index) : undefined);
}

const noFramework = { name: '', docs: 'https://', packages: [], handlers: [] } as const satisfies Entry['framework'];

