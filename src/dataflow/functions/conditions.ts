import type { Node } from '../../syntax/node.ts';
import { unwrap } from '../../syntax/node.ts';
import { joinAll } from '../domain/join.ts';
import * as KeySets from '../domain/key-set.ts';
import { dead, type State } from '../domain/state.ts';
import { truthinessOf } from '../domain/truth.ts';
import { alternativesOf, bottom, undefinedValue, unknown, type Case, type Value } from '../domain/values.ts';
import { joinExits, joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { errorTestOf, narrowToError, withoutErrorsOf } from '../upstream/errors.ts';
import { assumed } from './flags.ts';
import { withoutMissing, withoutSought } from './missing.ts';
import { statesApart } from './told-apart.ts';

/** The states in which a value is true and in which it is false. */
export type Split = readonly [whenTrue: State, whenFalse: State];

/** Divides the current state by whether `value` is true; a test of a header name leaves each side only its names. */
export function split(machine: Machine, value: Value): Split {
  const { state } = machine;
  if (state === dead) return [dead, dead];
  if (value.kind === 'test') {
    const { keys, opaque, isForeign = false } = machine.symbol(value.symbol);
    const chosen = KeySets.intersect(keys, KeySets.subtract(value.must, value.may));
    const untold = KeySets.union(opaque, chosen);
    const stateFor = (names: KeySets.KeySet, side: boolean): State => {
      const others = value.unseen === side ? KeySets.subtract(KeySets.union(opaque, keys), names) : untold;
      if (KeySets.isEmpty(names) && KeySets.isEmpty(others)) return dead;
      machine.state = state;
      machine.writeSymbol(value.symbol, { keys: names, opaque: others, isForeign: isForeign || !KeySets.isEmpty(chosen) });
      return machine.state;
    };
    const sides: Split = [stateFor(KeySets.intersect(keys, value.may), true), stateFor(KeySets.subtract(keys, value.must), false)];
    machine.state = state;
    return sides;
  }
  if (value.kind === 'union' && value.members.some(member => member.kind === 'test')) {
    const sides = value.members.map(member => split(machine, member));
    return [joinStates(machine, sides.map(([yes]) => yes)), joinStates(machine, sides.map(([, no]) => no))];
  }
  const truth = truthinessOf(value);
  return [truth === false ? dead : state, truth === true ? dead : state];
}

/** What is done with each thing that a name may find, for the names that find it, `HANDLERS[name](value)`; after the loop whose name it is, with any. */
export function inCases(machine: Machine, symbol: number, cases: readonly Case[], node: Node, run: (value: Value) => Value): Value {
  const { state } = machine;
  const isInLoop = machine.symbols.includes(symbol);
  const exits = cases.map(({ keys, value }) => {
    machine.state = state;
    if (isInLoop) [machine.state] = split(machine, { kind: 'test', symbol, may: keys, must: keys });
    const given = machine.isAlive ? run(value) : bottom;
    // `TEXTS[name]?.trim()` of what isn't there.
    return { value: given.kind === 'bottom' ? undefinedValue : given, state: machine.state, node };
  });
  return joinExits(machine, exits);
}

/** Evaluates a condition and divides the state by it; what is known of variables then is written into each side. */
export function branch(machine: Machine, condition: Node): Split {
  const node = unwrap(condition);
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    const [whenTrue, whenFalse] = branch(machine, node.argument);
    return [whenFalse, whenTrue];
  }
  if (node.type === 'LogicalExpression' && node.operator !== '??') {
    const [leftTrue, leftFalse] = branch(machine, node.left);
    const isAnd = node.operator === '&&';
    machine.state = isAnd ? leftTrue : leftFalse;
    if (machine.state === dead) return isAnd ? [dead, leftFalse] : [leftTrue, dead];
    const [rightTrue, rightFalse] = branch(machine, node.right);
    return isAnd ? [rightTrue, joinStates(machine, [leftFalse, rightFalse])] : [joinStates(machine, [leftTrue, rightTrue]), rightFalse];
  }
  const apart = statesApart(machine, node);
  if (apart === undefined) return branchOne(machine, node);
  const sides = apart.map(state => {
    machine.state = state;
    return branchOne(machine, node);
  });
  return [joinStates(machine, sides.map(([yes]) => yes)), joinStates(machine, sides.map(([, no]) => no))];
}

/** The value of a condition, and the states in which it is true and false. */
export function sidesOf(machine: Machine, node: Node): readonly [value: Value, ...sides: Split] {
  const value = machine.rooms.evaluate(node);
  const { state } = machine;
  const [whenTrue, whenFalse] = withoutMissing(machine, node, split(machine, value));
  const truth = assumed(machine, node);
  const sides: Split = [truth === false ? dead : whenTrue, truth === true ? dead : withoutSought(machine, value, whenFalse)];
  machine.state = state;
  return [value, ...sides];
}

function branchOne(machine: Machine, node: Node): Split {
  const [, whenTrue, whenFalse] = sidesOf(machine, node);
  const test = errorTestOf(machine, node);
  if (test !== undefined) return [narrowToError(machine, node, test.model, whenTrue), withoutErrorsOf(machine, node, test, whenFalse)];
  if (node.type === 'BinaryExpression' && node.operator === 'instanceof') return [narrowToInstance(machine, node, whenTrue), whenFalse];
  const tested = node.type === 'AssignmentExpression' ? unwrap(node.left) : node;
  if (tested.type !== 'Identifier') return [whenTrue, whenFalse];
  return [narrow(machine, tested.name, whenTrue, true), narrow(machine, tested.name, whenFalse, false)];
}

/** The state in which a tested variable of which nothing is known holds an instance: `error instanceof UpstreamError` of the program's own. */
function narrowToInstance(machine: Machine, node: Node & { type: 'BinaryExpression' }, state: State): State {
  const tested = node.left.type === 'PrivateIdentifier' ? node.left : unwrap(node.left);
  const location = tested.type === 'Identifier' ? machine.scope.find(tested.name) : undefined;
  if (location === undefined || state === dead) return state;
  machine.state = state;
  const { kind } = machine.read(location) ?? unknown;
  const named = kind === 'unknown' || kind === 'parameter' ? machine.rooms.evaluate(node.right) : unknown;
  if (named.kind !== 'class') return state;
  const { readsResult } = machine;
  machine.readsResult = true;
  machine.write(location, machine.rooms.construct(named, [], node));
  machine.readsResult = readsResult;
  return machine.state;
}

/** Takes from a variable's value what contradicts that it is true (or false). */
function narrow(machine: Machine, name: string, state: State, truth: boolean): State {
  const location = machine.scope.find(name);
  if (location === undefined) return state;
  machine.state = state;
  const value = machine.read(location);
  if (value?.kind !== 'union') return state;
  const kept = alternativesOf(value).filter(member => truthinessOf(member) !== !truth);
  if (kept.length < value.members.length) machine.write(location, joinAll(kept));
  return machine.state;
}
