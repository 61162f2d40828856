/** What a real strict proxy made of the answers of all gateways, as they were written and after the edits. */
export interface NginxRun {
  readonly nginx: string;
  readonly node: string;
  readonly gateways: readonly string[];
  readonly routes: number;
  /** Answers asked for before and after. */
  readonly answers: number;
  /** Answers in place of which the proxy sent a 502 of its own. */
  readonly rejected: { readonly before: number; readonly after: number };
}
