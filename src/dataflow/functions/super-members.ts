import type * as ESTree from 'estree';
import { rangeOf, type Node } from '../../syntax/node.ts';
import type { ClassValue, Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { memberName, superClassOf, typedInstance } from './classes.ts';

/** `super.drops()`: the method of the class above the one that the code stands in, on the instance itself; undefined where there is none that is seen. */
export function superMember(machine: Machine, node: ESTree.MemberExpression): Value | undefined {
  const { self } = machine.frame;
  if (node.object.type !== 'Super' || self.kind !== 'object') return undefined;
  let holder = machine.record(self.id).of;
  while (holder !== undefined && !holds(machine, holder, node)) holder = parentOf(machine, holder);
  const parent = holder === undefined ? undefined : parentOf(machine, holder);
  return parent && typedInstance.method(machine, parent, memberName({ computed: node.computed, key: node.property as ESTree.Expression }), self);
}

function holds(machine: Machine, { module, node }: ClassValue, inner: Node): boolean {
  const [start, end] = rangeOf(node);
  const [from, to] = rangeOf(inner);
  return module === machine.module && start <= from && to <= end;
}

function parentOf(machine: Machine, value: ClassValue): ClassValue | undefined {
  const parent = superClassOf(machine, value);
  return parent.kind === 'class' ? parent : undefined;
}
