import type { FrameworkModel } from '../models/framework.ts';
import type { Node } from '../syntax/node.ts';
import { join } from './join.ts';
import type { Machine } from './machine.ts';
import { own } from './own.ts';
import { memberValue, serverValue, sharedRecord } from './server-objects.ts';
import { undefinedValue, type Key, type Value } from './values.ts';

type AppValue = Value & { kind: 'app' };

/** What was put on an app, or what the models say its member is; undefined for its methods. */
export function readAppMember(machine: Machine, { framework }: AppValue, name: string, node: Node): Value | undefined {
  const member = own(framework.appMembers, name);
  if (member?.kind === 'object') return serverValue(machine, member.object, node, false);
  if (member !== undefined) return memberValue(machine, { kind: 'server', object: `${framework.name}.app`, id: 0 }, member, name, node);
  return machine.record(recordOf(machine, framework)).members.get(name);
}

/** `app.users = client` */
export function writeAppMember(machine: Machine, { framework }: AppValue, key: Key, value: Value): void {
  if (key.kind === 'known') put(machine, recordOf(machine, framework), key.name, value);
}

/** `fastify.decorate('users', client)`: whether the call puts something on the app, or on each request. */
export function decorate(machine: Machine, { framework }: AppValue, method: string, [name, value = undefinedValue]: readonly Value[]): boolean {
  const on = own(framework.decorates, `${method}()`);
  if (on === undefined || name?.kind !== 'constant') return false;
  put(machine, on === 'app' ? recordOf(machine, framework) : sharedRecord(machine, on), String(name.value), value);
  return true;
}

/** Apps of a framework share one: which of them a handler is of is only known when it runs. */
function recordOf(machine: Machine, { name }: FrameworkModel): number {
  return sharedRecord(machine, `${name}.app`);
}

function put(machine: Machine, id: number, name: string, value: Value): void {
  const record = machine.record(id);
  const before = record.members.get(name);
  machine.writeRecord(id, { ...record, members: new Map(record.members).set(name, before === undefined ? value : join(before, value)) });
}
