import { rangeOf } from '../syntax/node.ts';
import type { Machine } from './machine.ts';
import type { FunctionValue, Value } from './values.ts';

/** How deep the members of objects are looked into. */
const DEEPEST = 2;
/** The most members of an object that is told apart from others. */
const MOST_MEMBERS = 12;

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
    case 'bottom':
      return value.kind;
    case 'constant':
      return `${typeof value.value} ${JSON.stringify(String(value.value))}`;
    case 'regexp':
      return `/${value.source}/${value.flags}`;
    case 'api':
      return `${value.specifier}#${value.path.join('.')}`;
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
