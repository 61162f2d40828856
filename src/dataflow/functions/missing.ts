import { calleeName } from '../../syntax/names.ts';
import { unwrap, type Node } from '../../syntax/node.ts';
import * as KeySets from '../domain/key-set.ts';
import { dead, type State } from '../domain/state.ts';
import type { Machine } from '../machine/machine.ts';
import { keyOf, lowerNames } from '../upstream/key.ts';
import { without } from '../upstream/records.ts';

/** A header that a condition asks for. */
interface Asked {
  readonly bag: Node;
  readonly name: Node;
  readonly computed: boolean;
  /** Whether it is missing where the condition is true. */
  readonly isNegated: boolean;
}

/**
 * The two sides of a condition that asks whether a bag has a header: where it is missing, none of the name is left in the bag.
 *
 *     if (headers['transfer-encoding'] !== undefined) delete headers['transfer-encoding'];
 *     if ('connection' in headers) delete headers.connection;
 *     if (headers.has('keep-alive')) headers.delete('keep-alive');
 */
export function withoutMissing(machine: Machine, condition: Node, [whenTrue, whenFalse]: readonly [State, State]): readonly [State, State] {
  const asked = askedIn(condition);
  if (asked === undefined || !isPath(asked.bag) || !isPath(asked.name)) return [whenTrue, whenFalse];
  const side = missingIn(machine, asked, asked.isNegated ? whenTrue : whenFalse);
  return asked.isNegated ? [side, whenFalse] : [whenTrue, side];
}

function missingIn(machine: Machine, asked: Asked, state: State): State {
  if (state === dead) return dead;
  machine.state = state;
  const bag = machine.rooms.evaluate(asked.bag);
  if (bag.kind !== 'object' || machine.record(bag.id).pours.length === 0) return state;
  const key = keyOf(machine, asked.name, asked.computed);
  // One name of a list is missing, not all of them: where it is deleted otherwise, they are taken one by one.
  if (key.kind === 'name') machine.locations.noteAsked(key.symbol);
  if (key.kind !== 'known') return state;
  const record = machine.record(bag.id);
  const folds = record.form === 'Headers' || record.form === 'axios-headers';
  const names = KeySets.only([key.name]);
  machine.writeRecord(bag.id, without(record, folds ? lowerNames(names) : names, folds));
  return machine.state;
}

function askedIn(condition: Node): Asked | undefined {
  const node = unwrap(condition);
  switch (node.type) {
    case 'MemberExpression':
      return { bag: node.object as Node, name: node.property as Node, computed: node.computed, isNegated: false };
    case 'BinaryExpression': {
      if (node.operator === 'in') return { bag: node.right, name: node.left as Node, computed: true, isNegated: false };
      const asked = /^[!=]==?$/.test(node.operator) && isNothing(node.right) ? askedIn(kindAsked(node.left as Node)) : undefined;
      return asked === undefined ? undefined : { ...asked, isNegated: node.operator.startsWith('=') };
    }
    case 'CallExpression':
      return askedByCall(unwrap(node.callee), node.arguments as readonly Node[]);
    default:
      return undefined;
  }
}

/** `headers.has(name)`, `headers.get(name)`, `Object.hasOwn(headers, name)`, `{}.hasOwnProperty.call(headers, name)` */
function askedByCall(callee: Node, [first, second]: readonly Node[]): Asked | undefined {
  if (callee.type !== 'MemberExpression' || first === undefined) return undefined;
  const name = calleeName(callee);
  if (second === undefined) return name === 'get' || name === 'has' || name === 'hasOwnProperty' ? { bag: callee.object as Node, name: first, computed: true, isNegated: false } : undefined;
  const isOwn = name === 'hasOwn' || (name === 'call' && calleeName(callee.object as Node) === 'hasOwnProperty');
  return isOwn ? { bag: first, name: second, computed: true, isNegated: false } : undefined;
}

/** What `typeof` asks of. */
function kindAsked(node: Node): Node {
  return node.type === 'UnaryExpression' && node.operator === 'typeof' ? node.argument : node;
}

/** `undefined`, `null`, `'undefined'` of `typeof` */
function isNothing(node: Node): boolean {
  return (node.type === 'Identifier' && node.name === 'undefined') || (node.type === 'Literal' && (node.value === null || node.value === 'undefined'));
}

/** What may be evaluated twice. */
function isPath(expression: Node): boolean {
  const node = unwrap(expression);
  if (node.type !== 'MemberExpression') return node.type === 'Identifier' || node.type === 'ThisExpression' || node.type === 'Literal';
  return isPath(node.object as Node) && (!node.computed || isPath(node.property as Node));
}
