import type { Machine } from './machine.ts';

/** Notes what is known and what was found so far; gives what takes back all that a run adds to it, so that the same code is evaluated in another way. */
export function checkpoint(machine: Machine): () => void {
  const { state, catcher, frame, flows } = machine;
  const { thrown, state: thrownAt } = catcher;
  const lists: readonly unknown[][] = [flows, frame.exits, ...machine.targets.flatMap(({ breaks, continues }) => [breaks, continues])];
  const lengths = lists.map(({ length }) => length);
  return () => {
    machine.state = state;
    catcher.thrown = thrown;
    catcher.state = thrownAt;
    for (const [index, list] of lists.entries()) list.length = lengths[index] ?? 0;
  };
}
