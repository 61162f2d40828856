import type { Node } from '../../syntax/node.ts';
import type { Pour, Step } from '../domain/values.ts';
import type { Machine } from './machine.ts';

/** The step that `node` is here, with the calls that led to it. */
export function stepAt(machine: Machine, node: Node, before?: Step): Step {
  return { module: machine.module, node, calls: machine.calls.slice(), before };
}

/** The headers after `node` carried them on; a step is noted once, however often a loop is evaluated. */
export function carried(machine: Machine, pour: Pour, node: Node): Pour {
  return pour.step?.node === node ? pour : { ...pour, step: stepAt(machine, node, pour.step) };
}
