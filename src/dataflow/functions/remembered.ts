import type { Node } from '../../syntax/node.ts';
import type { Outcome } from '../domain/activation.ts';
import { get } from '../domain/persistent-map.ts';
import { dead, type State } from '../domain/state.ts';
import { bottom, type ObjectRecord, type Value } from '../domain/values.ts';
import { isUntouched } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { throwMaybe } from '../machine/throwing.ts';

/** The most objects of an outcome that are made once more. */
const MOST_OBJECTS = 64;
const PLAIN_FORMS: ReadonlySet<ObjectRecord['form']> = new Set(['array', 'error', 'instance', 'map', 'object', 'set']);

/** What code of another file gives, evaluated once for all calls alike. */
export function remembering(machine: Machine, code: Node, signature: string | undefined, node: Node, evaluate: () => Value): Value {
  if (signature === undefined) return evaluate();
  const known = machine.remembered.get(code)?.get(signature);
  if (known !== undefined) return recall(machine, known, node);
  const before = beforeCall(machine);
  const { catcher } = machine;
  machine.catcher = { thrown: bottom, state: dead };
  try {
    const result = evaluate();
    const outcome = outcomeOf(machine, before, result);
    if (outcome !== undefined) remember(machine, code, signature, outcome);
    return result;
  } finally {
    const { thrown, state } = machine.catcher;
    machine.catcher = catcher;
    throwMaybe(machine, thrown, state);
  }
}

function remember({ remembered }: Machine, code: Node, signature: string, outcome: Outcome): void {
  const known = remembered.get(code) ?? new Map<string, Outcome>();
  remembered.set(code, known.set(signature, outcome));
}

/** What was so before a call whose outcome may be remembered. */
interface Before {
  readonly state: State;
  readonly firstNew: number;
  readonly flows: number;
  readonly passed: Value;
  readonly cut: number;
}

function beforeCall(machine: Machine): Before {
  return { state: machine.state, firstNew: machine.locations.count, flows: machine.flows.length, passed: machine.passed.thrown, cut: machine.cut };
}

/** What the call gave, where the same call would give the same again: nothing of an upstream, in objects that it made and that nothing else has. */
function outcomeOf(machine: Machine, { state: before, firstNew, flows, passed, cut }: Before, value: Value): Outcome | undefined {
  const { state, catcher } = machine;
  if (!machine.isAlive || machine.cut !== cut || machine.flows.length !== flows || machine.passed.thrown !== passed) return undefined;
  if (!isUntouched(machine, before, state, firstNew)) return undefined;
  if (catcher.thrown.kind === 'bottom' && isFixed(value)) return { value, state: undefined };
  const isOwn = (of: State, each: Value): boolean => isPlain(machine, of, each, firstNew, new Set());
  return isOwn(state, value) && isOwn(catcher.state, catcher.thrown) ? { value, state } : undefined;
}

/** Gives what a call like it gave, in objects of its own; what that may have thrown is as good as unknown, which any `catch` gets. */
function recall(machine: Machine, { value, state }: Outcome, node: Node): Value {
  return copied(machine, value, state, node, new Map());
}

function copied(machine: Machine, value: Value, from: State, node: Node, copies: Map<number, number>): Value {
  const copy = (each: Value): Value => copied(machine, each, from, node, copies);
  switch (value.kind) {
    case 'promise':
      return { kind: 'promise', fulfilled: copy(value.fulfilled), rejected: copy(value.rejected) };
    case 'union':
      return { kind: 'union', members: value.members.map(copy) };
    case 'builtin':
      return { ...value, self: copy(value.self) };
    case 'object': {
      const known = copies.get(value.id);
      if (known !== undefined) return { kind: 'object', id: known };
      const record = get(from, value.id) as ObjectRecord | undefined;
      if (record === undefined) return value;
      const id = machine.locations.recordOf(node, `copy of ${String(value.id)}`);
      copies.set(value.id, id);
      machine.writeRecord(id, { ...record, members: new Map([...record.members].map(([name, member]) => [name, copy(member)])), rest: copy(record.rest) });
      return { kind: 'object', id };
    }
    default:
      return value;
  }
}

/** Whether a value is fixed, or made of objects that are new, hold nothing of an upstream and can be made once more. */
function isPlain(machine: Machine, state: State, value: Value, firstNew: number, seen: Set<number>): boolean {
  const isToo = (each: Value): boolean => isPlain(machine, state, each, firstNew, seen);
  switch (value.kind) {
    case 'promise':
      return isToo(value.fulfilled) && isToo(value.rejected);
    case 'union':
      return value.members.every(isToo);
    case 'builtin':
      return isToo(value.self);
    case 'object': {
      if (seen.has(value.id)) return true;
      seen.add(value.id);
      const record = get(state, value.id) as ObjectRecord | undefined;
      if (value.id < firstNew || get(machine.loaded, value.id) !== undefined || seen.size > MOST_OBJECTS || record === undefined || !PLAIN_FORMS.has(record.form)) return false;
      return record.pours.length === 0 && record.origin === undefined && record.outbound === undefined && [...record.members.values()].every(isToo) && isToo(record.rest);
    }
    default:
      return isFixed(value);
  }
}

/** Whether a result holds nothing that later code could change or that lives in the state. */
export function isFixed(value: Value): boolean {
  switch (value.kind) {
    case 'unknown':
    case 'bottom':
    case 'constant':
    case 'regexp':
    case 'api':
    case 'namespace':
    case 'class':
      return true;
    case 'promise':
      return isFixed(value.fulfilled) && isFixed(value.rejected);
    case 'union':
      return value.members.every(isFixed);
    default:
      return false;
  }
}
