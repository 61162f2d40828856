import type { ClientRequest } from '../../models/client.ts';
import { unwrap, type Node } from '../../syntax/node.ts';
import type { ObjectRecord, Value } from './values.ts';

/** One of the values that an expression had, with what the object held at that time. */
export interface Sighting {
  readonly value: Value;
  readonly record: ObjectRecord | undefined;
}

/** What was given to a call or to the client that makes it: an object, nothing of interest, or what nobody knows. */
export type GivenOptions = 'other' | 'unknown' | ObjectRecord;

/** How a request is made, and with what. */
export interface Asked {
  /** The call by its name on the instance, as the model has it: `stream.get`, or nothing where the instance itself is called. */
  readonly path: string;
  readonly request: ClientRequest;
  readonly parameters: readonly GivenOptions[];
  /** What the client itself was made with. */
  readonly instance: readonly GivenOptions[];
}

/** What the expressions of the linted file were seen to be, each time they were evaluated. Noted in a row, and sorted by expression when somebody asks. */
export class Evidence {
  private readonly nodes: Node[] = [];
  private readonly values: Value[] = [];
  private readonly records: (ObjectRecord | undefined)[] = [];
  private sorted: ReadonlyMap<Node, readonly Sighting[]> | undefined;
  private byCall: ReadonlyMap<Node, ReadonlySet<Node>> | undefined;
  private readonly asked: Map<Node, Asked[]> = new Map();
  private earlier: Evidence | undefined;

  /** Takes over what another analysis of the same file saw of expressions that this one never came to. */
  completeWith(earlier: Evidence): void {
    this.earlier = earlier;
    this.sorted = undefined;
    this.byCall = undefined;
  }

  /** Whether the expression was evaluated. */
  has(node: Node): boolean {
    return this.all.has(unwrap(node));
  }

  note(node: Node, value: Value, record: ObjectRecord | undefined): void {
    this.nodes.push(node);
    this.values.push(value);
    this.records.push(record);
  }

  /** Each expression that was evaluated, in the order in which they first were, with its values. */
  get all(): ReadonlyMap<Node, readonly Sighting[]> {
    return (this.sorted ??= this.sort());
  }

  /** Notes what a request is made with, at the node of its call, in whatever file. */
  ask(node: Node, asked: Asked): void {
    const known = this.asked.get(node);
    if (known === undefined) this.asked.set(node, [asked]);
    else known.push(asked);
  }

  /** With what the request of a call was made, each time. */
  askedAt(node: Node): readonly Asked[] {
    return this.asked.get(node) ?? this.earlier?.askedAt(node) ?? [];
  }

  /** Every value that the expression had, without casts and parentheses. What a parameter was taken for before its uses told more doesn't count. */
  of(node: Node): readonly Sighting[] {
    const seen = this.all.get(unwrap(node)) ?? [];
    const told = seen.filter(({ value }) => value.kind !== 'parameter');
    return told.length > 0 ? told : seen;
  }

  /** The expressions that were the response to a client's call, its body or its status. */
  answersTo(call: Node): ReadonlySet<Node> {
    return (this.byCall ??= this.sortByCall()).get(call) ?? new Set();
  }

  private sortByCall(): ReadonlyMap<Node, ReadonlySet<Node>> {
    const sorted = new Map<Node, Set<Node>>();
    for (const [node, seen] of this.all) {
      for (const { value, record } of seen) {
        const origin = value.kind === 'body' || value.kind === 'status' ? value.origin : record?.form === 'response' ? record.origin : undefined;
        if (origin === undefined) continue;
        const { node: call } = origin.site;
        sorted.set(call, (sorted.get(call) ?? new Set()).add(node));
      }
    }
    return sorted;
  }

  private sort(): ReadonlyMap<Node, readonly Sighting[]> {
    const sorted = new Map<Node, Sighting[]>();
    for (const [index, value] of this.values.entries()) {
      const node = this.nodes[index];
      const record = this.records[index];
      if (node === undefined) continue;
      const known = sorted.get(node);
      if (known === undefined) sorted.set(node, [{ value, record }]);
      else if (!known.some(one => one.value === value && one.record === record)) known.push({ value, record });
    }
    for (const [node, seen] of this.earlier?.all ?? []) if (!sorted.has(node)) sorted.set(node, [...seen]);
    return sorted;
  }
}
