import { get, merge } from '../domain/persistent-map.ts';
import type { Value } from '../domain/values.ts';
import type { Machine } from './machine.ts';

/**
 * Evaluates what another file does when it is loaded, which is once, and before anything is called: in the state that loading left, whichever
 * path comes to it first. Every path has what it made, but for what the path has changed itself; where a bound cut it short, this path alone.
 */
export function load(machine: Machine, evaluate: () => Value): Value {
  if (machine.module === machine.home) return evaluate();
  const { state, loaded, cut } = machine;
  machine.state = loaded;
  const value = evaluate();
  if (!machine.isAlive) return value;
  const after = machine.state;
  machine.state = merge(state, after, (own, other, location) => (own === get(loaded, location) ? other : own));
  machine.loadedAt = machine.locations.count;
  if (machine.cut === cut) machine.loaded = after;
  return value;
}

/** What a location holds since its file was loaded, on a path that comes to it for the first time; what the path has changed of other things stays so. */
export function loadedValue(machine: Machine, location: number): Value | undefined {
  if (get(machine.loaded, location) === undefined) return undefined;
  machine.state = merge(machine.state, machine.loaded, own => own);
  machine.loadedAt = machine.locations.count;
  return machine.read(location);
}
