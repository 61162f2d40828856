import { ITERATOR } from '../../syntax/iterator.ts';
import type { Node } from '../../syntax/node.ts';
import { alternativesOf, type Value } from '../domain/values.ts';
import { typedInstance } from '../functions/classes.ts';
import type { Machine } from '../machine/machine.ts';

/** What is walked over where an iterable is an instance of a class: what the class's own iterator gives, `*[Symbol.iterator]() { yield* this.fields; }`. */
export function iterated(machine: Machine, iterable: Value, node: Node): readonly Value[] {
  return alternativesOf(iterable).flatMap(value => alternativesOf(walkedAs(machine, value, node)));
}

function walkedAs(machine: Machine, value: Value, node: Node): Value {
  const of = value.kind === 'object' ? machine.record(value.id).of : undefined;
  const iterator = of === undefined ? undefined : typedInstance.method(machine, of, ITERATOR, value);
  return iterator === undefined ? value : machine.rooms.call(iterator, [], node, value);
}
