/** What a host did so far: the ground of the speed gates, and of the answer to "why was a flow lost?". */
export interface Counters {
  /** Specifiers worked out; one that was asked again within a pass isn't counted twice. */
  resolved: number;
  /** Questions to the disk about one path. */
  statted: number;
  /** Folders listed. */
  listed: number;
  /** Files read, configuration included. */
  read: number;
  /** Files parsed, by the parser that gave the tree. */
  readonly parsed: Record<string, number>;
  /** Trees that the store still had. */
  storeHits: number;
  /** What ended in nothing, by the `why` of the answer. */
  readonly lost: Record<string, number>;
  /** Why the native parser isn't in use; `undefined` while it is, or before it was wanted. */
  nativeFailure: string | undefined;
}

/** Counters at zero. */
export function createCounters(): Counters {
  return { resolved: 0, statted: 0, listed: 0, read: 0, parsed: {}, storeHits: 0, lost: {}, nativeFailure: undefined };
}

/** Adds one to a named count. */
export function increment(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
