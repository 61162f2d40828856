import { unwrap, type Node } from '../syntax/node.ts';
import type { Asked, Observer } from './observer.ts';
import type { ObjectRecord, Value } from './values.ts';

/** One of the values that an expression had, with what the object held at that time. */
export interface Sighting {
  readonly value: Value;
  readonly record: ObjectRecord | undefined;
}

/** What the expressions of a file were seen to be. Asked for by edits only, so it is gathered in an analysis of its own. */
export class Evidence implements Observer {
  private readonly seen: Map<Node, Sighting[]> = new Map();
  private readonly asked: Map<Node, Asked[]> = new Map();

  see(node: Node, value: Value, record: ObjectRecord | undefined): void {
    const known = this.seen.get(node);
    if (known === undefined) this.seen.set(node, [{ value, record }]);
    else if (!known.some(one => one.value === value && one.record === record)) known.push({ value, record });
  }

  ask(node: Node, asked: Asked): void {
    const known = this.asked.get(node);
    if (known === undefined) this.asked.set(node, [asked]);
    else known.push(asked);
  }

  /** With what the request of a call was made, each time. */
  askedAt(node: Node): readonly Asked[] {
    return this.asked.get(node) ?? [];
  }

  /** Every value that the expression had, without casts and parentheses. What a parameter was taken for before its uses told more doesn't count. */
  of(node: Node): readonly Sighting[] {
    const seen = this.seen.get(unwrap(node)) ?? [];
    const told = seen.filter(({ value }) => value.kind !== 'parameter');
    return told.length > 0 ? told : seen;
  }
}
