import type { Host, Parsed, Resolution } from '../dataflow/input/host.ts';
import { createCounters, increment } from './counters.ts';
import type { Counters } from './counters.ts';
import { createDerived } from './derived.ts';
import { createDisk } from './disk.ts';
import { createEslintParser } from './eslint-parser.ts';
import type { ForeignParser } from './foreign-parser.ts';
import { parseJsonObject } from './json.ts';
import { createNativeParser, loadNativeParser } from './native-parser.ts';
import { parseFile } from './parse-file.ts';
import { createProjects } from './projects.ts';
import { resolveSpecifier } from './resolve.ts';
import { isSettled } from './stamp.ts';
import { createSurroundings } from './surroundings.ts';
import { createTreeStore } from './tree-store.ts';
import { createWorkspaces } from './workspaces.ts';

/** Bounds of a host, and what its tests replace. */
export interface HostOptions {
  /** Files beyond it aren't parsed, in bytes. Default: 256 KiB, 50 ms of the native parser. */
  readonly maxFileSize?: number;
  /** What the trees kept may weigh, in bytes of memory. Default: 8 MiB, some 500 KB of source. */
  readonly maxTreeMemory?: number;
  /** Loads the native parser; throws where there is none. Default: `oxc-parser`, where installed. */
  readonly loadNative?: () => unknown;
  /** A clock in ms. Default: `Date.now`. */
  readonly now?: () => number;
}

/** The linter's own, for the file being linted: `context.languageOptions`. */
export interface LanguageOptions {
  readonly parser?: unknown;
  readonly parserOptions?: unknown;
}

/** A host over `node:fs`, which lives as long as the process and works in passes. */
export interface NodeHost extends Required<Host> {
  /** Starts a pass: the lint of one file. Within a pass the disk is taken as unchanged; the next pass sees every change. */
  begin(language?: LanguageOptions): void;
  /** What was done since the host was created. */
  counters(): Counters;
}

const MAX_FILE_SIZE = 256 * 1024;
const MAX_TREE_MEMORY = 8 * 1024 * 1024;

/** A host that follows modules over the disk. Nothing is read, and nothing native loaded, before the first question. */
export function createHost(options: HostOptions = {}): NodeHost {
  const { maxFileSize = MAX_FILE_SIZE, maxTreeMemory = MAX_TREE_MEMORY, loadNative = loadNativeParser, now = Date.now } = options;
  const counters = createCounters();
  const disk = createDisk(counters);
  const documents = createDerived(disk, parseJsonObject);
  const sources = {
    disk,
    manifests: documents,
    lookAround: createSurroundings(disk, documents),
    findProject: createProjects(disk, documents),
    workspaces: createWorkspaces(disk, documents, now),
  };
  const parseSources = { disk, store: createTreeStore(maxTreeMemory), counters, maxFileSize };
  const native = createNativeParser(loadNative, counters);
  let parsers: readonly ForeignParser[] = [native];
  const resolved = new Map<string, Map<string, Resolution>>();
  /** Of this pass, for barrels that are asked for many names. */
  const texts = new Map<string, string>();

  const count = <Answer extends Parsed | Resolution>(answer: Answer): Answer => {
    if (answer.kind === 'lost') increment(counters.lost, answer.why);
    return answer;
  };

  return {
    begin(language = {}) {
      disk.begin();
      resolved.clear();
      texts.clear();
      const own = createEslintParser(language.parser, language.parserOptions);
      parsers = own === undefined ? [native] : [native, own];
    },
    resolve(specifier, from) {
      const inFile = resolved.get(from) ?? new Map<string, Resolution>();
      resolved.set(from, inFile);
      const before = inFile.get(specifier);
      if (before !== undefined) return before;
      counters.resolved++;
      const resolution = count(resolveSpecifier(specifier, from, sources));
      inFile.set(specifier, resolution);
      return resolution;
    },
    parse: (path) => count(parseFile(path, parsers, parseSources)),
    read(path) {
      const stamp = disk.stat(path);
      if (stamp?.isFile !== true || stamp.size > maxFileSize) return undefined;
      const text = texts.get(path) ?? disk.read(path);
      if (text !== undefined) texts.set(path, text);
      return text;
    },
    version(path) {
      const stamp = disk.stat(path);
      return stamp?.isFile === true && isSettled(stamp, Date.now()) ? `${stamp.mtimeMs}:${stamp.size}:${stamp.inode}:${stamp.ctimeMs}` : undefined;
    },
    counters: () => counters,
  };
}
