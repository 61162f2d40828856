import type { FrameworkModel } from '../../models/framework.ts';
import type { Catcher, Entry } from '../domain/activation.ts';
import { copyObjects } from '../domain/copying.ts';
import { join } from '../domain/join.ts';
import { dead } from '../domain/state.ts';
import { bottom, unknown, type Value } from '../domain/values.ts';
import { joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { throwMaybe } from '../machine/throwing.ts';

interface Known {
  /** Frameworks of which the program makes an app, by name. */
  readonly apps: Set<string>;
  /** Frameworks whose errors the program has itself, and what came to it. */
  readonly caught: Map<string, Catcher>;
}

const known = new WeakMap<Machine, Known>();

function knownOf(machine: Machine): Known {
  const found = known.get(machine) ?? { apps: new Set(), caught: new Map() };
  known.set(machine, found);
  return found;
}

/** Notes that the program makes an app: what handles its errors is registered here as well. */
export function noteApp(machine: Machine, { name }: FrameworkModel): void {
  knownOf(machine).apps.add(name);
}

/** Whether only another file may tell what handles errors: this one has a router, or an app that it was given. */
export function isPartOfApp(machine: Machine, { name, apps }: FrameworkModel): boolean {
  return apps !== undefined && !knownOf(machine).apps.has(name);
}

/** Whether what handlers throw may be told here, by what no handler after them has: the app is made here, or one before them has their errors. */
export function mayTellErrors(machine: Machine, framework: FrameworkModel): boolean {
  if (framework.errorHeaders === 'copied' && !isPartOfApp(machine, framework)) return true;
  return framework.next === 'rejects' && knownOf(machine).caught.has(framework.name);
}

/** Notes that errors of handlers come to the program itself: `app.use((error, req, res, next) => …)`. */
export function noteErrorHandler(machine: Machine, { name }: FrameworkModel): void {
  const { caught } = knownOf(machine);
  if (!caught.has(name)) caught.set(name, { thrown: bottom, state: dead });
}

/** `await next()`: the handlers after this one run, and what they throw comes back, to the program itself within `try`. They are evaluated after it, so what they leave is known once it is evaluated again. */
export function goOn(machine: Machine): void {
  const { entry } = machine;
  if (entry?.framework.next === undefined) return;
  entry.goesOn = true;
  if (entry.framework.next !== 'rejects' || machine.catcher.isTried !== true) return;
  noteErrorHandler(machine, entry.framework);
  const catcher = knownOf(machine).caught.get(entry.framework.name);
  if (entry.isAgain !== true || catcher === undefined || catcher.state === dead) return;
  throwMaybe(machine, catcher.thrown, copyObjects(catcher.state, machine.state, catcher.thrown, false));
}

/** Whether the handlers after one that goes on left something that it may send: what they kept of an upstream, or threw. */
export function leftAfter(machine: Machine, { framework }: Entry): boolean {
  return machine.keepsUpstream || (knownOf(machine).caught.get(framework.name)?.state ?? dead) !== dead;
}

/** Whether a handler is one of errors. */
export function handlesErrors({ shape }: Entry): boolean {
  return shape.parameters.includes('error');
}

/** Gives what a handler threw to the program's own handler of errors, or to the next of them, which alone are left by then. Whether there is one. */
export function giveToErrorHandler(machine: Machine, entry: Entry, { thrown, state }: Catcher): boolean {
  const catcher = knownOf(machine).caught.get(entry.framework.name);
  if (catcher === undefined || (handlesErrors(entry) && !machine.entries.some(({ framework }) => framework === entry.framework))) return false;
  catcher.thrown = join(catcher.thrown, thrown);
  catcher.state = joinStates(machine, [catcher.state, state]);
  return true;
}

/** The error that the program's own handler of errors is given: what the other handlers threw, or anything. */
export function givenError(machine: Machine, { name }: FrameworkModel): Value {
  const catcher = knownOf(machine).caught.get(name);
  if (catcher === undefined || catcher.state === dead) return unknown;
  machine.state = copyObjects(catcher.state, machine.state, catcher.thrown, false);
  return join(catcher.thrown, unknown);
}
