import type { Entry } from '../domain/activation.ts';
import type { Module } from '../domain/modules.ts';
import { areApart } from '../domain/route.ts';
import { mayTellErrors } from '../exchange/error-handlers.ts';
import { signatureOfFunction } from '../functions/signatures.ts';
import { gateOf } from '../gate/gate.ts';
import { Relevance } from '../gate/relevance.ts';
import type { Machine } from '../machine/machine.ts';
import { inModule } from '../machine/module-scope.ts';
import { handlerOfFunction } from '../types/typed-handlers.ts';
import { rolesOf } from './roles.ts';

/**
 * Which handlers of other files need not be evaluated for the linted one: those that did nothing the last time, and those of which their own
 * file tells all that there is to tell, since nothing comes to them, or after them.
 *
 *     router.get('/users', auth, users.list);
 *     router.get('/orders', auth, orders.list);   // auth does what it did for /users; users and orders are told in their files
 */
export class Spared {
  private readonly machine: Machine;
  /** Those that did nothing, by what they have from those around them. */
  private readonly idle: Map<string, Entry[]> = new Map();
  private readonly relevances: Map<Module, Relevance> = new Map();
  /** Whether something was left, on an app or a request, by which others may do something else than before, or than in their own file. */
  isLeft = false;

  constructor(machine: Machine) {
    this.machine = machine;
  }

  has(entry: Entry): boolean {
    const { machine } = this;
    if (entry.function.module === machine.home || this.isLeft || entry.isAgain === true) return false;
    const before = this.idle.get(signatureOfFunction(machine, entry.function) ?? '')?.find(other => isSame(other, entry));
    if (before === undefined) return this.isTold(entry);
    // What runs after it may come back to it: `await next()`.
    entry.goesOn = before.goesOn === true;
    return true;
  }

  /** Notes a handler that ended with nothing told or left: what it registers would be the same again. */
  note(entry: Entry): void {
    const signature = signatureOfFunction(this.machine, entry.function);
    if (signature !== undefined) this.idle.set(signature, [...(this.idle.get(signature) ?? []), entry]);
  }

  /** Whether a handler is evaluated alike for its own file: one of its top level, which nobody gives anything, whose errors go elsewhere, and after which none comes. */
  private isTold(entry: Entry): boolean {
    const { machine } = this;
    const { function: { module, node, scope }, framework, route, shape } = entry;
    if (machine.tellsAll || scope !== module.scope || route === undefined || mayTellErrors(machine, framework)) return false;
    if (!machine.entries.every(other => areApart(other.route, route)) || !gateOf(machine.library).admits(module.text, module.path, machine.host)) return false;
    const relevance = this.relevanceOf(module);
    if (!relevance.isRelevant(node)) return false;
    const typed = inModule(machine, module, () => handlerOfFunction(machine, entry.function));
    return (typed ?? (shape.returns === undefined ? rolesOf(node, relevance.objectsOf(node)) : undefined))?.framework === framework;
  }

  private relevanceOf(module: Module): Relevance {
    const { library, host } = this.machine;
    const known = this.relevances.get(module) ?? new Relevance(module, gateOf(library), library, host);
    this.relevances.set(module, known);
    return known;
  }
}

/** Whether a function is the same handler in two places, told or silent in both. */
function isSame(a: Entry, b: Entry): boolean {
  return a.function.node === b.function.node && a.shape === b.shape && a.isWeak === b.isWeak && (a.madeAt === undefined) === (b.madeAt === undefined);
}
