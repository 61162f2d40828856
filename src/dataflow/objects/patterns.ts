import type * as ESTree from 'estree';
import { unwrap, type Node } from '../../syntax/node.ts';
import { namedIn } from '../../syntax/parameters.ts';
import { joinAll } from '../domain/join.ts';
import * as KeySets from '../domain/key-set.ts';
import type { Scope } from '../domain/scope.ts';
import { alternativesOf, constant, emptyRecord, givenUp, isForeignCode, undefinedValue, unknown, type Key, type ObjectRecord, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { carried } from '../machine/trail.ts';
import { keyOf, surelyNamed } from '../upstream/key.ts';
import { hasOwnMembers, without } from '../upstream/records.ts';
import { sliceOf } from './list-parts.ts';
import { evaluateReference, readMember, writeMember } from './members.ts';
import { foundOr } from './tables.ts';

/** Gives a pattern's names their values: in `declare` as new variables, else in the variables and members that exist. */
export function bind(machine: Machine, pattern: Node, value: Value, declare: Scope | undefined): void {
  const node = unwrap(pattern);
  switch (node.type) {
    case 'Identifier':
      bindName(machine, node, value, declare);
      return;
    case 'MemberExpression': {
      const { object, key } = evaluateReference(machine, node);
      writeMember(machine, object, key, value, node);
      return;
    }
    case 'AssignmentPattern':
      bind(machine, node.left, withDefault(machine, value, node.right), declare);
      return;
    case 'TSParameterProperty':
      bind(machine, node.parameter, value, declare);
      bindProperty(machine, node.parameter);
      return;
    case 'ArrayPattern':
      bindArray(machine, node, value, declare);
      return;
    case 'ObjectPattern':
      bindObject(machine, node, value, declare);
      return;
    case 'RestElement':
      bind(machine, node.argument, value, declare);
      return;
    default:
  }
}

/** `constructor(private readonly http: HttpService)` also sets `this.http`. */
function bindProperty(machine: Machine, parameter: ESTree.AssignmentPattern | ESTree.Identifier): void {
  const named = namedIn(parameter);
  const location = named.type === 'Identifier' ? machine.scope.own(named.name) : undefined;
  if (named.type !== 'Identifier' || location === undefined) return;
  writeMember(machine, machine.frame.self, { kind: 'known', name: named.name }, machine.read(location) ?? unknown, parameter);
}

function bindName(machine: Machine, node: ESTree.Identifier, value: Value, declare: Scope | undefined): void {
  if (declare === undefined) {
    const location = machine.scope.find(node.name);
    if (location !== undefined) machine.write(location, value);
    return;
  }
  const location = declare.own(node.name) ?? machine.locations.cellOf(node);
  declare.declare(node.name, location);
  machine.write(location, value);
}

/** The value, with the default in the place of undefined: a parameter of which only its uses are known may be left out. */
function withDefault(machine: Machine, value: Value, fallback: Node): Value {
  const alternatives = alternativesOf(value);
  const isMissing = (member: Value): boolean => member.kind === 'constant' && member.value === undefined;
  if (alternatives.length > 0 && !alternatives.some(member => member.kind === 'unknown' || member.kind === 'parameter' || isMissing(member))) return value;
  const instead = machine.rooms.evaluate(fallback);
  return foundOr(value, isMissing, instead) ?? joinAll([instead, ...alternatives.filter(member => !isMissing(member))]);
}

function bindArray(machine: Machine, node: ESTree.ArrayPattern, value: Value, declare: Scope | undefined): void {
  for (const [index, element] of node.elements.entries()) {
    if (element === null) continue;
    if (element.type === 'RestElement') bind(machine, element, restOfList(machine, value, index, element), declare);
    else bind(machine, element, readMember(machine, value, { kind: 'known', name: String(index) }, element), declare);
  }
}

function restOfList(machine: Machine, value: Value, index: number, node: Node): Value {
  if (value.kind !== 'object') return isForeignCode(value) ? givenUp : unknown;
  return machine.record(value.id).form === 'array' ? sliceOf(machine, value, [constant(index)], node) : givenUp;
}

function bindObject(machine: Machine, node: ESTree.ObjectPattern, value: Value, declare: Scope | undefined): void {
  const taken: Key[] = [];
  for (const property of node.properties) {
    if (property.type === 'RestElement') {
      bind(machine, property.argument, restOf(machine, value, taken, property), declare);
      continue;
    }
    const key = keyOf(machine, property.key as Node, property.computed);
    taken.push(key);
    bind(machine, property.value, readMember(machine, value, key, property), declare);
  }
}

/** `const { connection, ...rest } = headers`: a copy without the names that were taken. */
function restOf(machine: Machine, value: Value, taken: readonly Key[], node: Node): Value {
  const names = taken.reduce<KeySets.KeySet>((all, key) => (key.kind === 'unknown' ? all : KeySets.union(all, surelyNamed(machine, key))), KeySets.nothing);
  // Read before any is written: one of them may be what this pattern made in the round before.
  const records = alternativesOf(value).map(member => (member.kind === 'object' ? restRecord(machine, machine.record(member.id), names, node) : undefined));
  const copies = records.map((record, index) => (record === undefined ? unknown : machine.make(node, record, `rest ${String(index)}`)));
  return copies.length === 0 ? undefinedValue : joinAll(copies);
}

function restRecord(machine: Machine, record: ObjectRecord, names: KeySets.KeySet, node: Node): ObjectRecord {
  if (!hasOwnMembers(record)) return emptyRecord;
  const { pours } = without(record, names);
  const members = new Map([...record.members].filter(([name]) => !KeySets.has(names, name)));
  return { ...emptyRecord, members, pours: pours.map(pour => carried(machine, pour, node)), rest: record.rest, open: record.open, isCut: record.isCut, origin: record.origin };
}
