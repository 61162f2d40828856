/** What a proxy helper holds back of the upstream's fields by default, by how the upstream answers. */
export interface ProxyRow {
  readonly helper: string;
  readonly versions: readonly string[];
  readonly node: string;
  /** Of an answer with a length. */
  readonly plain: readonly string[];
  readonly chunked: readonly string[];
  /** Of a gzip answer with a length. */
  readonly encoded: readonly string[];
}
