/** How a line was proven: on the wire, in the installed source, in type declarations, or only in the vendor's documentation. */
export type ProofKind = 'documentation' | 'source' | 'types' | 'wire';

/** What is committed about a framework, and read by the generated page of the docs. */
export interface FrameworkProof {
  /** The real frameworks that were run, each with its version and its Node. */
  readonly versions: readonly string[];
  /** Packages whose declarations or source were read. */
  readonly declared: readonly string[];
  /** Lines of which a version that was run does otherwise. */
  readonly differs: Readonly<Record<string, readonly string[]>>;
  /** Why there is only documentation for a line, by its text. */
  readonly documented: Readonly<Record<string, string>>;
  readonly lines: Readonly<Record<string, ProofKind>>;
}
