import type * as ESTree from 'estree';
import { unwrap, type Node } from '../../syntax/node.ts';
import { join, joinAll } from '../domain/join.ts';
import type { State } from '../domain/state.ts';
import { truthinessOf } from '../domain/truth.ts';
import { alternativesOf, constant, type Value } from '../domain/values.ts';
import { sidesOf, split } from '../functions/conditions.ts';
import { joinExits, joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { foundOr, isNullish, testOfFound } from '../objects/tables.ts';

export function evaluateEither(machine: Machine, [whenTrue, whenFalse]: readonly [State, State], consequent: () => Value, alternate: () => Value): Value {
  machine.state = whenTrue;
  const a = { value: consequent(), state: machine.state };
  machine.state = whenFalse;
  const b = { value: alternate(), state: machine.state };
  return joinExits(machine, [a, b]);
}

export function evaluateLogical(machine: Machine, node: ESTree.LogicalExpression): Value {
  if (node.operator === '??') {
    const left = machine.rooms.evaluate(node.left);
    const missing = alternativesOf(left).map(value => (value.kind === 'constant' ? value.value == null : value.kind === 'unknown' || value.kind === 'field' || value.kind === 'parameter' || value.kind === 'test' ? undefined : false));
    if (missing.every(each => each === false)) return left;
    const rest = joinAll(alternativesOf(left).filter(value => value.kind !== 'constant' || value.value != null));
    const found = left.kind === 'test' ? testOfFound(left, value => constant(isNullish(value))) : undefined;
    const [whenMissing, whenFound] = found === undefined ? [machine.state, machine.state] : split(machine, found);
    machine.state = whenMissing;
    const right = machine.rooms.evaluate(node.right);
    machine.state = missing.every(each => each === true) ? machine.state : joinStates(machine, [whenFound, machine.state]);
    return foundOr(left, isNullish, right) ?? join(rest, right);
  }
  const { value: left, whenTrue, whenFalse } = evaluateSides(machine, unwrap(node.left));
  const isAnd = node.operator === '&&';
  machine.state = isAnd ? whenTrue : whenFalse;
  const right = machine.rooms.evaluate(node.right);
  const found = isAnd ? undefined : foundOr(left, value => truthinessOf(value) === false, right);
  if (found !== undefined) {
    machine.state = joinStates(machine, [whenTrue, machine.state]);
    return found;
  }
  return joinExits(machine, [{ value: shortValue(machine, left, right, isAnd), state: isAnd ? whenFalse : whenTrue }, { value: right, state: machine.state }]);
}

/** A test that a loop before left in a value: what it finds isn't in the state any more. */
function isOfPastLoop(machine: Machine, value: Value): boolean {
  return value.kind === 'test' && !machine.symbols.includes(value.symbol);
}

/** What `&&` gives where its left side is false, and `||` where it is true. What stands beside a test of a name is asked for no more than that. */
function shortValue(machine: Machine, left: Value, right: Value, isAnd: boolean): Value {
  if (isOfPastLoop(machine, left)) return left;
  if (left.kind === 'test' || right.kind === 'test') return constant(!isAnd);
  return joinAll(alternativesOf(left).filter(value => truthinessOf(value) !== isAnd));
}

/** A value, and the states in which it is true and false. Those of `a && b` know what each side was tested for; the value, which is one of both, doesn't. */
function evaluateSides(machine: Machine, node: Node): { readonly value: Value; readonly whenTrue: State; readonly whenFalse: State } {
  if (node.type !== 'LogicalExpression' || node.operator === '??') {
    const [value, whenTrue, whenFalse] = sidesOf(machine, node);
    return { value, whenTrue, whenFalse };
  }
  const isAnd = node.operator === '&&';
  const left = evaluateSides(machine, unwrap(node.left));
  machine.state = isAnd ? left.whenTrue : left.whenFalse;
  const right = evaluateSides(machine, unwrap(node.right));
  const value = joinExits(machine, [{ value: shortValue(machine, left.value, right.value, isAnd), state: isAnd ? left.whenFalse : left.whenTrue }, { value: right.value, state: machine.state }]);
  return isAnd
    ? { value, whenTrue: right.whenTrue, whenFalse: joinStates(machine, [left.whenFalse, right.whenFalse]) }
    : { value, whenTrue: joinStates(machine, [left.whenTrue, right.whenTrue]), whenFalse: right.whenFalse };
}
