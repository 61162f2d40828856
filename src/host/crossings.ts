import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Crossing } from '../dataflow/input/host.ts';

/** What was noted of a file: the imports that were followed from it, and from the files they led to. */
export interface Note {
  /** The linted file, absolute. */
  readonly file: string;
  readonly crossings: readonly Crossing[];
}

function notePath(location: string, file: string): string {
  return join(location, `${createHash('sha256').update(file).digest('hex').slice(0, 24)}.json`);
}

/** Notes which imports a file's verdict hangs on. A folder that can't be written is left alone: the cache is then as stale as without. */
export function noteCrossings(location: string, file: string, crossings: readonly Crossing[]): void {
  const path = notePath(location, file);
  try {
    if (crossings.length === 0) {
      rmSync(path, { force: true });
      return;
    }
    const text = JSON.stringify({ file, crossings } satisfies Note);
    if (readIfThere(path) === text) return;
    mkdirSync(location, { recursive: true });
    // Workers write side by side: a file is there whole or not at all.
    const staged = `${path}.${String(process.pid)}`;
    writeFileSync(staged, text);
    renameSync(staged, path);
  } catch {
    // Not writable: nothing is lost but the freshness of the cache, as docs/caching.md says.
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** All notes of a folder, in the order of their files; what isn't a note is passed over. */
export function readNotes(location: string): readonly Note[] {
  let names: readonly string[];
  try {
    names = readdirSync(location).filter(name => name.endsWith('.json'));
  } catch {
    return [];
  }
  return names.flatMap(name => parseNote(readIfThere(join(location, name)))).sort((a, b) => (a.file < b.file ? -1 : 1));
}

function parseNote(text: string | undefined): readonly Note[] {
  try {
    const note = JSON.parse(text ?? '') as Partial<Note>;
    return typeof note.file === 'string' && Array.isArray(note.crossings) ? [note as Note] : [];
  } catch {
    return [];
  }
}

/** A hash of all that a note's verdict hangs on: where each import leads now, and what stands there. */
export function hashOf({ crossings }: Note, resolve: (specifier: string, from: string) => string | undefined): string {
  const hash = createHash('sha256');
  for (const { from, specifier } of crossings) {
    const path = resolve(specifier, from);
    hash.update(`${from}\n${specifier}\n${path ?? ''}\n${(path === undefined ? undefined : readIfThere(path)) ?? ''}\n`);
  }
  return hash.digest('hex').slice(0, 24);
}
