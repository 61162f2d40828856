import type { Node } from '../../syntax/node.ts';
import { givenUp, undefinedValue, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { callToolbox } from './toolboxes.ts';

/** A call on what lodash wraps, `_.chain(headers).omit(names).value()`: each method is the function of its name, and gives the next to call on. */
export function callChained(machine: Machine, value: Value, name: string, parameters: readonly Value[], node: Node): Value {
  const [first = undefinedValue] = parameters;
  switch (name) {
    case 'value':
      return value;
    case 'chain':
    case 'commit':
      return chained(value);
    case 'tap':
      machine.rooms.call(first, [value], node, undefinedValue);
      return chained(value);
    case 'thru':
      return chained(machine.rooms.call(first, [value], node, undefinedValue));
    default:
      return chained(callToolbox(machine, name, [value, ...parameters], node) ?? givenUp);
  }
}

/** What `_(value)` and `_.chain(value)` give: what isn't known, and the answer to a question, is itself. */
export function chained(value: Value): Value {
  return value.kind === 'unknown' || value.kind === 'test' || value.kind === 'constant' ? value : { kind: 'builtin', name: '#chain', self: value };
}
