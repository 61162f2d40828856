import type { Program } from 'estree';

/** What a parser said of a text. */
export type ParseAttempt =
  | { readonly kind: 'program'; readonly program: Program }
  | { readonly kind: 'syntax-error' }
  /** It parses nothing: not installed, not loadable, or not made for being called. */
  | { readonly kind: 'unusable' };

/** A parser for files other than the one being linted. */
export interface ForeignParser {
  /** What makes two parsers the same: the parser's object. A failure is remembered of the same parser only. */
  readonly identity: unknown;
  /** As counted. */
  readonly name: string;
  /** Bytes of memory that its trees take for one character of source; measured. */
  readonly weight: number;
  /** Never throws. */
  parse(path: string, text: string): ParseAttempt;
}
