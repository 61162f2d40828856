import { relative } from 'node:path';
import type { TraceStep } from '../findings/trace.ts';

/** A message about a file, with the way of the headers where it is a finding. */
export interface Message {
  /** Undefined where the file could not be read. */
  readonly ruleId: string | undefined;
  readonly severity: 'error' | 'warning';
  readonly text: string;
  /** From 1, as ESLint gives them. */
  readonly start: Place;
  readonly end: Place;
  readonly trace: readonly TraceStep[];
  readonly fix: Edit | undefined;
  readonly suggestions: readonly { readonly text: string; readonly edit: Edit }[];
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Text that takes the place of a range of offsets. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface FileReport {
  /** Absolute. */
  readonly path: string;
  /** From the folder that was linted, with `/`. */
  readonly name: string;
  readonly source: string;
  /** What `--fix` made of it. */
  readonly output: string | undefined;
  /** Those of the text that the messages are about: what is left of it after `--fix`. */
  readonly lines: readonly string[];
  readonly messages: readonly Message[];
  /** How many messages `output` is without. */
  readonly mended: number;
}

export interface RuleReport {
  readonly id: string;
  readonly description: string;
  readonly url: string;
  /** As in `strict`. */
  readonly severity: Message['severity'];
}

/** All that a format may show. */
export interface Report {
  /** The folder that names of files start from. */
  readonly root: string;
  readonly version: string;
  readonly rules: readonly RuleReport[];
  /** Files with something to say, and files that were fixed. */
  readonly files: readonly FileReport[];
  /** How many files were linted. */
  readonly linted: number;
  /** TypeScript files for which there was no parser. */
  readonly unlinted: number;
  /** Minified files, which were left out. */
  readonly minified: number;
  /** Files that could not be read, each as a sentence. */
  readonly unread: readonly string[];
  /** Files that a fix would spoil or can't be written to, and that were left as they are, each as a sentence. */
  readonly unfixed: readonly string[];
}

/** The path from the root also where it leads out of it, for people to read. */
export function pathFrom(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}

/** How many messages of a severity there are. */
export function countOf({ files }: Report, severity: Message['severity']): number {
  return files.reduce((sum, file) => sum + file.messages.filter(message => message.severity === severity).length, 0);
}

/** `1 file`, `2 files`. */
export function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}

/** The path from the root, with `/`; what lies outside stays absolute. */
export function nameFrom(root: string, path: string): string {
  const [base, full] = [root.replaceAll('\\', '/').replace(/\/$/, ''), path.replaceAll('\\', '/')];
  return full.startsWith(`${base}/`) ? full.slice(base.length + 1) : full;
}
