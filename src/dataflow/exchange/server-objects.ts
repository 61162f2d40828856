import type { Member, ObjectName } from '../../models/framework.ts';
import type { Node, TypeNode } from '../../syntax/node.ts';
import { join } from '../domain/join.ts';
import { own } from '../domain/own.ts';
import { bottom, constant, emptyRecord, unknown, type Key, type Value } from '../domain/values.ts';
import { augmentedMember, augmentedMembers } from '../files/augmented.ts';
import type { Machine } from '../machine/machine.ts';
import { stepAt } from '../machine/trail.ts';
import { inboundOrigin } from '../upstream/origins.ts';
import { writeRecord } from '../upstream/records.ts';
import { formOf, pourOf } from '../upstream/responses.ts';
import { answer } from './answers.ts';
import { sinkFor, sinkBag, sinkField } from './sinks.ts';

type ServerValue = Value & { kind: 'server' };

/** A request, response or context object of a handler, by the name of its model. */
export function serverValue(machine: Machine, object: ObjectName, node: Node, declared: boolean, isShared = false): ServerValue {
  machine.meetsServer = true;
  const id = machine.locations.cellOf(node, `server ${object}`);
  if (machine.read(id) === undefined) machine.write(id, constant(false));
  if (declared) machine.declaredServers.add(id);
  if (isShared) machine.sharedServers.add(id);
  return { kind: 'server', object, id };
}

/** What a type says of an object that a call gave, where that may be another framework's: `host.getResponse<FastifyReply>()`, `const reply: FastifyReply = host.getResponse()`. */
export function asTyped(machine: Machine, value: Value, type: TypeNode | undefined, node: Node): Value {
  if (value.kind !== 'server' || type === undefined) return value;
  const typed = machine.rooms.declared(type, node);
  return typed.kind === 'server' ? { ...value, object: typed.object } : value;
}

export function readServerMember(machine: Machine, value: ServerValue, key: Key, node: Node): Value {
  if (key.kind !== 'known') return unknown;
  const known = machine.library.object(value.object);
  const member = own(known?.object.members, key.name);
  const stored = machine.record(sharedRecord(machine, value.object)).members.get(key.name);
  if (stored !== undefined && (member === undefined || member.kind !== 'object')) return stored;
  const told = member === undefined ? undefined : memberValue(machine, value, member, key.name, node);
  if (told !== undefined) return member?.kind === 'state' ? join(told, machine.record(declaredRecord(machine, value)).members.get(key.name) ?? bottom) : told;
  const declared = declaredMember(machine, value, key.name);
  if (declared !== undefined) return declared;
  return { kind: 'builtin', name: `.${key.name}`, self: value };
}

/** What types say is on the object beside what its framework puts there: those of the parameter, and those that the program adds to the framework's. */
function declaredMember(machine: Machine, value: ServerValue, name: string): Value | undefined {
  const own = machine.record(declaredRecord(machine, value)).members.get(name);
  if (own !== undefined) return own;
  const added = augmentedMember(machine, value.object, name);
  // From now on it is this one: what is done to it stays done.
  if (added !== undefined) declareMembers(machine, value, new Map([[name, added]]));
  return added;
}

/** `interface Loaded extends Request { upstream: AxiosResponse }` */
export function declareMembers(machine: Machine, value: ServerValue, members: ReadonlyMap<string, Value>): void {
  const id = declaredRecord(machine, value);
  machine.writeRecord(id, { ...emptyRecord, open: true, members: new Map([...machine.record(id).members, ...members]) });
}

function declaredRecord(machine: Machine, { id, object }: ServerValue): number {
  return machine.locations.shared(`declared ${String(id)} ${object}`);
}

/** What a member of a server object is. Bags are made once for each object, so that what is deleted stays deleted. */
export function memberValue(machine: Machine, value: ServerValue, member: Member, name: string, node: Node): Value {
  switch (member.kind) {
    case 'object':
      return { kind: 'server', object: member.object, id: value.id };
    case 'app': {
      const known = machine.library.object(value.object);
      return known === undefined ? unknown : { kind: 'app', framework: known.framework };
    }
    case 'client': {
      const model = machine.library.clientNamed(member.client);
      return model === undefined ? unknown : { kind: 'client', model, options: [] };
    }
    case 'inbound': {
      const id = machine.locations.shared(`inbound ${String(value.id)} ${member.container}`);
      if (!machine.hasRecord(id)) {
        const origin = inboundOrigin(machine, node, machine.declaredServers.has(value.id), machine.sharedServers.has(value.id));
        const raw = member.container === 'raw';
        machine.writeRecord(id, { ...emptyRecord, form: formOf(member.container), pours: [pourOf(raw ? { ...origin, mixedCase: true } : origin, raw ? 'flat' : 'fields', stepAt(machine, node))] });
      }
      return { kind: 'object', id };
    }
    case 'outbound': {
      const id = machine.locations.shared(`outbound ${String(value.id)} ${value.object} ${name}`);
      if (!machine.hasRecord(id)) machine.writeRecord(id, { ...emptyRecord, form: formOf(member.container), outbound: machine.library.object(value.object)?.framework.name ?? '' });
      machine.outbound.add(id);
      return { kind: 'object', id };
    }
    case 'state':
      return keptBag(machine, value.object, name);
  }
}

/** What handlers leave in a member of an object for the handlers after them. */
export function keptBag(machine: Machine, object: ObjectName, member: string): Value & { kind: 'object' } {
  const id = machine.locations.shared(`state ${object} ${member}`);
  if (!machine.hasRecord(id)) machine.writeRecord(id, { ...emptyRecord, open: true, members: augmentedMembers(machine, `${object} ${member}`) });
  keep(machine, id, object);
  return { kind: 'object', id };
}

/** What handlers put on the object themselves, for handlers after them. */
export function sharedRecord(machine: Machine, object: ObjectName): number {
  const id = machine.locations.shared(`members ${object}`);
  if (!machine.hasRecord(id)) machine.writeRecord(id, { ...emptyRecord, open: true });
  keep(machine, id, object);
  return id;
}

/** What the models know as an object is one of each request; an app isn't among these. */
function keep(machine: Machine, id: number, object: ObjectName): void {
  machine.kept.set(id, machine.library.object(object) === undefined ? 'app' : 'request');
}

export function writeServerMember(machine: Machine, target: ServerValue, key: Key, value: Value, node: Node): void {
  if (key.kind !== 'known') return;
  const known = machine.library.object(target.object);
  const write = own(known?.object.writes, key.name);
  const sink = sinkFor(machine, node, `${key.name} =`, known?.framework.name ?? '', target.id);
  switch (write?.kind) {
    case 'answer':
      answer(machine, value, write.answer, sink, target.id);
      return;
    case 'field':
      sinkField(machine, write.field, value, sink);
      return;
    case 'headers':
      sinkBag(machine, value, write.instance ?? 'ignored', sink);
      return;
    case 'status':
      return;
    case undefined: {
      const member = own(known?.object.members, key.name);
      if (member?.kind === 'outbound') {
        sinkBag(machine, value, 'copied', sink);
        return;
      }
      const id = sharedRecord(machine, target.object);
      const record = machine.record(id);
      const before = record.members.get(key.name);
      const joined = before === undefined ? value : join(before, value);
      machine.writeRecord(id, writeRecord(machine, record, key, joined, node));
    }
  }
}
