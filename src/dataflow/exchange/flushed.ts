import { constant } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

/** The head of the response is sent here: what is set later doesn't enter it. */
export function flush(machine: Machine, server: number): void {
  machine.write(server, constant(true));
}

/** Whether the head of the response was surely sent before. */
export function isFlushed(machine: Machine, server: number | undefined): boolean {
  const value = server === undefined ? undefined : machine.read(server);
  return value?.kind === 'constant' && value.value === true;
}
