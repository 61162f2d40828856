import type { FunctionValue } from '../domain/values.ts';
import type { Machine } from './machine.ts';

/** How many entry points and functions wait to be evaluated: a mark for those that come later. */
export interface Pending {
  readonly entries: number;
  readonly waiting: number;
}

/** A function that nobody called yet: it becomes an entry point, with what is known here. */
export function wait(machine: Machine, value: FunctionValue): void {
  if (machine.waited.has(value.node)) return;
  machine.waited.add(value.node);
  machine.waiting.push({ function: value, state: machine.state });
}

export function pendingOf(machine: Machine): Pending {
  return { entries: machine.entries.length, waiting: machine.waiting.length };
}

/** Those since the mark start from the state that is now. */
export function settlePending(machine: Machine, mark: Pending): void {
  for (const entry of machine.entries.slice(mark.entries)) entry.state = machine.state;
  for (const waiting of machine.waiting.slice(mark.waiting)) waiting.state = machine.state;
}

/** Those since the mark are forgotten. */
export function dropPending(machine: Machine, mark: Pending): void {
  machine.entries.splice(mark.entries);
  for (const { function: { node } } of machine.waiting.splice(mark.waiting)) machine.waited.delete(node);
}
