/** What reaches a gateway's client of an error that nobody catches: by framework, whether the upstream's headers do. */
export interface ErrorRow {
  readonly client: string;
  readonly version: string;
  /** By framework with its version: `copied`, `nothing`, or what it answers instead. */
  readonly answers: Readonly<Record<string, 'copied' | 'nothing'>>;
}
