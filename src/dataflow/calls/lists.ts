import { ITERATOR } from '../../syntax/iterator.ts';
import type { Node } from '../../syntax/node.ts';
import { join, joinAll, sureOf } from '../domain/join.ts';
import * as KeySets from '../domain/key-set.ts';
import { listedIn } from '../domain/listed.ts';
import type { State } from '../domain/state.ts';
import { not } from '../domain/truth.ts';
import { alternativesOf, constant, givenUp, undefinedValue, unknown, type ObjectRecord, type Value } from '../domain/values.ts';
import { inCases } from '../functions/conditions.ts';
import { bagAskedBy, noteFound } from '../functions/missing.ts';
import { joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { addElement, spreadInto } from '../objects/collections.ts';
import { repeat, runAll, stringsOf, unrolled } from '../objects/iteration.ts';
import { flatten, inReverse, positionAmongNames, positionOf, reversedOf, sliceOf, spliceOf } from '../objects/list-parts.ts';
import { readMember } from '../objects/members.ts';
import { firstFound } from '../objects/tables.ts';
import { opened } from '../upstream/records.ts';
import { exitsOfCallback, keepElements } from './kept-elements.ts';
import { membershipOf } from './membership.ts';

type ListValue = Value & { kind: 'object' };

/** The most names of a list that a test is made of one by one. */
const MOST_NAMES = 64;

/** A method of an array. Callbacks are evaluated as the body of a loop. */
export function callListMethod(machine: Machine, list: ListValue, name: string, parameters: readonly Value[], node: Node): Value {
  const [first = undefinedValue, second = undefinedValue] = parameters;
  switch (name) {
    case 'forEach':
      repeat(machine, node, list, 'elements', element => {
        machine.rooms.call(first, [element, unknown, list], node, second);
      });
      return undefinedValue;
    case 'map':
    case 'flatMap':
      return mapList(machine, list, first, name === 'flatMap', node);
    case 'filter':
      return filterList(machine, list, first, node);
    case 'reduce':
      return reduceList(machine, list, parameters, node);
    case 'reduceRight':
      return reduceList(machine, reversedOf(machine, list, node), parameters, node);
    case 'some':
    case 'find':
    case 'findLast':
    case 'findIndex':
      return someOf(machine, list, first, node, name);
    case 'every':
      return not(someOf(machine, list, first, node, 'every'));
    case 'includes':
      return membershipOf(machine, list, first);
    case 'indexOf':
    case 'lastIndexOf': {
      const test = membershipOf(machine, list, first);
      if (machine.record(list.id).pours.some(({ as }) => as === 'names')) return positionAmongNames(machine, list, first) ?? indexOf(test);
      if (test.kind === 'constant') return positionOf(machine, list, first, name === 'lastIndexOf');
      return indexOf(test);
    }
    case 'push':
    case 'unshift':
      for (const value of parameters) addElement(machine, list, value, node);
      return unknown;
    case 'concat': {
      const all = machine.make(node, { form: 'array' }, 'concat');
      for (const part of [list, ...parameters]) {
        if (part.kind === 'object' && machine.record(part.id).form === 'array') spreadInto(machine, all, part, node);
        else addElement(machine, all, part, node);
      }
      return all;
    }
    case 'slice':
      return sliceOf(machine, list, parameters, node);
    case 'splice':
      return spliceOf(machine, list, parameters, node);
    case 'toReversed':
      return reversedOf(machine, list, node);
    case 'toSorted': {
      const copy = machine.make(node, { form: 'array' }, 'copy');
      spreadInto(machine, copy, list, node);
      return copy;
    }
    case 'flat':
      return flatten(machine, list, node);
    case 'reverse':
      machine.writeRecord(list.id, inReverse(machine.record(list.id)));
      return list;
    case 'sort':
    case 'values':
    case ITERATOR:
      return list;
    case 'entries':
      return { kind: 'builtin', name: '#entries', self: list };
    case 'keys':
      return unknown;
    case 'pop':
    case 'shift':
      machine.writeRecord(list.id, { ...machine.record(list.id), namesOf: undefined, heldBy: undefined });
      return readMember(machine, list, { kind: 'unknown', isNext: false }, node);
    case 'next':
      return machine.make(node, { members: new Map([['value', readMember(machine, list, { kind: 'unknown', isNext: false }, node)], ['done', unknown]]) }, 'step');
    case 'at':
      return readMember(machine, list, first.kind === 'constant' && first.value === 0 ? { kind: 'known', name: '0' } : { kind: 'unknown', isNext: false }, node);
    case 'join': {
      const strings = stringsOf(machine, list);
      return strings === undefined || strings.others !== 'none' || strings.perhaps.length > 0 ? (strings?.others === 'foreign' ? givenUp : unknown) : constant(strings.names.join(first.kind === 'constant' && first.value !== undefined ? String(first.value) : ','));
    }
    default:
      return givenUp;
  }
}

function indexOf(test: Value): Value {
  return test.kind === 'test' ? { ...test, kind: 'index' } : unknown;
}

function filterList(machine: Machine, list: ListValue, callback: Value, node: Node): ListValue {
  const kept = keepElements(machine, list, node, element => exitsOfCallback(machine, callback, [element, unknown, list], node).map(({ value, state }) => ({ value: outcomeOf(callback, element, value), state })));
  const heldBy = callback.kind === 'function' ? bagAskedBy(machine, callback) : undefined;
  if (heldBy !== undefined) machine.writeRecord(kept.id, { ...machine.record(kept.id), heldBy });
  return kept;
}

/** `Boolean` as a callback tests the element itself. */
function outcomeOf(callback: Value, element: Value, value: Value): Value {
  return callback.kind === 'builtin' && callback.name === 'Boolean' ? element : value;
}

function mapList(machine: Machine, list: ListValue, callback: Value, isFlat: boolean, node: Node): Value {
  const { isCut } = machine.record(list.id);
  const mapped = machine.make(node, { form: 'array', open: isCut === true, isCut }, 'mapped');
  const add = (value: Value): Value => {
    if (isFlat) spreadInto(machine, mapped, value, node);
    else if (value.kind === 'unknown') machine.writeRecord(mapped.id, opened(machine.record(mapped.id), value));
    else addElement(machine, mapped, value, node);
    return undefinedValue;
  };
  repeat(machine, node, list, 'elements', element => {
    const after: State[] = [];
    for (const { value, state } of exitsOfCallback(machine, callback, [element, unknown, list], node)) {
      machine.state = state;
      if (value.kind === 'test' && value.cases !== undefined) inCases(machine, value.symbol, value.cases, node, add);
      else alternativesOf(value).forEach(add);
      after.push(machine.state);
    }
    machine.state = joinStates(machine, after);
  });
  return mapped;
}

/** Without a value to begin with, a reduction begins with the first element, where that is known. */
function reduceList(machine: Machine, list: ListValue, [callback = undefinedValue, ...initial]: readonly Value[], node: Node): Value {
  const total = machine.locations.cellOf(node, 'total');
  const body = (element: Value): void => {
    const value = machine.rooms.call(callback, [machine.read(total) ?? unknown, element, unknown, list], node, undefinedValue);
    machine.write(total, value);
  };
  const elements = unrolled(machine, list, 'elements');
  if (elements === undefined) {
    machine.write(total, initial[0] ?? undefinedValue);
    repeat(machine, node, list, 'elements', body);
  } else {
    const [first = undefinedValue, ...others] = [...initial, ...elements];
    machine.write(total, first);
    runAll(machine, node, others, body, undefined);
  }
  return withoutBlank(machine, machine.read(total) ?? unknown);
}

/** Values without an object in which nothing is, where headers are in another: those may be none as well. So it is with what a reduction begins with, `(all, name) => ({ ...all, [name]: headers[name] })`. */
function withoutBlank(machine: Machine, values: Value): Value {
  const recordOf = (value: Value): ObjectRecord | undefined => (value.kind === 'object' ? machine.record(value.id) : undefined);
  const isBlank = (record: ObjectRecord | undefined): boolean => record?.members.size === 0 && record.pours.length === 0 && record.rest.kind === 'bottom' && !record.open;
  const hasHeaders = alternativesOf(values).some(value => (recordOf(value)?.pours.length ?? 0) > 0);
  return hasHeaders ? joinAll(alternativesOf(values).filter(value => !isBlank(recordOf(value)))) : values;
}

/** Whether the callback is true of some element: the tests of a short list of constants, one by one. */
function someOf(machine: Machine, list: ListValue, callback: Value, node: Node, name: string): Value {
  const elements = unrolledFor(machine, list);
  if (elements === undefined) {
    // Whether one of an object's names is found is true where it is.
    if (name === 'find' || name === 'findLast' || (name === 'some' && machine.record(list.id).namesOf !== undefined)) return findIn(machine, list, callback, node);
    repeat(machine, node, list, 'elements', element => {
      machine.rooms.call(callback, [element, unknown, list], node, undefinedValue);
    });
    return unknown;
  }
  const before = machine.state;
  const tests = elements.map(element => {
    machine.state = before;
    return machine.rooms.call(callback, [element, unknown, list], node, undefinedValue);
  });
  machine.state = before;
  if (tests.length > 0 && tests.every(test => test.kind === 'test' || (test.kind === 'constant' && typeof test.value === 'boolean'))) {
    return firstFoundBy(name, elements, tests) ?? foundAs(name, anyOf(name === 'every' ? tests.map(not) : tests));
  }
  return name === 'find' || name === 'findLast' ? joinAll([...elements, undefinedValue]) : unknown;
}

function firstFoundBy(name: string, elements: readonly Value[], tests: readonly Value[]): Value | undefined {
  if (name === 'find') return firstFound(elements, tests);
  return name === 'findLast' ? firstFound(elements.toReversed(), tests.toReversed()) : undefined;
}

/** Any of the elements of which the callback may be true, or nothing. */
function findIn(machine: Machine, list: ListValue, callback: Value, node: Node): Value {
  const { namesOf } = machine.record(list.id);
  const kept = filterList(machine, list, callback, node);
  const found = readMember(machine, kept, { kind: 'unknown', isNext: false }, node);
  if (namesOf !== undefined) noteFound(machine, found, { bag: namesOf, names: machine.record(kept.id).pours.map(sureOf).reduce(KeySets.union, KeySets.nothing) });
  return join(found, undefinedValue);
}

/** Whether an element was found, as the method says it: a position, the element or undefined, or true. */
export function foundAs(name: string, test: Value): Value {
  if (test.kind !== 'test') return test;
  if (name === 'findIndex') return { ...test, kind: 'index' };
  return name === 'find' || name === 'findLast' ? { ...test, isLookup: true } : test;
}

function unrolledFor(machine: Machine, list: ListValue): readonly Value[] | undefined {
  const elements = unrolled(machine, list, 'elements');
  if (elements !== undefined) return elements;
  const record = machine.record(list.id);
  const listed = listedIn(record);
  if (listed === undefined || listed.perhaps.length > 0 || listed.others === 'headers' || record.form === 'map') return undefined;
  if (listed.names.length > MOST_NAMES) return [givenUp];
  // What isn't known of a list is one element that isn't known.
  return [...listed.names.map(constant), ...(listed.others === 'none' ? [] : [listed.others === 'foreign' ? givenUp : unknown])];
}

/** The test that holds where any of the tests does. */
function anyOf(tests: readonly Value[]): Value {
  return tests.reduce((all, test) => {
    if (all.kind === 'constant') return all.value === true ? all : test;
    if (test.kind === 'constant') return test.value === true ? test : all;
    if (all.kind !== 'test' || test.kind !== 'test' || all.symbol !== test.symbol) return unknown;
    return not(both(not(all), not(test)));
  }, constant(false));
}

function both(a: Value, b: Value): Value {
  if (a.kind !== 'test' || b.kind !== 'test') return unknown;
  return { kind: 'test', symbol: a.symbol, may: KeySets.intersect(a.may, b.may), must: KeySets.intersect(a.must, b.must), unseen: a.unseen ?? b.unseen };
}
