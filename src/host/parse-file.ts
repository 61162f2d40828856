import type { Parsed } from '../dataflow/input/host.ts';
import type { Counters } from './counters.ts';
import { increment } from './counters.ts';
import type { Disk } from './disk.ts';
import type { ForeignParser } from './foreign-parser.ts';
import { isMinified } from './is-minified.ts';
import type { TreeStore } from './tree-store.ts';

/** What parsing of foreign files needs. */
export interface ParseSources {
  readonly disk: Disk;
  readonly store: TreeStore;
  readonly counters: Counters;
  /** In bytes. */
  readonly maxFileSize: number;
}

/** Of JSON, in bytes: lists of names are short, and what is longer is data. */
const MAX_DATA_SIZE = 32 * 1024;

/** The tree of the file at `path`, of JSON as a module that exports it, by the first of the parsers that gives one; kept in the store, failures too. */
export function parseFile(path: string, parsers: readonly ForeignParser[], sources: ParseSources): Parsed {
  const { disk, store, counters, maxFileSize } = sources;
  const stamp = disk.stat(path);
  if (stamp?.isFile !== true) return lost('no file');
  const isData = path.endsWith('.json');
  if (stamp.size > (isData ? Math.min(maxFileSize, MAX_DATA_SIZE) : maxFileSize)) return lost('too large');
  const pass = disk.pass();
  const by = parsers.at(-1)?.identity;
  const kept = store.find(path, stamp, pass, by);
  if (kept !== undefined) {
    counters.storeHits++;
    return kept;
  }
  const text = disk.read(path);
  if (text === undefined) return lost('unreadable');
  const { parsed, weight } = isData ? parseText(`${path}.cjs`, `module.exports = ${text}`, parsers, counters) : isMinified(text) ? MINIFIED : parseText(path, text, parsers, counters);
  store.keep(path, { stamp, pass, parsed, weight, by });
  return parsed;
}

function lost(why: string): Parsed {
  return { kind: 'lost', why };
}

interface Weighed {
  readonly parsed: Parsed;
  readonly weight: number;
}

const MINIFIED: Weighed = { parsed: lost('minified'), weight: 0 };

function parseText(path: string, text: string, parsers: readonly ForeignParser[], counters: Counters): Weighed {
  let why = 'no parser';
  for (const parser of parsers) {
    const attempt = parser.parse(path, text);
    if (attempt.kind === 'program') {
      increment(counters.parsed, parser.name);
      return { parsed: { kind: 'program', program: attempt.program, text }, weight: text.length * (parser.weight + BYTES_OF_TEXT) };
    }
    if (attempt.kind === 'syntax-error') why = 'syntax error';
  }
  return { parsed: lost(why), weight: 0 };
}

/** Of one character, where not all are Latin-1. */
const BYTES_OF_TEXT = 2;
