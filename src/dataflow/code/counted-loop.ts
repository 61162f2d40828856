import type * as ESTree from 'estree';
import { unwrap } from '../../syntax/node.ts';
import { closedStringsOf } from '../domain/listed.ts';
import { constant, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { unrolled } from '../objects/iteration.ts';

/** A counter and all that it is in turn. */
export interface CountedLoop {
  readonly counter: ESTree.Identifier;
  readonly positions: readonly Value[];
  /** Whether they are taken one by one, as far as is known by now. */
  readonly isApart: () => boolean;
}

/** `for (let i = 0; i < list.length; i += 1)` over a list whose elements are taken one by one, or may be. */
export function countedLoop(machine: Machine, { init, test, update }: ESTree.ForStatement): CountedLoop | undefined {
  const [declarator] = init?.type === 'VariableDeclaration' ? init.declarations : [];
  const counter = declarator?.id;
  if (counter?.type !== 'Identifier' || declarator?.init?.type !== 'Literal' || declarator.init.value !== 0) return undefined;
  if (test?.type !== 'BinaryExpression' || test.operator !== '<' || test.left.type !== 'Identifier' || test.left.name !== counter.name) return undefined;
  const limit = unwrap(test.right);
  const isByOne = update?.type === 'UpdateExpression' || (update?.type === 'AssignmentExpression' && update.right.type === 'Literal' && update.right.value === 1);
  if (!isByOne || limit.type !== 'MemberExpression' || limit.property.type !== 'Identifier' || limit.property.name !== 'length') return undefined;
  const list = machine.rooms.evaluate(limit.object);
  const elements = unrolled(machine, list, 'elements');
  const names = list.kind === 'object' && elements === undefined ? closedStringsOf(machine.record(list.id)) : undefined;
  const isApart = (): boolean => elements !== undefined || (list.kind === 'object' && machine.locations.isArrayApart(list.id));
  return elements === undefined && names === undefined ? undefined : { counter, positions: (elements ?? names ?? []).map((_, position) => constant(position)), isApart };
}
