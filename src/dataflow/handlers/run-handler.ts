import type { Answer, HandlerShape, UpstreamParameter } from '../../models/framework.ts';
import type { Node } from '../../syntax/node.ts';
import { parametersOf } from '../../syntax/parameters.ts';
import type { Catcher, Entry } from '../domain/activation.ts';
import type { Sink } from '../domain/flow.ts';
import { dead, type State } from '../domain/state.ts';
import { alternativesOf, bottom, unknown, type Value } from '../domain/values.ts';
import { asCoroutine } from '../calls/promise-libraries.ts';
import { answer } from '../exchange/answers.ts';
import { giveToErrorHandler, givenError } from '../exchange/error-handlers.ts';
import { serverValue } from '../exchange/server-objects.ts';
import { sinkErrors, sinkFor, sinkPour, sinkField } from '../exchange/sinks.ts';
import { settleTakenBack } from '../exchange/taken-back.ts';
import { exitsOf } from '../functions/functions.ts';
import { openVariables } from '../functions/set-later.ts';
import { joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { helperOrigin } from '../upstream/origins.ts';
import { makeResponse } from '../upstream/responses.ts';
import { throughInterceptors } from './answer-interceptors.ts';
import { interceptorsEverywhere } from './global-interceptors.ts';

/** Evaluates a handler with the objects that its framework gives it, and takes what it returns as the answer. */
export function runHandler(machine: Machine, entry: Entry): void {
  const { shape } = entry;
  const parameters = entry.given ?? parameterNodes(entry).map((parameter, index) => parameterOf(machine, entry, isCoroutine(entry) ? 'other' : shape.parameters[index], index, parameter));
  runEntry(machine, entry, parameters);
}

/** The parameters of a handler; a rest parameter takes all that the framework gives from there on. */
function parameterNodes({ function: { node }, shape }: Entry): readonly Node[] {
  const parameters = parametersOf(node);
  const last = parameters.at(-1);
  const rest = last?.type === 'RestElement' ? shape.parameters.slice(parameters.length) : [];
  return [...parameters, ...rest.map(() => last)] as Node[];
}

export function runEntry(machine: Machine, entry: Entry, parameters: readonly Value[]): void {
  machine.outbound.clear();
  machine.entry = entry;
  machine.catcher = { thrown: bottom, state: dead };
  machine.passed = { thrown: bottom, state: dead };
  const { returns, throws } = entry.shape;
  const flows = machine.flows.length;
  const isForeign = entry.function.module !== machine.home;
  const { madeAt } = entry;
  openVariables(machine, entry.function);
  machine.module = madeAt === undefined ? entry.function.module : machine.home;
  entry.isSilent = isForeign && madeAt === undefined;
  const exits = exitsOf(machine, isCoroutine(entry) ? asCoroutine(entry.function) : entry.function, parameters, madeAt ?? entry.function.node, entry.self ?? selfOf(machine, entry)) ?? [];
  const { rejection } = machine;
  let end: State = dead;
  for (const exit of exits) {
    machine.state = exit.state;
    if (returns !== undefined) {
      const node = exit.node ?? entry.function.node;
      machine.module = entry.function.module;
      answerIntercepted(machine, entry, exit.value, returns, madeAt === undefined ? sinkFor(machine, node, 'return', entry.framework.name) : sinkAt(machine, madeAt, node, entry));
    }
    emitOutbound(machine, entry);
    end = joinStates(machine, [end, exit.state]);
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
  answerErrors(machine, entry, thrown);
  answerErrors(machine, entry, machine.passed);
  machine.module = machine.home;
  settleTakenBack(machine, flows, end);
  machine.state = end;
}

/** What a handler returns is the answer when its interceptors have had it, and those of the whole program. */
function answerIntercepted(machine: Machine, entry: Entry, returned: Value, how: Answer, sink: Sink): void {
  const value = throughInterceptors(machine, entry.framework, entry.interceptors ?? [], returned);
  const { flows } = machine;
  const before = flows.length;
  answer(machine, value, how, sink);
  if (flows.length === before) return;
  const everywhere = interceptorsEverywhere(machine, entry.framework, sink.node);
  if (everywhere.length === 0) return;
  flows.length = before;
  answer(machine, throughInterceptors(machine, entry.framework, everywhere, value), how, sink);
}

/** What a function of another file returns is told where this file makes a handler of it. */
function sinkAt(machine: Machine, madeAt: Node, node: Node, entry: Entry): Sink {
  return { ...sinkFor(machine, node, 'return', entry.framework.name), site: { module: machine.home, node: madeAt } };
}

/** What is thrown, or rejected, reaches the program's own error handler, or that of the framework, which may send the headers of an error. */
function answerErrors(machine: Machine, entry: Entry, catcher: Catcher): void {
  if (catcher.state === dead || giveToErrorHandler(machine, entry, catcher) || entry.framework.errorHeaders !== 'copied') return;
  machine.state = catcher.state;
  sinkErrors(machine, catcher.thrown, entry.framework, sinkFor(machine, entry.function.node, 'error handler', entry.framework.name));
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

/** Whether the handler is a generator that the framework runs: what it may have of the request is `this`. */
function isCoroutine({ function: { node }, shape }: Entry): boolean {
  return node.generator === true && shape.coroutine !== undefined;
}

/** What `this` is in a handler that the framework calls as a method. */
function selfOf(machine: Machine, entry: Entry): Value {
  const { shape, framework, function: { node } } = entry;
  const self = isCoroutine(entry) ? shape.coroutine : shape.self;
  if (self === undefined) return unknown;
  return self === 'app' ? { kind: 'app', framework } : serverValue(machine, self, node, false);
}

function parameterOf(machine: Machine, entry: Entry, role: HandlerShape['parameters'][number] | undefined, index: number, node: Node): Value {
  if (index === entry.shape.callback) return { kind: 'builtin', name: '#answer', self: unknown };
  switch (role) {
    case undefined:
      return unknown;
    case 'error':
      return givenError(machine, entry.framework);
    case 'other':
      // Express's `next(error)` leads to the error handler, as a throw does that nobody catches. Options of a plugin are no `next`.
      return (entry.framework.errorHeaders === 'copied' || entry.framework.next !== undefined) && entry.shape.parameters[0] !== 'app' ? { kind: 'builtin', name: '#next', self: unknown } : unknown;
    case 'given':
      return entry.registeredWith?.[index] ?? unknown;
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
