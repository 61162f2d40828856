import type { FunctionNode, Node } from '../../syntax/node.ts';
import { parametersOf } from '../../syntax/parameters.ts';
import type { Entry } from '../domain/activation.ts';
import type { Route } from '../domain/route.ts';
import { dead, type State } from '../domain/state.ts';
import { unknown, type FunctionValue, type Value } from '../domain/values.ts';
import { handlesErrors, leftAfter } from '../exchange/error-handlers.ts';
import { prototypeSelf } from '../functions/classes.ts';
import { gateOf } from '../gate/gate.ts';
import type { Relevance } from '../gate/relevance.ts';
import { routedObject, tellingOf } from '../gate/telling.ts';
import type { KnownObject } from '../input/library.ts';
import type { Machine } from '../machine/machine.ts';
import { dropPending, pendingOf, settlePending } from '../machine/pending.ts';
import { handlerOfFunction, isExpectedHandler } from '../types/typed-handlers.ts';
import { isTold } from '../types/types.ts';
import { decoratedEntries } from './decorators.ts';
import { findExported } from './exported-entries.ts';
import { joinKept, Kept } from './kept.ts';
import { rolesOf, type Roles } from './roles.ts';
import { runEntry, runHandler } from './run-handler.ts';
import { Spared } from './spared.ts';

/** What evaluates every entry point of the linted file, until there is enough: handlers by structure first, then functions that nobody else calls. Called again, it goes on. */
export function entriesOf(machine: Machine, relevance: Relevance): () => void {
  let kept = new Kept(machine, machine.state);
  const decorated = new Set<Node>();
  const deferred = new Set<Node>();
  const spared = new Spared(machine);
  // Whether it ended with something told or left.
  const run = (evaluate: (start: State) => void, from?: State, route?: Route): boolean => {
    const base = kept.before(route);
    const start = joinKept(machine, from ?? base, base);
    machine.state = start;
    machine.entrySteps = 0;
    machine.stepsElsewhere = 0;
    machine.symbols.length = 0;
    const pending = pendingOf(machine);
    const { cut, flows: { length: flows } } = machine;
    try {
      evaluate(start);
      // A class may be made by a function: `module.exports = app => class Home extends app.Controller {}`.
      if (machine.isAlive) addDecorated(machine, relevance, decorated);
    } catch (error) {
      machine.leave('an entry point', error);
    }
    if (!machine.isAlive) return true;
    const isQuiet = machine.cut === cut && machine.flows.length === flows;
    // What was made on the way sees all that is known where its maker ends: `const client = axios.create()` of a factory.
    settlePending(machine, pending);
    const leaves = kept.after(route);
    spared.isLeft ||= leaves;
    return leaves || !isQuiet;
  };
  run(() => { findExported(machine); });
  if (machine.isAlive) kept = new Kept(machine, machine.state);
  return () => {
    while (!machine.isEnough()) {
      const entry = nextEntry(machine);
      if (entry !== undefined) {
        if ((isForOthers(machine, entry) && !isAwaited(machine, relevance)) || (entry.isAgain === true && !leftAfter(machine, entry))) continue;
        const isIdle = !spared.has(entry) && !run(start => {
          if ((entry.isWeak === true || isOfAnother(machine, entry, relevance)) && runUnknown(machine, entry.function, relevance, entry.madeAt)) return;
          machine.evaluations.clear();
          machine.state = start;
          runHandler(machine, entry);
        }, entry.state, entry.route);
        if (isIdle) spared.note(entry);
        // The last one first: what it throws comes to the one before it.
        if (entry.goesOn === true && entry.isAgain !== true) machine.entries.unshift({ ...entry, isAgain: true });
        continue;
      }
      const waiting = machine.waiting.shift();
      if (waiting === undefined) return;
      if (!deferred.has(waiting.function.node) && relevance.isNamed(waiting.function.node)) {
        deferred.add(waiting.function.node);
        machine.waiting.push(waiting);
        continue;
      }
      if (machine.called.has(waiting.function.node) || machine.steps > machine.limits.steps) continue;
      if (!isWorthwhile(machine, waiting.function, relevance)) {
        machine.misses ||= machine.givenToOthers.has(waiting.function.node) && relevance.touches(waiting.function.node);
        continue;
      }
      run(() => { runUnknown(machine, waiting.function, relevance); }, waiting.state === dead ? undefined : waiting.state);
    }
  };
}

/** The next handler: those of what is sent come after those that answer, then what is done once `next()` has ended, and last those of errors, when it is known what the others throw. */
function nextEntry(machine: Machine): Entry | undefined {
  const turns = machine.entries.map(turnOf);
  return machine.entries.splice(Math.max(turns.indexOf(Math.min(...turns)), 0), 1)[0];
}

function turnOf(entry: Entry): number {
  if (handlesErrors(entry)) return 3;
  if (entry.isAgain === true) return 2;
  return entry.isLast === true ? 1 : 0;
}

/** The methods of classes that were made since the last time. */
function addDecorated(machine: Machine, relevance: Relevance, decorated: Set<Node>): void {
  for (const value of machine.classes) {
    if (decorated.has(value.node)) continue;
    decorated.add(value.node);
    machine.entries.push(...decoratedEntries(machine, value, relevance));
  }
  machine.classes.clear();
}

/**
 * Whether a handler is told of in its own file: here it is evaluated for what it leaves to those after it. One that another file registers
 * is told here only if that file is never looked at, is given what it asks with, or may send what a handler before it left.
 */
function isForOthers(machine: Machine, { function: { module }, madeAt, isRegisteredElsewhere, isGivenWhatAsks }: Entry): boolean {
  if (module === machine.home) return false;
  if (madeAt === undefined) return true;
  return isRegisteredElsewhere === true && isGivenWhatAsks !== true && !machine.keepsUpstream && gateOf(machine.library).admits(module.text, module.path, machine.host);
}

/**
 * Whether an object with the members of a framework's route is another's: its function uses as a response what this framework gives for
 * something else. `{ method: 'get', path: '/users', handler: (req, res) => { res.set(…).send(…); } }`
 */
function isOfAnother(machine: Machine, { function: { node, module }, shape, isByMembers }: Entry, relevance: Relevance): boolean {
  if (isByMembers !== true || module !== machine.home) return false;
  return relevance.objectsOf(node).some((known, index) => {
    const role = shape.parameters[index];
    return known?.object.is === 'response' && typeof role === 'string' && role !== 'other' && role !== 'error' && role !== 'app' && role !== 'given' && machine.library.object(role)?.object.is !== 'response';
  });
}

/** Whether a function of the linted file is still to be evaluated. */
function isAwaited(machine: Machine, relevance: Relevance): boolean {
  return machine.entries.some(entry => !isForOthers(machine, entry)) || machine.waiting.some(({ function: value }) => !machine.called.has(value.node) && isWorthwhile(machine, value, relevance));
}

/** Whether a function that nobody called may be a handler. */
function isWorthwhile(machine: Machine, value: FunctionValue, relevance: Relevance): boolean {
  return relevance.isRelevant(value.node) || (relevance.touches(value.node) && isExpectedHandler(machine, value));
}

/** A function that is no handler by structure: by its own annotations, or by how its parameters are used. Whether it is one. */
function runUnknown(machine: Machine, value: FunctionValue, relevance: Relevance, madeAt?: Node): boolean {
  const { node } = value;
  const shape = handlerOfFunction(machine, value);
  if (shape !== undefined) {
    runHandler(machine, { function: value, shape: shape.shape, framework: shape.framework, node, self: undefined, madeAt });
    return true;
  }
  const entry: Entry = { function: value, shape: { parameters: [] }, framework: noFramework, node, self: value.self ?? machine.holders.get(node) ?? prototypeSelf(machine, value), madeAt };
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
  // What it hands its parameters to, in other files, may answer.
  machine.meetsServer ||= machine.routed.has(node);
  const before = machine.state;
  const flows = machine.flows.length;
  const pending = pendingOf(machine);
  const parameters = parametersOf(node).map((parameter, index): Value => (isTold(machine, parameter as Node) ? unknown : { kind: 'parameter', id: machine.locations.cellOf(parameter as Node, `parameter ${String(index)}`), path: '' }));
  runEntry(machine, entry, parameters);
  const roles = rolesOf(node, parameters.map((parameter, index) => (parameter.kind === 'parameter' ? toldObject(machine, relevance, node, parameter.id, index) : undefined)));
  const apps = parameters.map(parameter => (parameter.kind === 'parameter' ? appOf(machine, parameter.id, relevance) : undefined));
  const isGivenApp = apps.some(app => app !== undefined);
  if (roles === undefined && !isGivenApp) return false;
  machine.flows.length = flows;
  dropPending(machine, pending);
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

