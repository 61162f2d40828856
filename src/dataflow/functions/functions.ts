import type * as ESTree from 'estree';
import { unwrap, type FunctionNode, type Node, type TypeNode } from '../../syntax/node.ts';
import type { Catcher, Exit } from '../domain/activation.ts';
import { copyObjects } from '../domain/copying.ts';
import { join } from '../domain/join.ts';
import { Scope } from '../domain/scope.ts';
import { dead } from '../domain/state.ts';
import { bottom, constant, emptyRecord, givenUp, undefinedValue, unknown, type FunctionValue, type Value } from '../domain/values.ts';
import { settledBy } from './deferred.ts';
import { joinExits } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { inModule } from '../machine/module-scope.ts';
import { wait } from '../machine/pending.ts';
import { throwMaybe } from '../machine/throwing.ts';
import { branch } from './conditions.ts';
import { expectType } from './expected.ts';
import { idleOf } from './idle.ts';
import { noteScope } from './made-here.ts';
import { bindParameters, declaredSelf } from './parameters.ts';
import { isRecursive } from './recursion.ts';
import { remembering } from './remembered.ts';
import { signatureOfCall } from './signatures.ts';

/** How often one function is evaluated for one file before it is taken as unknown. */
const MOST_EVALUATIONS = 60;

/** Evaluates a function with these parameters and gives what it returns; the state is then that after the call. */
export function callFunction(machine: Machine, callee: FunctionValue, parameters: readonly Value[], node: Node, self: Value): Value {
  return remembering(machine, callee.node, signatureOfCall(machine, callee, [callee.self ?? self, ...parameters]), node, () => evaluateCall(machine, callee, parameters, node, self));
}

function evaluateCall(machine: Machine, callee: FunctionValue, parameters: readonly Value[], node: Node, self: Value): Value {
  const exits = exitsOf(machine, callee, parameters, node, self);
  const value = exits === undefined ? givenUp : joinExits(machine, exits);
  return saysNothing(machine, value) && machine.isAlive ? declaredResult(machine, callee, node) ?? value : value;
}

/** Whether a value is nothing that the models know: unknown, or what a package gives that they don't describe. */
export function saysNothing(machine: Machine, value: Value): boolean {
  if (value.kind === 'promise') return saysNothing(machine, value.fulfilled);
  return value.kind === 'unknown' || (value.kind === 'builtin' && (value.name === '#pending' || value.name === '#wraps')) || (value.kind === 'api' && !machine.library.isKnown(value.specifier));
}

/** What the result is by its annotation, where the body doesn't tell. */
function declaredResult(machine: Machine, callee: FunctionValue, node: Node): Value | undefined {
  if ((callee.node as { returnType?: unknown }).returnType == null) return undefined;
  const declared = inModule(machine, callee.module, () => machine.rooms.result(callee.node, node));
  return declared.kind === 'unknown' ? undefined : declared;
}

/** The ways a function may return, each with its own state; undefined where a bound keeps it from being evaluated. */
export function exitsOf(machine: Machine, callee: FunctionValue, parameters: readonly Value[], node: Node, self: Value): readonly Exit[] | undefined {
  const evaluations = machine.evaluations.get(callee.node) ?? 0;
  machine.called.add(callee.node);
  // A signature alone: an overload, `declare class`, an abstract method.
  if ((callee.node as { body: unknown }).body == null) return undefined;
  const idle = idleOf(machine).find(callee, parameters, self);
  if (idle !== undefined) return [{ value: idle, state: machine.state, node: callee.node }];
  const bound = boundReached(machine, callee, parameters, evaluations);
  if (bound !== undefined) {
    if (!isRecursive(machine, callee, parameters)) machine.cut += 1;
    machine.lose(`a call was not followed: ${bound}`);
    for (const value of parameters) {
      giveUp(machine, value);
      noteGiven(machine, value);
    }
    return undefined;
  }
  const before = idleOf(machine).begin(callee, parameters, self);
  const exits = enterFunction(machine, callee, parameters, node, self);
  if (before !== undefined) idleOf(machine).end(before, callee, exits);
  return exits;
}

/** What a function that isn't followed leaves in a bag of headers, nobody knows: it may be the one that cleans it. */
function giveUp(machine: Machine, value: Value): void {
  if (value.kind !== 'object') return;
  const record = machine.record(value.id);
  if (record.pours.length > 0) machine.writeRecord(value.id, { ...record, pours: [], open: true, isCut: true });
}

function boundReached(machine: Machine, callee: FunctionValue, parameters: readonly Value[], evaluations: number): string | undefined {
  if (evaluations >= MOST_EVALUATIONS) return 'too many';
  if (callee.module !== machine.home && machine.stepsElsewhere >= machine.limits.stepsElsewhere) return 'too many steps in other files';
  return machine.calls.length >= machine.limits.depth || isRecursive(machine, callee, parameters) ? 'too deep' : undefined;
}

function enterFunction(machine: Machine, callee: FunctionValue, parameters: readonly Value[], node: Node, self: Value): readonly Exit[] {
  machine.evaluations.set(callee.node, (machine.evaluations.get(callee.node) ?? 0) + 1);
  machine.deepest = Math.max(machine.deepest, machine.calls.length + 1);
  const { scope, module, frame, catcher, locations, state: before } = machine;
  const { context } = locations;
  const targets = machine.targets.splice(0);
  machine.calls.push({ module, node });
  machine.active.push(callee);
  locations.context = locations.contextOf(node);
  machine.module = callee.module;
  machine.scope = locations.scopeOf(callee.node, callee.scope, true);
  if (callee.module !== machine.home) {
    noteScope(machine, machine.scope);
    for (const value of parameters) noteGiven(machine, value);
  }
  machine.frame = {
    function: callee,
    exits: [],
    self: declaredSelf(machine, callee.node, callee.self ?? self),
    given: parameters,
    yielded: callee.node.generator === true ? machine.make(callee.node, { ...emptyRecord, form: 'array' }, 'yielded') : undefined,
    caller: frame,
  };
  const isAsync = callee.node.async === true;
  if (isAsync) machine.catcher = { thrown: bottom, state: dead };
  try {
    bindParameters(machine, callee.node, parameters);
    evaluateBody(machine, callee.node);
    machine.rejection = isAsync ? machine.catcher : undefined;
    const exits = machine.frame.exits.map(exit => settle(machine, exit, isAsync ? machine.catcher : undefined));
    if (isAsync && exits.length === 0 && machine.catcher.state !== dead) {
      exits.push({ value: { kind: 'promise', fulfilled: bottom, rejected: machine.catcher.thrown }, state: machine.catcher.state });
    }
    return exits;
  } finally {
    machine.scope = scope;
    machine.module = module;
    machine.frame = frame;
    locations.context = context;
    machine.catcher = catcher;
    machine.targets.push(...targets);
    machine.calls.pop();
    machine.active.pop();
    if (!machine.isAlive) machine.state = before;
  }
}

/** Notes a function of the linted file, also in a list, that goes to code of others, or that nobody calls. */
function noteGiven(machine: Machine, value: Value): void {
  const given = value.kind === 'object' && machine.record(value.id).form === 'array' ? machine.record(value.id).members.values() : [value];
  for (const each of given) if (each.kind === 'function' && each.module === machine.home) machine.givenToOthers.add(each.node);
}

/** What the caller gets: a promise of an async function's value, with what it rejects with on another path; the array of what a generator yields. */
function settle(machine: Machine, exit: Exit, rejection: Catcher | undefined): Exit {
  const { yielded } = machine.frame;
  if (yielded !== undefined) return { ...exit, value: yielded };
  if (rejection === undefined) return exit;
  const { thrown, state } = rejection;
  return { ...exit, value: promiseOf(exit.value, thrown), state: exit.state === dead || state === dead ? exit.state : copyObjects(state, exit.state, thrown, false) };
}

/** A promise of a value; promises of promises are one. */
export function promiseOf(value: Value, rejected: Value = bottom): Value {
  if (value.kind === 'promise') return { kind: 'promise', fulfilled: value.fulfilled, rejected: join(value.rejected, rejected) };
  return { kind: 'promise', fulfilled: value, rejected };
}

/** What is no condition: beside it, a condition says whether it is there. */
const MAKES: ReadonlySet<string> = new Set(['ArrayExpression', 'ObjectExpression']);

function evaluateBody(machine: Machine, node: FunctionNode): void {
  if (node.body.type !== 'BlockStatement') {
    returnValue(machine, node.body);
    return;
  }
  machine.rooms.execute(node.body);
  if (machine.isAlive) machine.frame.exits.push({ value: undefinedValue, state: machine.state, node });
}

/** What a function is to give, by its own annotation or by the type that it has where it stands. */
function typeOfResult(machine: Machine, node: FunctionNode & { readonly returnType?: { readonly typeAnnotation: TypeNode } | null }): TypeNode | undefined {
  return node.returnType?.typeAnnotation ?? machine.expected.get(node.body);
}

/** `return expression`: each branch of a conditional is an exit of its own, so that what a path says about a name is kept; so is `false` of `test && value`. */
export function returnValue(machine: Machine, expression: ESTree.Expression, node: Node = expression): void {
  const inner = unwrap(expression);
  if (inner.type === 'ConditionalExpression') {
    const [whenTrue, whenFalse] = branch(machine, inner.test);
    machine.state = whenTrue;
    returnValue(machine, inner.consequent, node);
    machine.state = whenFalse;
    returnValue(machine, inner.alternate, node);
    return;
  }
  if (inner.type === 'LogicalExpression' && inner.operator === '&&' && MAKES.has(unwrap(inner.right).type)) {
    const [whenTrue, whenFalse] = branch(machine, inner.left);
    if (whenFalse !== dead) machine.frame.exits.push({ value: constant(false), state: whenFalse, node });
    machine.state = whenTrue;
    returnValue(machine, inner.right, node);
    return;
  }
  const type = machine.frame.function === undefined ? undefined : typeOfResult(machine, machine.frame.function.node);
  if (type !== undefined) expectType(machine, inner, type);
  const value = machine.rooms.evaluate(expression);
  if (!machine.isAlive) return;
  const returned = machine.frame.function?.node.async === true ? awaited(machine, value) : value;
  machine.frame.exits.push({ value: returned, state: machine.state, node });
  machine.state = dead;
}

/** The value of `await value`; what it may reject with is thrown. */
export function awaited(machine: Machine, value: Value): Value {
  switch (value.kind) {
    case 'promise': {
      const { fulfilled, rejected } = settledBy(machine, value);
      throwMaybe(machine, rejected);
      return fulfilled.kind === 'bottom' ? unknown : fulfilled;
    }
    case 'union':
      return value.members.map(member => awaited(machine, member)).reduce(join, bottom);
    case 'request':
      return awaitedRequest(machine, value);
    default:
      return value;
  }
}

/** A builder or stream that is awaited gives its response, where it does at all. */
function awaitedRequest(machine: Machine, value: Value & { kind: 'request' }): Value {
  return machine.rooms.call({ kind: 'builtin', name: 'await', self: value }, [], value.site.node, value);
}

/** A scope for each block that declares names; names of functions are there from its start. */
export function enterBlock(machine: Machine, node: Node, body: readonly Node[]): Scope {
  const outer = machine.scope;
  const declares = body.some(
    statement => statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration' || (statement.type === 'VariableDeclaration' && statement.kind !== 'var'),
  );
  if (!declares) return outer;
  machine.scope = machine.locations.scopeOf(node, outer, false);
  for (const statement of body) {
    if (statement.type === 'FunctionDeclaration') declareFunction(machine, statement);
  }
  return outer;
}

export function declareFunction(machine: Machine, node: ESTree.FunctionDeclaration): void {
  machine.rooms.bind(node.id, functionValue(machine, node), machine.scope);
}

/** The function that a node makes here. Until it is called, it waits to be an entry point of its own. */
export function functionValue(machine: Machine, node: FunctionNode, self?: Value): FunctionValue {
  const fixed = node.type === 'ArrowFunctionExpression' ? machine.frame.self : self;
  const value: FunctionValue = { kind: 'function', node, scope: machine.scope, module: machine.module, self: fixed };
  if (machine.module === machine.home && !machine.called.has(node)) wait(machine, value);
  return value;
}
