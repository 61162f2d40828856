import { isFieldName } from '../../http/fields.ts';
import type { FunctionNode, Node } from '../../syntax/node.ts';
import type { Exit } from '../domain/activation.ts';
import { joinAll } from '../domain/join.ts';
import type { State } from '../domain/state.ts';
import { unknown, type FunctionValue, type Value } from '../domain/values.ts';
import { isUntouched } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';

const idles = new WeakMap<Machine, Idle>();

/** The idle functions of an analysis. */
export function idleOf(machine: Machine): Idle {
  const known = idles.get(machine);
  if (known !== undefined) return known;
  const idle = new Idle(machine);
  idles.set(machine, idle);
  return idle;
}

/** What was so before a function was evaluated. */
interface Before {
  readonly state: State;
  readonly firstNew: number;
  readonly flows: number;
  readonly entries: number;
  readonly losses: number;
  readonly thrown: Value;
  readonly passed: Value;
}

/** How deep into an object is looked for something that tells. */
const DEEPEST = 2;
/** So many evaluations that all told nothing are enough, also where a bound cut some of them short. */
const ENOUGH = 3;

/**
 * Functions that were evaluated with parameters that tell nothing, and told nothing themselves: no upstream came out,
 * nothing went into a response, nothing that was there before changed. Most of a program is such, and once is enough.
 *
 *     logger.info('asked', { id });
 *     const user = await users.find(id);   // from a database
 */
class Idle {
  private readonly machine: Machine;
  private readonly results: Map<FunctionNode, Value> = new Map();

  constructor(machine: Machine) {
    this.machine = machine;
  }

  /** What the call gives, if it need not be evaluated. */
  find(callee: FunctionValue, parameters: readonly Value[], self: Value): Value | undefined {
    const known = this.results.get(callee.node);
    return known !== undefined && this.isEligible(callee, parameters, self) ? known : undefined;
  }

  /** Where the call begins, if it may turn out to be idle. */
  begin(callee: FunctionValue, parameters: readonly Value[], self: Value): Before | undefined {
    const { machine } = this;
    if (!this.isEligible(callee, parameters, self)) return undefined;
    return { state: machine.state, firstNew: machine.locations.count, flows: machine.flows.length, entries: machine.entries.length, losses: machine.lost, thrown: machine.catcher.thrown, passed: machine.passed.thrown };
  }

  /** Remembers the call, if it was idle. */
  end(before: Before, callee: FunctionValue, exits: readonly Exit[]): void {
    const { machine } = this;
    if (machine.flows.length !== before.flows || machine.entries.length !== before.entries) return;
    if (machine.lost !== before.losses && (machine.evaluations.get(callee.node) ?? 0) < ENOUGH) return;
    if (machine.passed.thrown !== before.passed && !this.tellsNothing(machine.passed.thrown, DEEPEST)) return;
    if (machine.catcher.thrown !== before.thrown && !this.tellsNothing(machine.catcher.thrown, DEEPEST)) return;
    const value = joinAll(exits.map(exit => withoutOwnNames(exit.value, before.firstNew)));
    if (!isNothing(value, exits, callee.node)) return;
    if (!exits.every(exit => isUntouched(machine, before.state, exit.state, before.firstNew))) return;
    this.results.set(callee.node, value);
  }

  /** Only functions at the top of a file, or of a class there: what others enclose differs from call to call. */
  private isEligible(callee: FunctionValue, parameters: readonly Value[], self: Value): boolean {
    return callee.scope.parent === undefined && parameters.every(value => this.tellsNothing(value, DEEPEST)) && this.isPlainSelf(callee.self ?? self);
  }

  /** Whether a value tells nothing, also by the names of header fields that it has: others may filter by these. */
  isBlank(value: Value, depth: number = DEEPEST): boolean {
    switch (value.kind) {
      case 'constant':
        return typeof value.value !== 'string' || !isFieldName(value.value);
      case 'regexp':
        return false;
      case 'union':
        return value.members.every(member => this.isBlank(member, depth));
      case 'object': {
        if (!this.tellsNothing(value, depth)) return false;
        const { members, rest } = this.machine.record(value.id);
        return [...members].every(([name, member]) => !isFieldName(name) && this.isBlank(member, depth - 1)) && this.isBlank(rest, depth - 1);
      }
      default:
        return this.tellsNothing(value, depth);
    }
  }

  /** An instance has what its class gives it; only what flowed into it tells. */
  private isPlainSelf(self: Value): boolean {
    if (self.kind !== 'object') return this.tellsNothing(self, DEEPEST) || self.kind === 'namespace' || self.kind === 'class';
    const record = this.machine.record(self.id);
    if (record.pours.length > 0 || record.origin !== undefined) return false;
    for (const value of record.members.values()) {
      if (value.kind === 'object' ? !this.isBare(value.id) : value.kind === 'server' || value.kind === 'field' || value.kind === 'body' || value.kind === 'parameter' || value.kind === 'union') return false;
    }
    return true;
  }

  private isBare(id: number): boolean {
    const { pours, origin } = this.machine.record(id);
    return pours.length === 0 && origin === undefined;
  }

  private tellsNothing(value: Value, depth: number): boolean {
    switch (value.kind) {
      case 'api':
      case 'bottom':
      case 'constant':
      case 'regexp':
      case 'unknown':
        return true;
      case 'promise':
        return this.tellsNothing(value.fulfilled, depth) && this.tellsNothing(value.rejected, depth);
      case 'union':
        return value.members.every(member => this.tellsNothing(member, depth));
      case 'object': {
        if (depth === 0) return false;
        const record = this.machine.record(value.id);
        if (!this.isBare(value.id) || record.of !== undefined || record.outbound !== undefined) return false;
        for (const member of record.members.values()) if (!this.tellsNothing(member, depth - 1)) return false;
        return this.tellsNothing(record.rest, depth - 1);
      }
      default:
        return false;
    }
  }
}

/** A look-up by a name that the function itself went through: nobody outside knows it. */
function withoutOwnNames(value: Value, firstNew: number): Value {
  if (value.kind === 'union') return joinAll(value.members.map(member => withoutOwnNames(member, firstNew)));
  return value.kind === 'test' && value.unseen === true && value.symbol >= firstNew ? unknown : value;
}

/** Whether a function gives nothing that could matter: a constant may, in a list of names or as a test of one, but not beside what isn't known. */
function isNothing(value: Value, exits: readonly Exit[], callee: Node): boolean {
  const given = value.kind === 'promise' && (value.rejected.kind === 'bottom' || value.rejected.kind === 'unknown') ? value.fulfilled : value;
  if (given.kind === 'unknown' || given.kind === 'bottom') return true;
  if (given.kind === 'union') return given.members.every(member => member.kind === 'unknown' || isUndefined(member));
  return isUndefined(given) && exits.every(({ node }) => node === undefined || node === callee);
}

function isUndefined(value: Value): boolean {
  return value.kind === 'constant' && value.value === undefined;
}
