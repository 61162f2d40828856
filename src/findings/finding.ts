import type { Fate, Flow, Sink } from '../dataflow/domain/flow.ts';
import type { KeySet } from '../dataflow/domain/key-set.ts';
import type { Origin } from '../dataflow/domain/values.ts';

/** One kind for each rule. */
export type Kind = 'header-passthrough' | 'request-forwarding' | 'response-passthrough' | 'unlisted-passthrough' | 'unsafe-copy';

/** Our verdict on a flow. */
export interface Finding {
  readonly kind: Kind;
  /** Certain: every step was seen. Likely: both ends are known only from annotations of one function. */
  readonly certainty: 'certain' | 'likely';
  readonly flow: Flow;
  readonly sink: Sink;
  /** Undefined where the inbound request itself is piped on. */
  readonly origin: Origin | undefined;
  /** The names that may still pass. */
  readonly keys: KeySet;
  /** Those of them that break or belie the message, most telling first. */
  readonly unsafe: readonly string[];
  readonly fate: Fate;
}
