import type { Node } from '../syntax/node.ts';
import type { ObjectRecord, Value } from './values.ts';

/** Is told what each expression of the linted file turned out to be, each time it is evaluated. */
export interface Observer {
  /** `record` is what the object held then, where the value is one. */
  readonly see: (node: Node, value: Value, record: ObjectRecord | undefined) => void;
  /** Is told what a request is made with, at the node of its call, in whatever file. */
  readonly ask: (node: Node, asked: Asked) => void;
}

/** What was given to a call or to the client that makes it: an object, nothing of interest, or what nobody knows. */
export type GivenOptions = 'other' | 'unknown' | ObjectRecord;

export interface Asked {
  readonly parameters: readonly GivenOptions[];
  /** What the client itself was made with. */
  readonly instance: readonly GivenOptions[];
}
