import { rangeOf, type Node } from '../../syntax/node.ts';
import type { Outcome } from '../domain/activation.ts';
import { get } from '../domain/persistent-map.ts';
import type { State } from '../domain/state.ts';
import type { FunctionValue, ObjectRecord, Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

/** How deep the members of objects are looked into. */
const DEEPEST = 2;
/** The most members of an object that is told apart from others. */
const MOST_MEMBERS = 12;
/** The most objects of an outcome that are made once more. */
const MOST_OBJECTS = 64;
const PLAIN_FORMS: ReadonlySet<ObjectRecord['form']> = new Set(['array', 'error', 'map', 'object', 'set']);

/**
 * What tells one call of another file's function from another, where nothing of an upstream, of our response or of the linted file
 * is handed to it; undefined where something is. Calls alike give the same, as long as it is nothing that can be changed.
 */
export function signatureOfCall(machine: Machine, callee: FunctionValue, parameters: readonly Value[], self: Value): string | undefined {
  if (callee.module === machine.home || callee.scope !== callee.module.scope) return undefined;
  const parts: string[] = [];
  for (const value of [callee.self ?? self, ...parameters]) {
    const part = signatureOf(machine, value, 0);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts.join(' ');
}

function signatureOf(machine: Machine, value: Value, depth: number): string | undefined {
  switch (value.kind) {
    case 'unknown':
      return value.isCut === true ? 'given up' : value.kind;
    case 'bottom':
      return value.kind;
    case 'constant':
      return `${typeof value.value} ${JSON.stringify(String(value.value))}`;
    case 'regexp':
      return `/${value.source}/${value.flags}`;
    case 'api':
      return `${value.specifier}#${value.path.join('.')}`;
    case 'builtin':
      return value.self.kind === 'bottom' ? value.name : undefined;
    case 'namespace':
      return value.module.path;
    case 'class':
      return value.module === machine.home ? undefined : `${value.module.path}@${String(rangeOf(value.node)[0])}`;
    case 'function':
      return value.module === machine.home || value.scope !== value.module.scope ? undefined : `${value.module.path}:${String(rangeOf(value.node)[0])}`;
    case 'object':
      return signatureOfObject(machine, value.id, depth);
    default:
      return undefined;
  }
}

function signatureOfObject(machine: Machine, id: number, depth: number): string | undefined {
  const record = machine.record(id);
  if (record.form === 'instance' && record.of?.module !== machine.home) return `instance ${String(id)} ${String(machine.numberOf(record))}`;
  const isPlain = (record.form === 'object' || record.form === 'array') && record.pours.length === 0 && record.outbound === undefined;
  if (!isPlain || depth >= DEEPEST || record.members.size > MOST_MEMBERS || record.rest.kind !== 'bottom') return undefined;
  const members: string[] = [record.form, String(record.open)];
  for (const [name, member] of record.members) {
    const part = signatureOf(machine, member, depth + 1);
    if (part === undefined) return undefined;
    members.push(`${name}=${part}`);
  }
  return `{${members.join(',')}}`;
}

/** What was so before a call whose outcome may be remembered. */
interface Before {
  readonly state: State;
  readonly firstNew: number;
  readonly flows: number;
  readonly passed: Value;
  readonly initialized: number;
}

export function beforeCall(machine: Machine): Before {
  return { state: machine.state, firstNew: machine.allocated, flows: machine.flows.length, passed: machine.passed.thrown, initialized: machine.initialized };
}

/** What the call gave, where the same call would give the same again: nothing of an upstream, in objects that it made and that nothing else has. */
export function outcomeOf(machine: Machine, { state: before, firstNew, flows, passed, initialized }: Before, value: Value): Outcome | undefined {
  const { state, catcher } = machine;
  if (!machine.isAlive || machine.flows.length !== flows || machine.passed.thrown !== passed) return undefined;
  if (catcher.thrown.kind === 'bottom' && isFixed(value)) return { value, state: undefined };
  // A variable that was first read now is as new as what the call made, and may hold it.
  if (machine.initialized !== initialized) return undefined;
  const isOwn = (of: State, each: Value): boolean => isPlain(of, each, firstNew, new Set());
  return isOwn(state, value) && isOwn(catcher.state, catcher.thrown) && machine.isUntouched(before, state, firstNew) ? { value, state } : undefined;
}

/** Gives what a call like it gave, in objects of its own; what that may have thrown is as good as unknown, which any `catch` gets. */
export function recall(machine: Machine, { value, state }: Outcome, node: Node): Value {
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
      const id = machine.recordOf(node, `copy of ${String(value.id)}`);
      copies.set(value.id, id);
      machine.writeRecord(id, { ...record, members: new Map([...record.members].map(([name, member]) => [name, copy(member)])), rest: copy(record.rest) });
      return { kind: 'object', id };
    }
    default:
      return value;
  }
}

/** Whether a value is fixed, or made of objects that are new, hold nothing of an upstream and can be made once more. */
function isPlain(state: State, value: Value, firstNew: number, seen: Set<number>): boolean {
  const isToo = (each: Value): boolean => isPlain(state, each, firstNew, seen);
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
      if (value.id < firstNew || seen.size > MOST_OBJECTS || record === undefined || !PLAIN_FORMS.has(record.form)) return false;
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
