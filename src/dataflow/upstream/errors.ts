import type { ClientModel } from '../../models/client.ts';
import type { Node } from '../../syntax/node.ts';
import { unwrap } from '../../syntax/node.ts';
import { join, joinAll } from '../domain/join.ts';
import { dead, type State } from '../domain/state.ts';
import { alternativesOf, undefinedValue, unknown, type ObjectRecord, type Origin, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { throwSurely } from '../machine/throwing.ts';
import { siteOf } from '../machine/trail.ts';
import { originOf } from './origins.ts';
import { givenMember, makeResponse } from './responses.ts';

/** The error that a client rejects with: its members are what the model says, but that there is no response where nobody answered. */
export function makeError(machine: Machine, origin: Origin, node: Node): Value {
  const { client } = origin;
  const members = new Map<string, Value>();
  for (const [name, given] of Object.entries(client?.error ?? {})) {
    members.set(name, given === 'response' ? join(makeResponse(machine, origin, node, 'rejected response'), undefinedValue) : givenMember(machine, origin, given, node));
  }
  return machine.make(node, { form: 'error', members, open: true, origin }, 'error');
}

/** Throws a value, and notes where. */
export function throwAt(machine: Machine, value: Value, node: Node): void {
  for (const each of alternativesOf(value)) if (each.kind === 'object') machine.thrownAt.set(each.id, siteOf(machine, node));
  throwSurely(machine, value);
}

/** The client whose errors a test lets through, and whether what doesn't pass is none of them. */
export interface ErrorTest {
  readonly model: ClientModel;
  readonly isOfAll: boolean;
}

/** What `error instanceof HTTPError`, `axios.isAxiosError(error)` or `error.isAxiosError` asks for. */
export function errorTestOf(machine: Machine, condition: Node): ErrorTest | undefined {
  const node = unwrap(condition);
  if (node.type === 'BinaryExpression' && node.operator === 'instanceof') {
    const named = machine.rooms.evaluate(node.right);
    if (named.kind !== 'api') return undefined;
    const name = named.path.at(-1);
    const thrower = machine.library.clientsOf(named.specifier).find(model => name !== undefined && model.errorTypes?.includes(name) === true);
    return thrower && { model: thrower, isOfAll: thrower.errorTypes?.at(-1) === name };
  }
  if (node.type === 'MemberExpression') {
    const name = node.computed || node.property.type !== 'Identifier' ? undefined : node.property.name;
    const marked = name === undefined ? undefined : machine.library.clients.find(model => model.errorMarks?.includes(name) === true);
    return marked && { model: marked, isOfAll: true };
  }
  if (node.type !== 'CallExpression' || node.callee.type === 'Super') return undefined;
  const guard = machine.rooms.evaluate(node.callee);
  const path = guard.kind === 'api' ? guard.path.at(-1) : guard.kind === 'builtin' ? guard.name.slice(1) : undefined;
  if (path === undefined) return undefined;
  const models = guard.kind === 'api' ? machine.library.clientsOf(guard.specifier) : guard.kind === 'builtin' && guard.self.kind === 'client' ? [guard.self.model] : [];
  const guarded = models.find(model => model.errorGuards?.includes(`${path}()`) === true);
  return guarded && { model: guarded, isOfAll: true };
}

/** The variable that a test of errors asks about. */
function testedBy(machine: Machine, condition: Node): number | undefined {
  const node = unwrap(condition);
  const tested = askedAbout(node);
  return tested.type === 'Identifier' ? machine.scope.find(tested.name) : undefined;
}

function askedAbout(node: Node): Node {
  switch (node.type) {
    case 'BinaryExpression':
      return unwrap(node.left);
    case 'CallExpression':
      return node.arguments[0] === undefined ? node : unwrap(node.arguments[0]);
    case 'MemberExpression':
      return unwrap(node.object);
    default:
      return node;
  }
}

/** The state in which the tested variable holds an error of the client, unless it is known to hold one already. */
export function narrowToError(machine: Machine, condition: Node, model: ClientModel, state: State): State {
  const location = testedBy(machine, condition);
  if (state === dead || location === undefined) return state;
  const node = unwrap(condition);
  machine.state = state;
  const known = alternativesOf(machine.read(location) ?? { kind: 'bottom' });
  const errors = known.filter(value => value.kind === 'object' && machine.record(value.id).form === 'error');
  const value = errors.length > 0 ? errors : [makeError(machine, originOf(machine, model, node, []), node)];
  machine.write(location, value.length === 1 && value[0] !== undefined ? value[0] : { kind: 'union', members: value });
  return machine.state;
}

/** The state in which the tested variable holds no error of the client, or of one that asks through it: what else was thrown isn't known. */
export function withoutErrorsOf(machine: Machine, condition: Node, { model, isOfAll }: ErrorTest, state: State): State {
  const location = testedBy(machine, condition);
  if (state === dead || location === undefined || !isOfAll) return state;
  machine.state = state;
  const known = alternativesOf(machine.read(location) ?? { kind: 'bottom' });
  const others = known.filter(value => value.kind !== 'object' || !isErrorOf(machine.record(value.id), model));
  if (others.length < known.length) machine.write(location, joinAll([...others, unknown]));
  return machine.state;
}

function isErrorOf({ form, origin }: ObjectRecord, model: ClientModel): boolean {
  return form === 'error' && origin?.client !== undefined && (origin.client === model || Object.values(origin.client.memberClients ?? {}).includes(model.name));
}
