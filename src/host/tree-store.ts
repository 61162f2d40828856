import type { Parsed } from '../dataflow/input/host.ts';
import { isSameStamp, isSettled } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/** What is kept of a file: its tree, or that it has none. */
export interface Kept {
  readonly stamp: Stamp;
  readonly settled: boolean;
  readonly pass: number;
  readonly parsed: Parsed;
  /** In bytes. */
  readonly weight: number;
  /** The last parser that was tried. */
  readonly by: unknown;
}

/** The trees of the last used foreign files, so that within a run a file is parsed once. Bounded by what the trees weigh. */
export interface TreeStore {
  /** What is kept for this very version of the file; a failure only of the parser `by`. */
  find(path: string, stamp: Stamp, pass: number, by: unknown): Parsed | undefined;
  /** Keeps `kept`, and drops what was used longest ago. */
  keep(path: string, kept: Omit<Kept, 'settled'>): void;
}

/** What an entry weighs besides its tree. */
const ENTRY = 512;

/** A store of at most `bound` bytes. */
export function createTreeStore(bound: number): TreeStore {
  const kept = new Map<string, Kept>();
  let total = 0;

  const drop = (path: string): void => {
    total -= kept.get(path)?.weight ?? 0;
    kept.delete(path);
  };

  return {
    find(path, stamp, pass, by) {
      const found = kept.get(path);
      if (found === undefined) return undefined;
      drop(path);
      if (!isSameStamp(found.stamp, stamp) || !(found.settled || found.pass === pass)) return undefined;
      if (found.parsed.kind === 'lost' && found.by !== by) return undefined;
      kept.set(path, found);
      total += found.weight;
      return found.parsed;
    },
    keep(path, added) {
      drop(path);
      const weight = added.weight + ENTRY;
      if (weight > bound) return;
      kept.set(path, { ...added, weight, settled: isSettled(added.stamp, Date.now()) });
      total += weight;
      for (const oldest of kept.keys()) {
        if (total <= bound) break;
        drop(oldest);
      }
    },
  };
}
