import type { Node } from '../../syntax/node.ts';
import { areEqual, joinAll } from '../domain/join.ts';
import * as KeySets from '../domain/key-set.ts';
import { closedStringsOf } from '../domain/listed.ts';
import { constant, undefinedValue, type ObjectRecord, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { addElement, spreadInto, withElements } from './collections.ts';

type ListValue = Value & { kind: 'object' };

/** A part of a list: where the positions aren't known, some of its elements. */
export function sliceOf(machine: Machine, list: ListValue, bounds: readonly Value[], node: Node): Value {
  const { members, pours, rest, open } = machine.record(list.id);
  const positions = bounds.map(bound => (bound.kind === 'constant' && typeof bound.value === 'number' ? bound.value : undefined));
  const part = machine.make(node, { form: 'array' }, 'slice');
  if (pours.length > 0 || rest.kind !== 'bottom' || open) spreadInto(machine, part, list, node);
  else if (positions.includes(undefined)) machine.writeRecord(part.id, { ...machine.record(part.id), rest: joinAll([...members.values()]) });
  else machine.writeRecord(part.id, withElements(machine.record(part.id), [...members.values()].slice(...positions)));
  return part;
}

/** A list from its end to its beginning. */
export function reversedOf(machine: Machine, list: ListValue, node: Node): ListValue {
  const copy = machine.make(node, { form: 'array' }, 'reversed');
  spreadInto(machine, copy, list, node);
  machine.writeRecord(copy.id, inReverse(machine.record(copy.id)));
  return copy;
}

/** The record of a list that is turned round, as far as its elements are known one by one. */
export function inReverse(record: ObjectRecord): ObjectRecord {
  return withElements({ ...record, members: new Map() }, [...record.members.values()].reverse());
}

/** Where a constant stands in a list of constants for the first time, or the last. */
export function positionOf(machine: Machine, list: ListValue, sought: Value, isLast: boolean): Value {
  const strings = closedStringsOf(machine.record(list.id)) ?? [];
  const isSought = (value: Value): boolean => areEqual(value, sought);
  return constant(isLast ? strings.findLastIndex(isSought) : strings.findIndex(isSought));
}

/** Where a name stands among those of headers, if it does: by this position it is taken out, of several names one by one. */
export function positionAmongNames(machine: Machine, list: ListValue, sought: Value): Value | undefined {
  machine.locations.takeApart(sought);
  return sought.kind === 'constant' ? machine.locations.readFrom(list.id, KeySets.only([String(sought.value)]), { kind: 'unknown' }) : undefined;
}

/**
 * `list.splice(position, 1)`: where it isn't known which of its elements it takes out, any may be left, and of headers only the path that leads there tells,
 * `if (list[i][0] === 'connection')`. What is given beside is put in.
 */
export function spliceOf(machine: Machine, list: ListValue, [position = undefinedValue, count = undefinedValue, ...added]: readonly Value[], node: Node): Value {
  const taken = machine.make(node, { form: 'array' }, 'taken out');
  if (position.kind === 'index' && machine.locations.isAsked(position.symbol)) machine.locations.takeApart({ kind: 'name', symbol: position.symbol, fold: 'none' });
  const found = machine.locations.whereRead(position);
  if (found?.bag === list.id && count.kind === 'constant' && count.value === 1) {
    const { pours, ...record } = machine.record(list.id);
    machine.writeRecord(list.id, { ...record, namesOf: undefined, pours: pours.map(pour => ({ ...pour, keys: KeySets.subtract(pour.keys, found.names) })) });
    return taken;
  }
  const known = closedStringsOf(machine.record(list.id));
  if (known !== undefined && count.kind === 'constant' && position.kind === 'constant') {
    const left = [...known];
    const out = left.splice(Number(position.value), count.value === undefined ? Infinity : Number(count.value), ...added);
    machine.writeRecord(taken.id, withElements(machine.record(taken.id), out));
    machine.writeRecord(list.id, withElements({ ...machine.record(list.id), members: new Map() }, left));
    return taken;
  }
  spreadInto(machine, taken, list, node);
  if (count.kind !== 'constant' || count.value !== 0) {
    const { members, ...record } = machine.record(list.id);
    const left = { ...record, heldBy: undefined, members: new Map(), rest: joinAll([record.rest, ...members.values()]) };
    machine.writeRecord(list.id, record.pours.length === 0 ? left : { ...left, pours: [], open: true, isCut: true });
  }
  for (const value of added) addElement(machine, list, value, node);
  return taken;
}

/** `[HOP, STALE].flat()`: the elements of its lists, and what is no list. */
export function flatten(machine: Machine, list: ListValue, node: Node): Value {
  const { members, ...others } = machine.record(list.id);
  const flat = machine.make(node, { ...others, members: new Map() }, 'flat');
  for (const element of members.values()) {
    if (element.kind === 'object' && machine.record(element.id).form === 'array') spreadInto(machine, flat, element, node);
    else addElement(machine, flat, element, node);
  }
  return flat;
}
