import type { FrameworkModel } from '../../models/framework.ts';
import type { Node } from '../../syntax/node.ts';
import { join } from '../domain/join.ts';
import { own } from '../domain/own.ts';
import { undefinedValue, type Key, type Value } from '../domain/values.ts';
import { augmentedMember } from '../files/augmented.ts';
import type { Machine } from '../machine/machine.ts';
import { memberValue, serverValue, sharedRecord } from './server-objects.ts';

type AppValue = Value & { kind: 'app' };

/** What was put on an app, or what the models say its member is; undefined for its methods. */
export function readAppMember(machine: Machine, { framework }: AppValue, name: string, node: Node): Value | undefined {
  const member = own(framework.appMembers, name);
  if (member?.kind === 'object') return serverValue(machine, member.object, node, false);
  if (member !== undefined) return memberValue(machine, { kind: 'server', object: `${framework.name}.app`, id: 0 }, member, name, node);
  const id = recordOf(machine, framework);
  const put = machine.record(id).members.get(name);
  if (put !== undefined) return put;
  const declared = augmentedMember(machine, placeOf(framework), name);
  // From now on it is this one: what is done to it stays done.
  if (declared !== undefined) putOn(machine, id, name, declared);
  return declared;
}

/** `app.users = client` */
export function writeAppMember(machine: Machine, { framework }: AppValue, key: Key, value: Value): void {
  if (key.kind === 'known') putOn(machine, recordOf(machine, framework), key.name, value);
}

/** `fastify.decorate('users', client)`: whether the call puts something on the app, or on each request. */
export function decorate(machine: Machine, { framework }: AppValue, method: string, [name, value = undefinedValue]: readonly Value[]): boolean {
  const on = own(framework.decorates, `${method}()`);
  if (on === undefined || name?.kind !== 'constant') return false;
  putOn(machine, on === 'app' ? recordOf(machine, framework) : sharedRecord(machine, on), String(name.value), value);
  return true;
}

/** `app.set('users', client)` and `app.get('users')`; undefined for other calls, and where nothing was kept under the name. */
export function callKeeper(machine: Machine, app: AppValue, method: string, [name, value, ...others]: readonly Value[]): Value | undefined {
  const { appKeeps } = app.framework;
  if (appKeeps === undefined || name?.kind !== 'constant' || others.length > 0) return undefined;
  const id = recordOf(machine, app.framework);
  const kept = `${appKeeps.set} ${String(name.value)}`;
  if (method === appKeeps.get && value === undefined) return machine.record(id).members.get(kept);
  if (method !== appKeeps.set || value === undefined) return undefined;
  putOn(machine, id, kept, value);
  return app;
}

/** Apps of a framework share one: which of them a handler is of is only known when it runs. */
function recordOf(machine: Machine, framework: FrameworkModel): number {
  return sharedRecord(machine, placeOf(framework));
}

function placeOf({ name }: FrameworkModel): `${string}.app` {
  return `${name}.app`;
}

function putOn(machine: Machine, id: number, name: string, value: Value): void {
  const record = machine.record(id);
  const before = record.members.get(name);
  machine.writeRecord(id, { ...record, members: new Map(record.members).set(name, before === undefined ? value : join(before, value)) });
}
