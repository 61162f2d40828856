import type { Node } from '../../syntax/node.ts';
import { listedInUnknown } from '../domain/listed.ts';
import { isForeignCode, undefinedValue, unknown, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { repeat } from '../objects/iteration.ts';
import { changesCaseOnly } from '../objects/texts.ts';
import { foundAs } from './lists.ts';
import { membershipOf } from './membership.ts';

/** What a list, set or regex of which nothing is known says of a name; undefined for other methods and values. */
export function askUnknown(machine: Machine, list: Value, method: string, parameters: readonly Value[], node: Node): Value | undefined {
  const [first = undefinedValue] = parameters;
  switch (method) {
    case 'has':
    case 'hasOwnProperty':
    case 'includes':
    case 'test':
      return testIn(membershipOf(machine, list, first));
    case 'indexOf': {
      const test = testIn(membershipOf(machine, list, first));
      return test && { ...test, kind: 'index' };
    }
    case 'forEach':
      if (!isForeignCode(list) || first.kind !== 'function') return undefined;
      repeat(machine, node, list, 'elements', element => {
        machine.rooms.call(first, [element, unknown, list], node, undefinedValue);
      });
      return undefinedValue;
    case 'map':
      return isForeignCode(list) && first.kind === 'function' && changesCaseOnly(machine, first) ? list : undefined;
    case 'every':
    case 'find':
    case 'findIndex':
    case 'findLast':
    case 'some': {
      if (first.kind !== 'function' || listedInUnknown(list) === undefined) return undefined;
      const test = testIn(machine.rooms.call(first, [isForeignCode(list) ? list : unknown, unknown, list], node, undefinedValue));
      return test && foundAs(method, test);
    }
    default:
      return undefined;
  }
}

function testIn(value: Value): (Value & { kind: 'test' }) | undefined {
  return value.kind === 'test' ? value : undefined;
}
