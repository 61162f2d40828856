import type { Node } from '../../syntax/node.ts';
import { undefinedValue, unknown, type ClientValue, type Value } from '../domain/values.ts';
import { isCallable } from '../functions/promises.ts';
import type { Machine } from '../machine/machine.ts';

interface Interceptor {
  readonly fulfilled: Value;
  readonly rejected: Value;
}

const kept = new WeakMap<Machine, Map<string, Map<Node, Interceptor>>>();

/**
 * Takes in what a client instance does with every response before its caller has it, whichever code is run first.
 *
 *     client.interceptors.response.use(response => response.data);
 */
export function addInterceptor(machine: Machine, client: ClientValue, [fulfilled = undefinedValue, rejected = undefinedValue]: readonly Value[], node: Node): void {
  const name = nameOf(client);
  const clients = kept.get(machine) ?? new Map<string, Map<Node, Interceptor>>();
  kept.set(machine, clients);
  const interceptors = clients.get(name) ?? new Map<Node, Interceptor>();
  clients.set(name, interceptors.set(node, { fulfilled, rejected }));
}

/** What the interceptors of an instance make of the promise of a response, as `then` would, one after the other. */
export function intercepted(machine: Machine, client: ClientValue, promise: Value, node: Node): Value {
  let value = promise;
  for (const { fulfilled, rejected } of kept.get(machine)?.get(nameOf(client))?.values() ?? []) {
    if (value.kind !== 'promise') return value;
    // Code that isn't seen may give back anything.
    if (!isCallable(fulfilled) && !isNone(fulfilled)) return unknown;
    value = machine.rooms.call({ kind: 'builtin', name: '.then', self: value }, [fulfilled, rejected], node, undefinedValue);
  }
  return value;
}

/** `use(undefined, onRejected)`, `use(null, onRejected)` */
function isNone(value: Value): boolean {
  return value.kind === 'constant' && value.value == null;
}

function nameOf({ model, instance }: ClientValue): string {
  return `${model.name} ${String(instance)}`;
}
