import type { Catcher } from '../domain/activation.ts';
import { join } from '../domain/join.ts';
import { dead, type State } from '../domain/state.ts';
import type { Value } from '../domain/values.ts';
import { joinStates } from './joins.ts';
import type { Machine } from './machine.ts';

/** Something may be thrown here, or was in another state; the code goes on. */
export function throwMaybe(machine: Machine, value: Value, state: State = machine.state): void {
  if (value.kind !== 'bottom') collect(machine, machine.catcher, value, state);
}

export function throwSurely(machine: Machine, value: Value): void {
  collect(machine, machine.catcher, value, machine.state);
  machine.state = dead;
}

/** `next(error)`: the framework gets it, and the code goes on. */
export function passOn(machine: Machine, value: Value): void {
  if (value.kind !== 'bottom') collect(machine, machine.passed, value, machine.state);
}

function collect(machine: Machine, catcher: Catcher, value: Value, state: State): void {
  catcher.thrown = join(catcher.thrown, value);
  catcher.state = joinStates(machine, [catcher.state, state]);
}
