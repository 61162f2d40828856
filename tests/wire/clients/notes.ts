import { line } from './lines.ts';

/** How a line was proven: by running the library, by running an older major of it only, or by reading its type declarations. */
export type ProofKind = 'older' | 'types' | 'wire';

/** What was seen of a client: lines that hold, and what contradicts the model. */
export interface Notes {
  readonly seen: Map<string, ProofKind>;
  readonly problems: string[];
}

export function newNotes(): Notes {
  return { seen: new Map(), problems: [] };
}

/** Writes down that a line holds; or, if it doesn't, what was seen instead. */
export function note(notes: Notes, path: string, value: unknown, holds: boolean, instead?: unknown, kind: ProofKind = 'wire'): void {
  if (holds) notes.seen.set(line(path, value), kind);
  else notes.problems.push(`${line(path, value)} is not so${instead === undefined ? '' : `; seen: ${String(instead)}`}`);
}

/** Writes down everything that was seen of a list; what the model doesn't list is a problem. */
export function noteAll(notes: Notes, path: string, modelled: readonly string[], seen: readonly string[]): void {
  for (const value of seen) notes.seen.set(line(path, value), 'wire');
  if (seen.length === 0) notes.seen.set(line(path, 'none'), 'wire');
  for (const value of seen) if (!modelled.includes(value)) notes.problems.push(`${path} lacks ${value}`);
}
