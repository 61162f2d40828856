import type { Node } from '../../syntax/node.ts';
import { emptyRecord, undefinedValue, unknown, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

const PACKAGES: ReadonlySet<string> = new Set(['async_hooks', 'node:async_hooks']);
const METHODS = ['enterWith', 'getStore', 'run'] as const;
/** Where the store is kept: no name of the program's own. */
const STORE = '#store';

/**
 * `new AsyncLocalStorage()`, whose store a program finds again wherever the work goes: https://nodejs.org/api/async_context.html
 * Until a store is given, in another handler than this one, it is an object of which nothing is known.
 */
export function makeAsyncStorage(machine: Machine, specifier: string, path: string, node: Node): Value | undefined {
  if (!PACKAGES.has(specifier) || path !== 'AsyncLocalStorage') return undefined;
  const self = machine.make(node, emptyRecord, 'storage');
  const store = machine.make(node, { ...emptyRecord, open: true }, 'store');
  const methods = METHODS.map((name): [string, Value] => [name, { kind: 'builtin', name: `#storage ${name}`, self }]);
  machine.writeRecord(self.id, { ...emptyRecord, members: new Map<string, Value>([...methods, [STORE, store]]) });
  return self;
}

/** `storage.run(store, callback, …given)`, `storage.getStore()`: what is left in the store is found in it. */
export function callAsyncStorage(machine: Machine, method: string, self: Value, parameters: readonly Value[], node: Node): Value {
  if (self.kind !== 'object') return unknown;
  const [first = undefinedValue, second = undefinedValue, ...given] = parameters;
  const record = machine.record(self.id);
  if (method === 'getStore') return record.members.get(STORE) ?? unknown;
  machine.writeRecord(self.id, { ...record, members: new Map(record.members).set(STORE, first) });
  return method === 'run' ? machine.rooms.call(second, given, node, undefinedValue) : undefinedValue;
}
