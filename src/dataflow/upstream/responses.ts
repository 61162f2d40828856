import type { Container, Given } from '../../models/client.ts';
import type { Node } from '../../syntax/node.ts';
import * as KeySets from '../domain/key-set.ts';
import { emptyRecord, unknown, type ObjectRecord, type Origin, type Pour, type Step, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { stepAt } from '../machine/trail.ts';
import { inAnyCase } from './origins.ts';

/** An upstream's response: its header bags are objects of their own, so that code may change them. */
export function makeResponse(machine: Machine, origin: Origin, node: Node, purpose = 'response'): Value {
  const shape = origin.client?.response;
  if (shape === undefined) return unknown;
  const members = new Map<string, Value>();
  for (const [name, container] of Object.entries(shape.headers)) {
    members.set(name, makeBag(machine, origin, container, node, `${purpose} ${name}`));
  }
  for (const name of shape.body) members.set(name, { kind: 'body', origin });
  for (const name of shape.status) members.set(name, { kind: 'status', origin });
  const id = machine.locations.recordOf(node, purpose);
  const value: Value = { kind: 'object', id };
  machine.responses.set(origin, [...(machine.responses.get(origin) ?? []), id]);
  machine.writeRecord(id, { ...emptyRecord, form: 'response', members, open: true, origin });
  return value;
}

/** A bag that holds all headers of an origin, in the container the client keeps them in. */
export function makeBag(machine: Machine, origin: Origin, container: Container, node: Node, purpose: string): Value {
  const raw = container === 'raw';
  const from = raw ? inAnyCase(machine, origin) : origin;
  return machine.make(node, { form: formOf(container), pours: [pourOf(from, raw ? 'flat' : 'fields', stepAt(machine, node))] }, purpose);
}

export function formOf(container: Container): ObjectRecord['form'] {
  return container === 'raw' ? 'array' : container;
}

export function pourOf(origin: Origin, as: Pour['as'], step: Step): Pour {
  return { origin, keys: KeySets.everything, as, entered: undefined, whole: false, step };
}

/** What a model's `Given` is, for anything but a whole response. */
export function givenMember(machine: Machine, origin: Origin, given: Given, node: Node): Value {
  switch (given) {
    case 'body':
      return { kind: 'body', origin };
    case 'status':
      return { kind: 'status', origin };
    case 'headers':
      return makeBag(machine, origin, Object.values(origin.client?.response.headers ?? {})[0] ?? 'object', node, 'given headers');
    case 'response':
      return makeResponse(machine, origin, node);
    case 'error':
    case 'other':
      return unknown;
  }
}
