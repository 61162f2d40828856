import type { ProofKind } from './notes.ts';

/** What is committed about a client, and read by the generated page of the docs. */
export interface ProofRow {
  readonly client: string;
  /** The exact versions that were run, by package; those of older majors among them. */
  readonly versions: Readonly<Record<string, readonly string[]>>;
  readonly nodes: readonly string[];
  readonly lines: Readonly<Record<string, ProofKind>>;
}
