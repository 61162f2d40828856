import type { Program } from 'estree';
import type { Node } from '../../syntax/node.ts';

/** Where a module specifier leads. */
export type Resolution =
  /** A source file of the same repository, by absolute path. */
  | { readonly kind: 'file'; readonly path: string }
  /** A package that is not followed (in node_modules, or built in). */
  | { readonly kind: 'package' }
  /** Nothing that was found; `why` in a few words. */
  | { readonly kind: 'lost'; readonly why: string };

/** A file's syntax tree, as ESTree with TypeScript nodes, or why there is none. */
export type Parsed =
  | { readonly kind: 'program'; readonly program: Program; readonly text: string }
  | { readonly kind: 'lost'; readonly why: string };

/** A type that a type checker knows, by the package that declares it: `AxiosResponse` of axios, also within a promise. */
export interface CheckedType {
  readonly specifier: string;
  readonly name: string;
  readonly isPromise: boolean;
}

/** Answers for the few expressions of the linted file whose value stays unknown. Never throws. */
export type TypeChecker = (node: Node) => CheckedType | undefined;

/** An import that the analysis followed: the verdict hangs on where it leads, and on what is there. */
export interface Crossing {
  /** The importing file, absolute. */
  readonly from: string;
  readonly specifier: string;
  /** The imported file, absolute; undefined where none was found. */
  readonly to: string | undefined;
}

/** A flow that may have been lost. */
export interface Loss {
  /** The file in which the analysis was then, absolute. */
  readonly path: string;
  /** In words. */
  readonly why: string;
}

/** What the analysis may ask of the outside: nothing else of it reads a file. */
export interface Host {
  /** The file that `specifier`, written in the file `from` (absolute), leads to. Never throws. */
  resolve(specifier: string, from: string): Resolution;
  /** The tree of the file at `path` (absolute). Never throws. The tree is not kept beyond the caller's analysis. */
  parse(path: string): Parsed;
  /** The text of the file at `path`; undefined where there is none, or one that is too large. Never throws. */
  read(path: string): string | undefined;
  /** A mark that differs once the file at `path` has changed; undefined where there is none, or it was written a moment ago. For what is kept of it beyond an analysis. Never throws. */
  version?(path: string): string | undefined;
}
