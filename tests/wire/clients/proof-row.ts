import type { ProofKind } from './notes.ts';

/** What is committed about a client, and read by the generated page of the docs. */
export interface ProofRow {
  readonly client: string;
  /** The exact versions that were run, by package; those of older majors among them. */
  readonly versions: Readonly<Record<string, readonly string[]>>;
  readonly nodes: readonly string[];
  readonly lines: Readonly<Record<string, ProofKind>>;
}

/** What a client copies into a server's response that it is piped into, in each way of piping. */
export interface PipeRow {
  readonly client: string;
  readonly version: string;
  readonly node: string;
  readonly copied: Readonly<Record<string, 'body' | 'headers' | 'no answer'>>;
  /** Fields of the upstream that don't go along. */
  readonly dropped: readonly string[];
}
