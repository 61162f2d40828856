import type { Node } from '../../syntax/node.ts';
import { undefinedValue, type Value } from '../domain/values.ts';
import { isCallable } from '../functions/promises.ts';
import type { Machine } from '../machine/machine.ts';

/** Functions of toolboxes that make one function of many, and whether the last comes first. */
const FLOWS: ReadonlyMap<string, boolean> = new Map([['compose', true], ['flow', false], ['flowRight', true], ['pipe', false]]);

/** `flow(clean, send)`, `compose(send, clean)`: a function that calls them in turn; `pipe(headers, clean)` of remeda calls them at once. Undefined for other functions. */
export function flowOf(machine: Machine, name: string, given: readonly Value[], node: Node): Value | undefined {
  const isBackward = FLOWS.get(name);
  if (isBackward === undefined) return undefined;
  const [first = undefinedValue, ...others] = given.flatMap(value => (value.kind === 'object' && machine.record(value.id).form === 'array' ? [...machine.record(value.id).members.values()] : [value]));
  if (!isCallable(first)) return callInTurn(machine, others, [first], node);
  const steps = isBackward ? [first, ...others].toReversed() : [first, ...others];
  return { kind: 'builtin', name: '#flow', self: machine.make(node, { form: 'array', members: new Map(steps.map((step, index) => [String(index), step])) }, 'flow') };
}

/** What such a function gives: the first step has what it is given, each other what the one before gave. */
export function callFlow(machine: Machine, flow: Value, parameters: readonly Value[], node: Node): Value {
  return callInTurn(machine, flow.kind === 'object' ? [...machine.record(flow.id).members.values()] : [], parameters, node);
}

/** Each in a context of its own: what it makes is not what the one before made. */
function callInTurn(machine: Machine, steps: readonly Value[], parameters: readonly Value[], node: Node): Value {
  const { locations } = machine;
  const { context } = locations;
  const [result = undefinedValue] = steps.reduce((given, step, index) => {
    locations.context = locations.contextOf(node, `step ${String(index)}`);
    const value = machine.rooms.call(step, given, node, undefinedValue);
    locations.context = context;
    return [value];
  }, parameters);
  return result;
}
