import type * as ESTree from 'estree';
import { unwrap, type Node } from '../../syntax/node.ts';
import { unknown } from '../domain/values.ts';
import { branch } from '../functions/conditions.ts';
import { awaited } from '../functions/functions.ts';
import { withoutSought } from '../functions/missing.ts';
import type { Machine } from '../machine/machine.ts';
import { checkpoint } from '../machine/retrying.ts';
import { repeat, repeatWhile, runAll } from '../objects/iteration.ts';
import { countedLoop } from './counted-loop.ts';

/** `for (const name of names)`, `for (const name in headers)` */
export function executeForEach(machine: Machine, node: ESTree.ForInStatement | ESTree.ForOfStatement, label: string | undefined): void {
  const iterable = machine.rooms.evaluate(node.right);
  repeat(machine, node, iterable, node.type === 'ForInStatement' ? 'names' : 'elements', element => {
    const outer = machine.scope;
    machine.scope = machine.locations.scopeOf(node, outer, false);
    const value = node.type === 'ForOfStatement' && node.await ? awaited(machine, element) : element;
    if (node.left.type === 'VariableDeclaration') {
      const [declarator] = node.left.declarations;
      const scope = node.left.kind === 'var' ? outer.variableScope : machine.scope;
      if (declarator !== undefined) machine.rooms.bind(declarator.id, value, scope);
    } else machine.rooms.bind(node.left, value, undefined);
    machine.rooms.execute(node.body);
    machine.scope = outer;
  }, label);
}

/** `for (;;)`, `while`, `do … while` */
export function executeLoop(machine: Machine, node: ESTree.DoWhileStatement | ESTree.ForStatement | ESTree.WhileStatement, label: string | undefined): void {
  const outer = machine.scope;
  machine.scope = machine.locations.scopeOf(node, outer, false);
  if (node.type === 'ForStatement' && node.init != null) {
    if (node.init.type === 'VariableDeclaration') machine.rooms.execute(node.init);
    else machine.rooms.evaluate(node.init);
  }
  if (node.type === 'DoWhileStatement') machine.rooms.execute(node.body);
  const counted = node.type === 'ForStatement' ? countedLoop(machine, node) : undefined;
  const takeBack = checkpoint(machine);
  if (counted?.isApart() !== true) {
    repeatWhile(machine, () => {
      if (node.test != null) {
        const [whenTrue] = branch(machine, node.test);
        machine.state = whenTrue;
      }
      machine.rooms.execute(node.body);
      if (node.type === 'ForStatement' && node.update != null && machine.isAlive) machine.rooms.evaluate(node.update);
    }, label);
  }
  if (counted?.isApart() === true) {
    takeBack();
    runAll(machine, node, counted.positions, position => {
      machine.rooms.bind(counted.counter, position, undefined);
      machine.rooms.execute(node.body);
    }, label);
  }
  const sought = node.test == null ? undefined : variableIn(node.test);
  const location = sought === undefined ? undefined : machine.scope.find(sought);
  if (location !== undefined) machine.state = withoutSought(machine, machine.read(location) ?? unknown, machine.state);
  machine.scope = outer;
}

/** The variable that a loop goes on with: `while ((name = names.find(isHop)))`. */
function variableIn(test: Node): string | undefined {
  const node = unwrap(test);
  if (node.type === 'AssignmentExpression') return variableIn(node.left as Node);
  return node.type === 'Identifier' ? node.name : undefined;
}
