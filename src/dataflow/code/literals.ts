import type * as ESTree from 'estree';
import type { Node } from '../../syntax/node.ts';
import { registerLiteral } from '../calls/frameworks.ts';
import { emptyRecord, type Value } from '../domain/values.ts';
import { functionValue } from '../functions/functions.ts';
import type { Machine } from '../machine/machine.ts';
import { siteOf } from '../machine/trail.ts';
import { placeElement, spreadInto, withElements } from '../objects/collections.ts';
import { narrowed } from '../objects/narrowed.ts';
import { keyOf } from '../upstream/key.ts';
import { withMembers, writeRecord } from '../upstream/records.ts';

/** The most elements of an array literal that are looked at: longer ones are data. */
const MOST_ELEMENTS = 500;

export function evaluateObject(machine: Machine, node: ESTree.ObjectExpression): Value {
  const value = machine.make(node, emptyRecord);
  // Members are written together: a literal of thousands would be copied for each.
  const members = new Map<string, Value>();
  const flush = (): void => {
    if (members.size > 0) machine.writeRecord(value.id, withMembers(machine.record(value.id), members));
    members.clear();
  };
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const source = machine.rooms.evaluate(property.argument);
      flush();
      spreadInto(machine, value, source, property);
      continue;
    }
    const key = keyOf(machine, property.key as Node, property.computed);
    const self = property.method || property.kind !== 'init' ? value : undefined;
    const given = property.value.type === 'FunctionExpression' ? functionValue(machine, property.value, self) : machine.rooms.evaluate(property.value as Node);
    if (property.kind === 'set') continue;
    const member: Value = property.kind === 'get' ? { kind: 'builtin', name: '#getter', self: given } : given;
    hold(machine, value, member);
    if (key.kind === 'known') {
      members.delete(key.name);
      members.set(key.name, member);
    } else {
      flush();
      machine.writeRecord(value.id, writeRecord(machine, machine.record(value.id), key, member, property));
    }
    if (key.kind === 'known' && member.kind !== 'constant') machine.memberSites.set(`${String(value.id)} ${key.name}`, siteOf(machine, property));
  }
  flush();
  if (machine.module === machine.home) registerLiteral(machine, value, node);
  return value;
}

export function evaluateArray(machine: Machine, node: ESTree.ArrayExpression): Value {
  const value = machine.make(node, { ...emptyRecord, form: 'array' });
  let plain: Value[] = [];
  const flush = (): void => {
    if (plain.length > 0) machine.writeRecord(value.id, withElements(machine.record(value.id), plain));
    plain = [];
  };
  for (const element of node.elements.slice(0, MOST_ELEMENTS)) {
    if (element === null) continue;
    const given = machine.rooms.evaluate(element.type === 'SpreadElement' ? element.argument : element);
    if (element.type !== 'SpreadElement' && isPlain(machine, given)) {
      plain.push(narrowed(machine, given, element));
      continue;
    }
    flush();
    if (element.type === 'SpreadElement') spreadInto(machine, value, given, element);
    else placeElement(machine, value, given, element);
  }
  flush();
  if (node.elements.length > MOST_ELEMENTS) machine.writeRecord(value.id, { ...machine.record(value.id), open: true, isCut: true });
  return value;
}

/** Whether an element can't be headers: those are names, values, and pairs of both. */
function isPlain(machine: Machine, element: Value): boolean {
  return element.kind === 'constant' || (element.kind === 'object' && machine.record(element.id).form === 'object');
}

/** `Server.prototype.listen = function () {}`, `{ listen: function () {} }`: as a method, the function has the object as `this`. */
export function hold(machine: Machine, object: Value, member: Value): void {
  if (object.kind === 'object' && member.kind === 'function' && member.self === undefined) machine.holders.set(member.node, object);
}
