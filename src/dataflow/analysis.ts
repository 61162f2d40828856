import type * as ESTree from 'estree';
import type { Node } from '../syntax/node.ts';
import { call, construct } from './calls/calls.ts';
import { evaluate } from './code/expressions.ts';
import { execute } from './code/statements.ts';
import type { Limits } from './domain/activation.ts';
import type { Evidence } from './domain/evidence.ts';
import type { Flow } from './domain/flow.ts';
import { Module } from './domain/modules.ts';
import { undefinedValue, unknown } from './domain/values.ts';
import { answer } from './exchange/answers.ts';
import { writeServerMember } from './exchange/server-objects.ts';
import { sinkFor } from './exchange/sinks.ts';
import { openModule } from './files/imports.ts';
import { initialize, superClassOf } from './functions/classes.ts';
import { declareFunction } from './functions/functions.ts';
import { gateOf } from './gate/gate.ts';
import { lookAround, type Surroundings } from './gate/nearest-client.ts';
import { Relevance } from './gate/relevance.ts';
import { entriesOf } from './handlers/entries.ts';
import { injectedParameters } from './handlers/injected.ts';
import type { Crossing, Host, Loss, TypeChecker } from './input/host.ts';
import type { Library } from './input/library.ts';
import { defaultLimits } from './input/limits.ts';
import { Machine } from './machine/machine.ts';
import { compare } from './objects/comparisons.ts';
import { readMember, writeMember } from './objects/members.ts';
import { bind } from './objects/patterns.ts';
import { declaredValue, resultValue } from './types/types.ts';

/** What one analysis of a file found, and what it cost. */
export interface Analysis {
  readonly flows: readonly Flow[];
  /** Nodes that were evaluated, alone and with other files. */
  readonly steps: number;
  /** Why flows may have been lost, in words. */
  readonly losses: readonly string[];
  /** Exceptions of our own: what was being evaluated is silent. None is expected. */
  readonly failures: readonly unknown[];
  /** The same, by the file in which the analysis was. */
  readonly lost: readonly Loss[];
  /** Other files that were opened, absolute, in that order. */
  readonly opened: readonly string[];
  /** The most calls within calls. */
  readonly deepest: number;
  /** Imports that were followed into other files, or could not be. */
  readonly crossings: readonly Crossing[];
  /** What edits and people ask for. */
  readonly evidence: Evidence;
}

export interface Source {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly program: ESTree.Program;
  readonly text: string;
  /** The type checker of the parser that read it, if it has one. */
  readonly checker?: TypeChecker | undefined;
}

/**
 * Follows the headers of upstreams through a file, from every entry point to where they become part of a message.
 *
 * The file is looked at alone first. Most files answer no request, or ask nothing of another file: then none is opened, unless it is to be
 * shown what others tell of their own handlers (`opensAll`).
 */
export function analyse(source: Source, library: Library, host: Host | undefined, limits: Limits = defaultLimits, opensAll = false): Analysis {
  const relevance = new Relevance(moduleOf(source), gateOf(library), library, host);
  const alone = new Machine(library, host, limits);
  alone.isAlone = true;
  return host === undefined ? run(alone, source, relevance) : withOthers(alone, source, relevance, host, opensAll);
}

/**
 * With other files, where what the file may find alone hangs on them: as soon as that is known, it is begun anew with them open. It is
 * gone on with alone only where it names a client and that run misses something.
 */
function withOthers(alone: Machine, source: Source, relevance: Relevance, host: Host, opensAll: boolean): Analysis {
  const { library, limits } = alone;
  const gate = gateOf(library);
  const links = once(() => gate.links(source.text));
  const around = once(() => lookAround(source.path, links(), { gate, host, imports: limits.imports, countsMembers: relevance.isGivenClients(source.path) }));
  const isNear = (): boolean => source.checker !== undefined || alone.meetsUpstream || around().mayAsk;
  alone.isEnough = () => alone.needsOthers && isNear();
  const goOn = begin(alone, source, relevance);
  const begun = goOn();
  if (!alone.needsOthers && !opensAll) return begun;
  const isOpened = isNear();
  const machine = isOpened ? new Machine(library, host, limits) : alone;
  machine.tellsAll = opensAll;
  alone.isEnough = () => !machine.misses || !(source.checker !== undefined || links().asks || links().asksByMember);
  const found = isOpened ? complete(run(machine, source, relevance), goOn()) : without(begun, source.path, around(), limits);
  return machine.sendsUnknown && machine.isInjected ? withProviders(new Machine(library, host, limits), source, relevance, found) : found;
}

/** What is sent may come of what the program provides where a constructor names but a token: then the program is looked through. */
function withProviders(machine: Machine, source: Source, relevance: Relevance, found: Analysis): Analysis {
  machine.looksForProviders = true;
  return complete(run(machine, source, relevance), found);
}

function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => (made ??= { result: make() }).result;
}

/** No client is near: what there is to find, the file shows alone. */
function without(analysis: Analysis, path: string, { crossings, losses }: Surroundings, { imports }: Limits): Analysis {
  const why = `no client is named in files up to ${String(imports)} imports away: none was opened`;
  const lost = [...analysis.lost, ...losses, { path, why }];
  return { ...analysis, crossings, losses: lost.map(each => each.why), lost };
}

/** With other files, some code is never come to: it waits in a queue, or a bound was reached before. Of its flows, what the file shows alone holds. */
function complete(analysis: Analysis, alone: Analysis): Analysis {
  const { evidence } = analysis;
  const steps = analysis.steps + alone.steps;
  const more = alone.flows.filter(({ sink: { node } }) => alone.evidence.has(node) && !evidence.has(node));
  if (more.length === 0) return { ...analysis, steps };
  evidence.completeWith(alone.evidence);
  return { ...analysis, steps, flows: [...analysis.flows, ...more] };
}

function moduleOf({ path, program, text }: Source): Module {
  return new Module(path, program, text);
}

function run(machine: Machine, source: Source, relevance: Relevance): Analysis {
  return begin(machine, source, relevance)();
}

/** Evaluates the top level of the file. What it gives does so with the entry points, until there is enough, and goes on when it is called again. */
function begin(machine: Machine, source: Source, relevance: Relevance): () => Analysis {
  machine.checker = source.checker;
  machine.rooms = {
    evaluate: node => evaluate(machine, node),
    execute: node => { execute(machine, node); },
    call: (callee, parameters, node, self) => call(machine, callee, parameters, node, self),
    construct: (callee, parameters, node) => construct(machine, callee, parameters, node),
    bind: (pattern, value, declare) => { bind(machine, pattern, value, declare); },
    compare: (a, b) => compare(machine, '===', a, b),
    read: (object, name, node) => readMember(machine, object, { kind: 'known', name }, node),
    write: (object, name, value, node) => { writeMember(machine, object, { kind: 'known', name }, value, node); },
    writeKey: (object, key, value, node) => { writeMember(machine, object, key, value, node); },
    declared: (type, node) => declaredValue(machine, type, node),
    result: (callee, node) => resultValue(machine, callee, node),
    open: path => openModule(machine, path),
    assignTo: (target, sources, node) => {
      if (target.kind !== 'server') return;
      for (const each of sources) {
        if (each.kind !== 'object') continue;
        for (const [name, value] of machine.record(each.id).members) writeServerMember(machine, target, { kind: 'known', name }, value, node);
      }
    },
    injected: of => injectedParameters(machine, of),
    superCall: (of, self, parameters, node) => {
      const parent = superClassOf(machine, of);
      if (parent.kind === 'class') initialize(machine, parent, self, parameters, node);
    },
    answerCallback: (_self, [, value = undefinedValue], node) => {
      const { entry } = machine;
      if (entry?.shape.returns !== undefined) answer(machine, value, entry.shape.returns, sinkFor(machine, node, 'callback()', entry.framework.name));
      return undefinedValue;
    },
  };
  const home = moduleOf(source);
  machine.home = home;
  machine.module = home;
  machine.scope = home.scope;
  machine.frame = { function: undefined, exits: [], self: unknown, given: [], yielded: undefined, caller: undefined };
  machine.exportsHandlers = relevance.exportsHandlers;
  try {
    runTopLevel(machine, source.program.body as readonly Node[], relevance);
  } catch (error) {
    machine.leave('the top level', error);
    machine.state = undefined;
  }
  const runEntries = entriesOf(machine, relevance);
  return () => {
    try {
      runEntries();
    } catch (error) {
      machine.leave('the file', error);
    }
    return analysisOf(machine);
  };
}

function analysisOf(machine: Machine): Analysis {
  return { failures: machine.failures, flows: machine.flows, steps: machine.steps, losses: machine.losses.map(({ why }) => why), lost: machine.losses, opened: machine.opened, deepest: machine.deepest, crossings: [...machine.crossings.values()], evidence: machine.evidence };
}

function runTopLevel(machine: Machine, body: readonly Node[], relevance: Relevance): void {
  for (const statement of body) {
    const declared = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration' ? statement.declaration : statement;
    if (declared?.type === 'FunctionDeclaration' && declared.id != null) declareFunction(machine, declared as ESTree.FunctionDeclaration);
  }
  for (const statement of body) {
    if (!relevance.isNeeded(statement)) continue;
    const before = machine.state;
    execute(machine, statement);
    if (!machine.isAlive) machine.state = before;
  }
}
