import type { Node } from '../../syntax/node.ts';
import { joinAll } from '../domain/join.ts';
import * as KeySets from '../domain/key-set.ts';
import { listedAs, listedInUnknown, sizeOf } from '../domain/listed.ts';
import type { State } from '../domain/state.ts';
import { alternativesOf, bottom, constant, undefinedValue, unknown, type Value } from '../domain/values.ts';
import { split } from '../functions/conditions.ts';
import { joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { fillFrom, listOf, spreadInto } from '../objects/collections.ts';
import { repeat, stringsOf } from '../objects/iteration.ts';
import { deleteMember, readMember } from '../objects/members.ts';
import { keyOfValue, namesOfKey } from '../upstream/key.ts';
import { poursOfValue } from '../upstream/records.ts';
import { keepElements } from './kept-elements.ts';
import { membershipOf } from './membership.ts';
import { getOnPath, setOnPath, unsetOnPath } from './paths.ts';

/** lodash and its kin, as far as they copy objects. */
export function callToolbox(machine: Machine, name: string, parameters: readonly Value[], node: Node): Value | undefined {
  const [first = undefinedValue, second = undefinedValue] = parameters;
  switch (name) {
    case 'pick':
    case 'omit':
      return pickOrOmit(machine, first, parameters.slice(1), name === 'pick', node);
    case 'pickBy':
    case 'omitBy':
      return pickBy(machine, first, second, name === 'pickBy', node);
    case 'mapKeys':
    case 'mapValues':
      return mapMembers(machine, first, second, name === 'mapKeys', node);
    case 'assign':
    case 'assignIn':
    case 'extend':
    case 'merge':
    case 'defaults':
      for (const source of parameters.slice(1)) spreadInto(machine, first, source, node);
      return first;
    case 'clone':
    case 'cloneDeep': {
      const copy = machine.make(node, {}, 'clone');
      spreadInto(machine, copy, first, node);
      return copy;
    }
    case 'keys':
      return listOf(machine, first, 'names', node, true);
    case 'entries':
    case 'toPairs':
      return listOf(machine, first, 'pairs', node, true);
    case 'fromPairs':
    case 'fromEntries': {
      const made = machine.make(node, {}, 'from pairs');
      fillFrom(machine, made, first, node);
      return made;
    }
    case 'each':
    case 'forEach':
    case 'forOwn':
    case 'forIn':
      forEach(machine, first, second, node);
      return first;
    case 'reduce':
      return reduceMembers(machine, first, second, parameters[2] ?? undefinedValue, node);
    case 'transform': {
      const made = parameters[2] ?? machine.make(node, {}, 'transformed');
      forEach(machine, first, second, node, made);
      return made;
    }
    case 'filter':
    case 'map':
    case 'some':
    case 'every':
      return ofList(machine, name, first, second, node);
    case 'reject':
      return ofList(machine, 'filter', first, negated(second), node);
    case 'negate':
    case 'complement':
      return negated(first);
    case 'remove': {
      const left = ofList(machine, 'filter', first, negated(second), node);
      return first.kind === 'object' && left?.kind === 'object' ? taken(machine, true, first, left) : unknown;
    }
    case 'difference':
    case 'intersection':
    case 'pullAll':
      return namesOfLists(machine, name, first, parameters.slice(1), node);
    case 'pull':
    case 'without':
      return namesOfLists(machine, name, first, [machine.make(node, { form: 'array', members: new Map(parameters.slice(1).map((value, index) => [String(index), value])) }, 'names')], node);
    case 'identity':
      return first;
    case 'isArray':
      return machine.rooms.call({ kind: 'builtin', name: 'Array.isArray', self: bottom }, [first], node, undefinedValue);
    case 'isEmpty':
      return first.kind === 'object' && sizeOf(machine.record(first.id)) !== undefined ? constant(false) : unknown;
    case 'isNil':
    case 'isNull':
    case 'isUndefined':
      return first.kind === 'field' ? constant(false) : unknown;
    case 'startsWith':
    case 'endsWith':
      return machine.rooms.call({ kind: 'builtin', name: `.${name}`, self: first }, [second], node, undefinedValue);
    case 'toLower':
    case 'toUpper':
      return machine.rooms.call({ kind: 'builtin', name: `.${name}Case`, self: first }, [], node, undefinedValue);
    case 'get':
    case 'path':
    case 'prop':
      return getOnPath(machine, first, second, parameters[2] ?? undefinedValue, node);
    case 'set':
      setOnPath(machine, first, second, parameters[2] ?? undefinedValue, node);
      return first;
    case 'unset':
      unsetOnPath(machine, first, second, node);
      return unknown;
    case 'includes':
      return machine.rooms.call({ kind: 'builtin', name: '.includes', self: first }, [second], node, undefinedValue);
    default:
      return undefined;
  }
}

/** The predicate that holds where another doesn't. */
function negated(predicate: Value): Value {
  return { kind: 'builtin', name: '#negated', self: predicate };
}

function ofList(machine: Machine, method: string, list: Value, callback: Value, node: Node): Value | undefined {
  return list.kind === 'object' && machine.record(list.id).form === 'array' ? machine.rooms.call({ kind: 'builtin', name: `.${method}`, self: list }, [callback], node, undefinedValue) : undefined;
}

function pickOrOmit(machine: Machine, source: Value, lists: readonly Value[], picks: boolean, node: Node): Value {
  const given = lists.map(list => (list.kind === 'constant' ? listedAs([String(list.value)]) : (stringsOf(machine, list) ?? listedInUnknown(list))));
  const names = given.flatMap(list => list?.names ?? []);
  const picked = lists.flatMap(list => (list.kind === 'object' ? machine.record(list.id).pours.filter(pour => pour.as === 'names') : []));
  const isOpen = given.some(list => list === undefined || (list.others !== 'none' && list.others !== 'headers'));
  const copies = alternativesOf(source).map((each, index) => {
    if (each.kind !== 'object') return unknown;
    const copy = machine.make(node, {}, `copy ${String(index)}`);
    spreadInto(machine, copy, each, node);
    if (picks) {
      const record = machine.record(copy.id);
      const keys = picked.map(pour => pour.keys).reduce(KeySets.union, KeySets.only(names));
      machine.writeRecord(copy.id, {
        ...record,
        members: new Map([...record.members].filter(([name]) => KeySets.has(keys, name))),
        pours: record.pours.map(pour => ({ ...pour, keys: KeySets.intersect(pour.keys, keys) })),
        open: isOpen,
      });
    } else if (given.some(list => list?.others === 'foreign')) machine.writeRecord(copy.id, { ...machine.record(copy.id), pours: [] });
    else for (const name of names) deleteMember(machine, copy, { kind: 'known', name });
    return copy;
  });
  return joinAll(copies);
}

/** `difference(names, HOP)`, `pull(names, ...HOP)`: the names of a list that others haven't, or have. */
function namesOfLists(machine: Machine, name: string, list: Value, others: readonly Value[], node: Node): Value | undefined {
  if (list.kind !== 'object' || machine.record(list.id).form !== 'array' || machine.record(list.id).pours.length === 0) return undefined;
  const kept = others.reduce<Value & { kind: 'object' }>((left, other) => keepElements(machine, left, node, element => [{ value: membershipOf(machine, other, element), state: machine.state }], name === 'intersection'), list);
  return taken(machine, name.startsWith('pull'), list, kept);
}

/** What is left of a list: a new one, or with `changes`, the list itself. */
function taken(machine: Machine, changes: boolean, list: Value & { kind: 'object' }, kept: Value & { kind: 'object' }): Value {
  if (!changes) return kept;
  machine.writeRecord(list.id, machine.record(kept.id));
  return list;
}

function pairsOf(machine: Machine, source: Value, node: Node): Value {
  return listOf(machine, source, 'pairs', node, true);
}

function pickBy(machine: Machine, source: Value, predicate: Value, picks: boolean, node: Node): Value {
  const copy = machine.make(node, {}, 'copy');
  repeat(machine, node, pairsOf(machine, source, node), 'elements', pair => {
    const name = readMember(machine, pair, { kind: 'known', name: '0' }, node);
    const value = readMember(machine, pair, { kind: 'known', name: '1' }, node);
    const [whenTrue, whenFalse] = split(machine, predicate === undefinedValue ? value : machine.rooms.call(predicate, [value, name], node, undefinedValue));
    const [kept, dropped]: readonly State[] = picks ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
    machine.state = kept;
    if (machine.isAlive && name.kind === 'name') {
      const record = machine.record(copy.id);
      const pours = poursOfValue(machine, value, namesOfKey(machine, name));
      machine.writeRecord(copy.id, { ...record, pours: [...record.pours, ...pours] });
    }
    machine.state = joinStates(machine, [machine.state, dropped]);
  });
  return copy;
}

/** `mapValues(headers, value => …)`, `mapKeys(headers, (value, name) => …)`: what the callback gives takes the place of the value or name. */
function mapMembers(machine: Machine, source: Value, callback: Value, isKey: boolean, node: Node): Value {
  const made = machine.make(node, {}, 'mapped');
  repeat(machine, node, pairsOf(machine, source, node), 'elements', pair => {
    const name = readMember(machine, pair, { kind: 'known', name: '0' }, node);
    const value = readMember(machine, pair, { kind: 'known', name: '1' }, node);
    const given = machine.rooms.call(callback, [value, name], node, undefinedValue);
    machine.rooms.writeKey(made, keyOfValue(isKey ? given : name), isKey ? value : given, node);
  });
  return made;
}

/** `reduce(headers, (all, value, name) => …, {})` */
function reduceMembers(machine: Machine, source: Value, callback: Value, initial: Value, node: Node): Value {
  const isList = source.kind === 'object' && machine.record(source.id).form === 'array';
  const list = isList ? source : pairsOf(machine, source, node);
  const total = machine.locations.cellOf(node, 'total');
  machine.write(total, initial);
  repeat(machine, node, list, 'elements', element => {
    const name = isList ? unknown : readMember(machine, element, { kind: 'known', name: '0' }, node);
    const value = isList ? element : readMember(machine, element, { kind: 'known', name: '1' }, node);
    machine.write(total, machine.rooms.call(callback, [machine.read(total) ?? unknown, value, name], node, undefinedValue));
  });
  return machine.read(total) ?? unknown;
}

function forEach(machine: Machine, source: Value, callback: Value, node: Node, into?: Value): void {
  const isList = source.kind === 'object' && machine.record(source.id).form === 'array';
  repeat(machine, node, isList ? source : pairsOf(machine, source, node), 'elements', element => {
    const name = isList ? unknown : readMember(machine, element, { kind: 'known', name: '0' }, node);
    const value = isList ? element : readMember(machine, element, { kind: 'known', name: '1' }, node);
    machine.rooms.call(callback, into === undefined ? [value, name] : [into, value, name], node, undefinedValue);
  });
}
