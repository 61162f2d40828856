import type { Node } from '../../syntax/node.ts';
import * as KeySets from '../domain/key-set.ts';
import type { State } from '../domain/state.ts';
import { alternativesOf, givenUp, undefinedValue, type Value } from '../domain/values.ts';
import { split } from '../functions/conditions.ts';
import { exitsOf } from '../functions/functions.ts';
import { joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { addElement } from '../objects/collections.ts';
import { repeat } from '../objects/iteration.ts';

type ListValue = Value & { kind: 'object' };

/** What is asked of an element, and the state in which that is the answer. */
interface Answer {
  readonly value: Value;
  readonly state: State;
}

/** Each way a callback may end for one element, in the state of that way. */
export function exitsOfCallback(machine: Machine, callback: Value, parameters: readonly Value[], node: Node): readonly Answer[] {
  if (callback.kind === 'function') {
    const exits = exitsOf(machine, callback, parameters, node, undefinedValue);
    if (exits !== undefined) return exits;
  }
  return [{ value: machine.rooms.call(callback, parameters, node, undefinedValue), state: machine.state }];
}

/**
 * Whether what a predicate found out of a name that a loop before left in the element isn't known any more: it isn't a test of the name
 * that the element has, `filter(line => line.skip || isOn(line))`.
 */
function isUntold(machine: Machine, outcome: Value, element: Value, before: State): boolean {
  const record = element.kind === 'object' ? machine.record(element.id) : undefined;
  const members = record?.form === 'object' || record?.form === 'instance' ? [...record.members.values()] : [];
  const names = members.flatMap(value => (value.kind === 'name' ? value.symbol : []));
  const past = names.filter(symbol => !machine.symbols.includes(symbol));
  if (outcome.kind === 'test' && past.includes(outcome.symbol)) return false;
  if (alternativesOf(outcome).some(each => each.kind === 'test' && !machine.symbols.includes(each.symbol))) return true;
  return machine.isAlive && past.some(symbol => !KeySets.areEqual(machine.symbol(symbol).keys, machine.symbol(symbol, before).keys));
}

/** The list of those elements of another for which the answer may be true, or with `keeps` false, may not be. */
export function keepElements(machine: Machine, list: ListValue, node: Node, ask: (element: Value) => readonly Answer[], keeps = true): ListValue {
  const kept = machine.make(node, { form: 'array', open: machine.record(list.id).open, isCut: machine.record(list.id).isCut }, 'kept');
  repeat(machine, node, list, 'elements', element => {
    const after: State[] = [];
    const before = machine.state;
    for (const { value, state } of ask(element)) {
      machine.state = state;
      const isLost = isUntold(machine, value, element, before);
      const [whenTrue, whenFalse] = split(machine, value);
      machine.state = keeps ? whenTrue : whenFalse;
      if (machine.isAlive) addElement(machine, kept, isLost ? givenUp : element, node);
      after.push(machine.state, keeps ? whenFalse : whenTrue);
    }
    machine.state = joinStates(machine, after);
  });
  return kept;
}
