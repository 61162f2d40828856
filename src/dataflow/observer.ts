import type { Node } from '../syntax/node.ts';
import type { ObjectRecord, Value } from './values.ts';

/** Is told what each expression of the linted file turned out to be, each time it is evaluated. */
export interface Observer {
  /** `record` is what the object held then, where the value is one. */
  readonly see: (node: Node, value: Value, record: ObjectRecord | undefined) => void;
}
