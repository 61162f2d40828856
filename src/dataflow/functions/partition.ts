import type * as ESTree from 'estree';
import { rangeOf, type Node } from '../../syntax/node.ts';
import { dead, type State } from '../domain/state.ts';
import { isStable, joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { branch } from './conditions.ts';
import { assuming, flagOf } from './flags.ts';
import { nameAskedBy } from './missing.ts';

/** The most flags that keep paths apart at once. */
const MOST_FLAGS = 2;

const listed = new WeakMap<Node, readonly string[]>();

/** The names that an `if` puts in a list. */
function namesListed(machine: Machine, statement: ESTree.IfStatement): readonly string[] {
  const known = listed.get(statement) ?? [...machine.module.text.slice(...rangeOf(statement.consequent)).matchAll(/\.(?:add|push)\(\s*['"]([\w-]+)['"]/g)].map(([, name = '']) => name.toLowerCase());
  listed.set(statement, known);
  return known;
}

/** Whether an `if` asks for a header and puts its name in a list: whether the list has it then hangs on whether the bag does. */
function listsWhatItAsks(machine: Machine, statement: ESTree.IfStatement): boolean {
  const names = namesListed(machine, statement);
  return names.length > 0 && names.includes(nameAskedBy(machine, statement.test) ?? '');
}

/** Runs statements from `first` on, one after the other. */
export function executeInOrder(machine: Machine, body: readonly Node[], first: number): void {
  const last = body.at(-1);
  for (let index = first; index < body.length && machine.isAlive; index += 1) {
    const statement = body[index];
    if (statement === undefined || last === undefined) return;
    if (executePartitioned(machine, statement, last, () => { executeInOrder(machine, body, index + 1); })) return;
    machine.rooms.execute(statement);
  }
}

/**
 * Runs an `if` whose flag is asked again further down, and what comes after it on each path by itself:
 *
 *     if (!whole) dropHopByHop(headers);
 *     if (whole) return res.json(list);
 *     res.set(headers); // only what was dropped can get here
 *
 * So it does with one that asks for a header, `if (headers.connection) names.add('connection')`.
 *
 * False where there is nothing to keep apart; then nothing was run.
 */
function executePartitioned(machine: Machine, statement: Node, last: Node, rest: () => void): boolean {
  if (statement.type !== 'IfStatement' || machine.frame.function === undefined || machine.partitions >= MOST_FLAGS) return false;
  const flag = flagOf(machine, statement, last);
  if (flag === undefined && !listsWhatItAsks(machine, statement)) return false;
  const [whenTrue, whenFalse] = branch(machine, statement.test);
  const run = (from: State, body: ESTree.Statement | null | undefined): State => {
    machine.state = from;
    if (body != null) machine.rooms.execute(body);
    return machine.state;
  };
  const ends = [run(whenTrue, statement.consequent), run(whenFalse, statement.alternate)] as const;
  const [a, b] = ends;
  const isOne = a === dead || b === dead;
  if (!isOne && isStable(machine, a, b)) {
    machine.state = joinStates(machine, ends);
    rest();
    return true;
  }
  if (!isOne) machine.partitions += 1;
  const after = ends.map((end, index) => {
    machine.state = end;
    if (end === dead) return end;
    if (flag === undefined) rest();
    else assuming(machine, flag, (index === 0) !== flag.isNegated, rest);
    return machine.state;
  });
  if (!isOne) machine.partitions -= 1;
  machine.state = joinStates(machine, after);
  return true;
}
