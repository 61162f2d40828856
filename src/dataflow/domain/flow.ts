import type { ClientModel } from '../../models/client.ts';
import type { Node } from '../../syntax/node.ts';
import type { KeySet } from './key-set.ts';
import type { Module } from './modules.ts';
import type { Origin, Pour, Site, Step } from './values.ts';

/** What happens when the flow is run. */
export type Fate =
  /** The headers reach the client. */
  | 'copied'
  /** The call throws, and the client gets an error page. */
  | 'fails'
  /** The client's object is made into JSON: headers, addresses and credentials may be in it. */
  | 'shown'
  /** The client gets an empty object. */
  | 'empty';

/** Where a flow ends. */
export interface Sink {
  /** The linted file's node that is reported. */
  readonly site: Site;
  /** The call, assignment, property or return that sends, in whatever file. */
  readonly node: Node;
  /** The file that the node is in, and the calls that led to it, outermost first. */
  readonly module: Module;
  readonly calls: readonly Site[];
  /** In words: `res.set()`. */
  readonly name: string;
  /** The framework whose object it is. */
  readonly framework: string;
  /** The response or context object it is, to tell several apart. */
  readonly server: number | undefined;
  /** Whether a function of another file sends that code of the linted file had made: `proxy(base, drop)`. */
  readonly isMade: boolean;
  /** Whether it is the framework's handler of errors that nobody caught. */
  readonly isUncaught: boolean;
  /** Whether the object that sends is known only from an annotation of a function of its own. */
  readonly declared: boolean;
}

/** Headers or a response of one origin that reach a sink. What it means is for `findings` to say. */
export type Flow =
  /** A bag of headers enters our response, with the names that it still holds. `isFiltered`: names were taken out, and not only replaced by ours. */
  | { readonly kind: 'bag'; readonly pour: Pour; readonly sink: Sink; readonly fate: Fate; readonly isFiltered: boolean }
  /** One header of a fixed name enters our response, with the value of fields of the upstream. */
  | { readonly kind: 'field'; readonly name: string; readonly pour: Pour; readonly sink: Sink }
  /** The client's whole response is given as the answer. */
  | { readonly kind: 'response'; readonly origin: Origin; readonly how: 'answered' | 'init' | 'piped'; readonly sink: Sink; readonly fate: Fate; readonly keys: KeySet; readonly step: Step | undefined }
  /** Inbound headers are sent to an upstream. */
  | { readonly kind: 'request'; readonly pour: Pour; readonly sink: Sink; readonly to: ClientModel; readonly isFiltered: boolean }
  /** The inbound request is piped into an upstream call that copies its headers. */
  | { readonly kind: 'request-pipe'; readonly sink: Sink; readonly to: ClientModel };
