import type { Keeps } from './gateway.ts';

/** A shape of code in a framework, with a client: mended, run, and compared with what it did before. */
export interface EditRow {
  readonly framework: string;
  readonly client: string;
  readonly shape: string;
  readonly keeps: Keeps;
  readonly isFix: boolean;
  /** The status that a HEAD to the route gets. */
  readonly head: number;
}

/** What was seen of the gateways of one family, in tests/models/proofs/edits. */
export interface EditProof {
  /** Answers of the upstream with which each was asked. */
  readonly answers: readonly string[];
  readonly rows: readonly EditRow[];
}
