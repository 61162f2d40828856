import type { Node } from '../../syntax/node.ts';
import { join } from '../domain/join.ts';
import { bottom, undefinedValue, unknown, type Key, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { deleteMember, readMember, writeMember } from '../objects/members.ts';
import { keyOfValue } from '../upstream/key.ts';

/** `get(error, 'response.headers', {})`: what stands at the end of a path, else what is given for that. */
export function getOnPath(machine: Machine, object: Value, path: Value, otherwise: Value, node: Node): Value {
  const found = keysOf(machine, path).reduce((at, key) => readMember(machine, at, key, node), object);
  return otherwise === undefinedValue ? found : join(found, otherwise);
}

/** `set(req, 'locals.upstream', response)`: objects that the path misses are made. */
export function setOnPath(machine: Machine, object: Value, path: Value, value: Value, node: Node): void {
  const keys = keysOf(machine, path);
  const holder = keys.slice(0, -1).reduce((at, key, index) => {
    const next = readMember(machine, at, key, node);
    if (!isNothing(next) && !isUnseen(next)) return next;
    const made = machine.make(node, { open: !isNothing(next) }, `on path ${String(index)}`);
    writeMember(machine, at, key, made, node);
    return made;
  }, object);
  writeMember(machine, holder, keys.at(-1) ?? keyOfValue(unknown), value, node);
}

/** `unset(response, 'headers.connection')` */
export function unsetOnPath(machine: Machine, object: Value, path: Value, node: Node): void {
  const keys = keysOf(machine, path);
  const holder = keys.slice(0, -1).reduce((at, key) => readMember(machine, at, key, node), object);
  deleteMember(machine, holder, keys.at(-1) ?? keyOfValue(unknown));
}

function isNothing(value: Value): boolean {
  return value === bottom || (value.kind === 'constant' && value.value === undefined);
}

/** What a member is of which nothing is known: there may be an object. */
function isUnseen({ kind }: Value): boolean {
  return kind === 'unknown' || kind === 'builtin';
}

/** The members that a path leads through: `'headers.via'`, `'headers["content-type"]'`, `['headers', name]`. */
function keysOf(machine: Machine, path: Value): readonly Key[] {
  if (path.kind === 'constant' && typeof path.value === 'string') return [...path.value.matchAll(/[^.[\]"']+/g)].map(([name]) => ({ kind: 'known', name }));
  const record = path.kind === 'object' ? machine.record(path.id) : undefined;
  return record?.form === 'array' && !record.open && record.rest.kind === 'bottom' ? [...record.members.values()].map(keyOfValue) : [keyOfValue(path)];
}
