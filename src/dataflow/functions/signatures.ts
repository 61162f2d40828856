import { rangeOf } from '../../syntax/node.ts';
import type { Scope } from '../domain/scope.ts';
import type { ClassValue, FunctionValue, ObjectRecord, Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

/** How deep the members of objects are looked into. */
const DEEPEST = 2;
/** The most members of an object that is told apart from others. */
const MOST_MEMBERS = 12;

const numbers = new WeakMap<ObjectRecord, number>();
let lastNumber = 0;

/** The same number for the same record: an object that was written to since has another. */
function numberOf(record: ObjectRecord): number {
  const number = numbers.get(record) ?? (lastNumber += 1);
  numbers.set(record, number);
  return number;
}

/**
 * What tells one call of another file's function from another, where nothing of an upstream, of our response or of the linted file
 * is handed to it; undefined where something is. Calls alike give the same, as long as it is nothing that can be changed.
 */
export function signatureOfCall(machine: Machine, callee: ClassValue | FunctionValue, given: readonly Value[]): string | undefined {
  const parts: string[] = [];
  for (const value of [callee.kind === 'class' ? callee : { ...callee, self: undefined }, ...given]) {
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
    case 'parameter':
      return `parameter ${String(value.id)}.${value.path}`;
    case 'builtin':
      return signatureOfAll(machine, value.name, [['self', value.self]], depth);
    case 'promise':
      return signatureOfAll(machine, 'promise', [['fulfilled', value.fulfilled], ['rejected', value.rejected]], depth);
    case 'union':
      return signatureOfAll(machine, 'union', value.members.map(member => ['', member]), depth);
    case 'namespace':
      return value.module.path;
    case 'class':
      return value.module === machine.home ? undefined : `${value.module.path}@${String(rangeOf(value.node)[0])}`;
    case 'function':
      return signatureOfFunction(machine, value, depth);
    case 'object':
      return signatureOfObject(machine, value.id, depth);
    default:
      return undefined;
  }
}

function signatureOfAll(machine: Machine, name: string, values: Iterable<readonly [string, Value]>, depth: number): string | undefined {
  if (depth > DEEPEST) return undefined;
  const parts = [];
  for (const [key, value] of values) {
    const part = signatureOf(machine, value, depth + 1);
    if (part === undefined) return undefined;
    parts.push(`${key}=${part}`);
  }
  return `${name}{${parts.join(',')}}`;
}

/** A function within others is told by what it has from them. */
export function signatureOfFunction(machine: Machine, { node, module, scope, self }: FunctionValue, depth: number = 0): string | undefined {
  if (module === machine.home) return undefined;
  const around: [string, Value][] = self === undefined ? [] : [['this', self]];
  for (let each: Scope | undefined = scope; each !== undefined && each !== module.scope; each = each.parent) {
    for (const name of each.names) {
      const location = each.own(name);
      const value = location === undefined ? undefined : machine.read(location);
      if (value !== undefined && !(value.kind === 'function' && value.node === node)) around.push([name, value]);
    }
  }
  return signatureOfAll(machine, `${module.path}:${String(rangeOf(node)[0])}`, around, depth);
}

function signatureOfObject(machine: Machine, id: number, depth: number): string | undefined {
  const record = machine.record(id);
  if (record.form === 'instance' && record.of?.module !== machine.home) return `instance ${String(id)} ${String(numberOf(record))}`;
  const isPlain = (record.form === 'object' || record.form === 'array') && record.pours.length === 0 && record.outbound === undefined;
  if (!isPlain || record.members.size > MOST_MEMBERS || record.rest.kind !== 'bottom') return undefined;
  return signatureOfAll(machine, `${record.form} ${String(record.open)}`, record.members, depth);
}
