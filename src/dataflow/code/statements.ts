import type * as ESTree from 'estree';
import { annotationOf, type Node } from '../../syntax/node.ts';
import type { Target } from '../domain/activation.ts';
import { join } from '../domain/join.ts';
import { dead, type State } from '../domain/state.ts';
import { bottom, undefinedValue, unknown, type Value } from '../domain/values.ts';
import { asTyped } from '../exchange/server-objects.ts';
import { declareNamed } from '../files/declarations.ts';
import { classValue } from '../functions/classes.ts';
import { branch, split } from '../functions/conditions.ts';
import { expectType } from '../functions/expected.ts';
import { enterBlock, functionValue, returnValue, saysNothing } from '../functions/functions.ts';
import { executeInOrder } from '../functions/partition.ts';
import { statesApart } from '../functions/told-apart.ts';
import { joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { declaredValue } from '../types/types.ts';
import { throwAt } from '../upstream/errors.ts';
import { executeForEach, executeLoop } from './loops.ts';

/** Runs a statement: the state becomes that after it, or `dead` if nothing comes after it. */
export function execute(machine: Machine, node: Node, label?: string): void {
  if (!machine.isAlive) return;
  machine.step();
  switch (node.type) {
    case 'ExpressionStatement':
      machine.rooms.evaluate(node.expression);
      return;
    case 'VariableDeclaration':
      for (const declarator of node.declarations) declareVariable(machine, node.kind, declarator, 'declare' in node && node.declare === true);
      return;
    case 'FunctionDeclaration':
      // It was there from the start of the block.
      if (machine.scope.own(node.id.name) === undefined) declareNamed(machine, node);
      return;
    case 'ClassDeclaration':
    case 'TSEnumDeclaration':
    case 'TSModuleDeclaration':
      declareNamed(machine, node);
      return;
    case 'BlockStatement':
    case 'StaticBlock':
      executeAll(machine, node, node.body as readonly Node[]);
      return;
    case 'ReturnStatement':
      if (node.argument != null) returnValue(machine, node.argument);
      else {
        machine.frame.exits.push({ value: undefinedValue, state: machine.state });
        machine.state = dead;
      }
      return;
    case 'IfStatement': {
      const [whenTrue, whenFalse] = branch(machine, node.test);
      machine.state = whenTrue;
      execute(machine, node.consequent);
      const afterTrue = machine.state;
      machine.state = whenFalse;
      if (node.alternate != null) execute(machine, node.alternate);
      machine.state = joinStates(machine, [afterTrue, machine.state]);
      return;
    }
    case 'ForOfStatement':
    case 'ForInStatement':
      executeForEach(machine, node, label);
      return;
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      executeLoop(machine, node, label);
      return;
    case 'SwitchStatement':
      executeSwitch(machine, node, label);
      return;
    case 'TryStatement':
      executeTry(machine, node);
      return;
    case 'ThrowStatement':
      throwAt(machine, machine.rooms.evaluate(node.argument), node.argument);
      return;
    case 'BreakStatement':
      jump(machine, node.label?.name, false);
      return;
    case 'ContinueStatement':
      jump(machine, node.label?.name, true);
      return;
    case 'LabeledStatement':
      executeLabeled(machine, node);
      return;
    case 'ExportNamedDeclaration':
      if (node.declaration != null) execute(machine, node.declaration);
      return;
    case 'ExportDefaultDeclaration':
      executeDefault(machine, node.declaration as Node);
      return;
    case 'TSExportAssignment':
      machine.rooms.evaluate(node.expression);
      return;
    default:
  }
}

/** A function or class that is exported by default needs no name: `export default async function (app: FastifyInstance) { … }`. */
function executeDefault(machine: Machine, node: Node): void {
  if (node.type !== 'FunctionDeclaration' && node.type !== 'ClassDeclaration') machine.rooms.evaluate(node);
  else if (node.id != null) execute(machine, node);
  else if (node.type === 'FunctionDeclaration') functionValue(machine, node);
  else classValue(machine, node);
}

function executeAll(machine: Machine, node: Node, body: readonly Node[]): void {
  const outer = enterBlock(machine, node, body);
  executeInOrder(machine, body, 0);
  machine.scope = outer;
}

function declareVariable(machine: Machine, kind: ESTree.VariableDeclaration['kind'], declarator: ESTree.VariableDeclarator, isAmbient: boolean): void {
  const scope = kind === 'var' ? machine.scope.variableScope : machine.scope;
  if (isAmbient) {
    const type = annotationOf(declarator.id);
    machine.rooms.bind(declarator.id, type === undefined ? unknown : declaredValue(machine, type, declarator), scope);
    return;
  }
  if (declarator.init == null) {
    if (kind !== 'var' || (declarator.id.type === 'Identifier' && scope.own(declarator.id.name) === undefined)) {
      machine.rooms.bind(declarator.id, undefinedValue, scope);
    }
    return;
  }
  const type = annotationOf(declarator.id);
  if (type !== undefined) expectType(machine, declarator.init, type);
  const value = machine.rooms.evaluate(declarator.init);
  const annotation = saysNothing(machine, value) ? type : undefined;
  machine.rooms.bind(declarator.id, annotation === undefined ? asTyped(machine, value, type, declarator) : declaredValue(machine, annotation, declarator), scope);
}

function executeSwitch(machine: Machine, node: ESTree.SwitchStatement, label: string | undefined): void {
  const outer = machine.scope;
  let subjects = (statesApart(machine, node.discriminant) ?? [machine.state]).map(state => {
    machine.state = state;
    return { value: machine.rooms.evaluate(node.discriminant), state: machine.state };
  });
  machine.scope = machine.locations.scopeOf(node, outer, false);
  const target: Target = { label, isLoop: false, breaks: [], continues: [] };
  machine.targets.push(target);
  const entries = new Map<ESTree.SwitchCase, State>();
  for (const branchCase of node.cases) {
    const { test } = branchCase;
    if (test == null) continue;
    let entry: State = dead;
    subjects = subjects.map(({ value, state }) => {
      machine.state = state;
      if (state === dead) return { value, state };
      const [whenTrue, whenFalse] = split(machine, machine.rooms.compare(value, machine.rooms.evaluate(test)));
      entry = joinStates(machine, [entry, whenTrue]);
      return { value, state: whenFalse };
    });
    entries.set(branchCase, entry);
  }
  const unmatched = joinStates(machine, subjects.map(({ state }) => state));
  const hasDefault = node.cases.some(branchCase => branchCase.test == null);
  machine.state = dead;
  for (const branchCase of node.cases) {
    machine.state = joinStates(machine, [machine.state, branchCase.test == null ? unmatched : (entries.get(branchCase) ?? dead)]);
    for (const statement of branchCase.consequent) execute(machine, statement);
  }
  machine.targets.pop();
  machine.state = joinStates(machine, [machine.state, ...target.breaks, hasDefault ? dead : unmatched]);
  machine.scope = outer;
}

function executeTry(machine: Machine, node: ESTree.TryStatement): void {
  const before = machine.state;
  const { catcher } = machine;
  const scope = machine.scope;
  if (node.handler != null) machine.catcher = { thrown: bottom, state: before, isTried: true };
  const own = machine.catcher;
  execute(machine, node.block);
  machine.catcher = catcher;
  const after = machine.state;
  if (node.handler != null) {
    machine.state = joinStates(machine, [own.state, after === dead ? own.state : after]);
    machine.scope = machine.locations.scopeOf(node.handler, scope, false);
    const thrown: Value = own.thrown.kind === 'bottom' ? unknown : join(own.thrown, unknown);
    if (node.handler.param != null) machine.rooms.bind(node.handler.param, thrown, machine.scope);
    execute(machine, node.handler.body);
    machine.scope = scope;
    machine.state = joinStates(machine, [after, machine.state]);
  }
  if (node.finalizer != null) {
    const isReached = machine.isAlive;
    if (!isReached) machine.state = before;
    execute(machine, node.finalizer);
    if (!isReached) machine.state = dead;
  }
}

function jump(machine: Machine, label: string | undefined, isContinue: boolean): void {
  for (let index = machine.targets.length - 1; index >= 0; index -= 1) {
    const target = machine.targets[index];
    if (target === undefined || (label === undefined ? isContinue && !target.isLoop : target.label !== label)) continue;
    (isContinue ? target.continues : target.breaks).push(machine.state);
    break;
  }
  machine.state = dead;
}

function executeLabeled(machine: Machine, node: ESTree.LabeledStatement): void {
  const isBreakable = /^(?:For|While|DoWhile|Switch)/.test(node.body.type);
  if (isBreakable) {
    execute(machine, node.body, node.label.name);
    return;
  }
  const target: Target = { label: node.label.name, isLoop: false, breaks: [], continues: [] };
  machine.targets.push(target);
  execute(machine, node.body);
  machine.targets.pop();
  machine.state = joinStates(machine, [machine.state, ...target.breaks]);
}
