import { rangeOf, type Node } from '../../syntax/node.ts';
import { joinAll } from '../domain/join.ts';
import { listedInUnknown, membersOf } from '../domain/listed.ts';
import { alternativesOf, constant, emptyRecord, givenUp, isForeignCode, undefinedValue, unknown, type Value } from '../domain/values.ts';
import { importedValue } from '../files/imports.ts';
import { callPromiseStatic, makePromise } from '../functions/promises.ts';
import type { Machine } from '../machine/machine.ts';
import { fillFrom, listOf, spreadInto } from '../objects/collections.ts';
import { deleteMember, readMember, writeMember } from '../objects/members.ts';
import { iterated } from '../objects/own-iterator.ts';
import { testOfListed } from '../objects/texts.ts';
import { keyOfValue } from '../upstream/key.ts';
import { stringOf } from './strings.ts';
import { makeWebRequest } from './web.ts';

/** A call of a global function: `Object.entries(headers)`, `String(value)`, `require('axios')`. */
export function callGlobal(machine: Machine, name: string, parameters: readonly Value[], node: Node): Value {
  const [first = undefinedValue, second = undefinedValue, third = undefinedValue] = parameters;
  switch (name) {
    case 'Object.entries':
      return listOf(machine, first, 'pairs', node, true);
    case 'Object.keys':
    case 'Object.getOwnPropertyNames':
    case 'Reflect.ownKeys':
      return listOf(machine, first, 'names', node, true);
    case 'Object.values':
      return listOf(machine, first, 'values', node, true);
    case 'Object.assign':
      return assign(machine, parameters, node);
    case 'Object.fromEntries': {
      const made = machine.make(node, {}, 'from entries');
      fillFrom(machine, made, asPairs(machine, first, node), node);
      return made;
    }
    case 'Object.freeze':
    case 'Object.seal':
    case 'Object.preventExtensions':
      return first;
    case 'Object.create': {
      const made = machine.make(node, {}, 'created');
      spreadInto(machine, made, first, node);
      return made;
    }
    case 'Object.hasOwn':
    case 'Reflect.has':
      return hasMember(machine, first, second);
    case 'Reflect.get':
      return readMember(machine, first, keyOfValue(second), node);
    case 'Reflect.set':
      writeMember(machine, first, keyOfValue(second), third, node);
      return constant(true);
    case 'Reflect.deleteProperty':
      deleteMember(machine, first, keyOfValue(second));
      return unknown;
    case 'structuredClone':
    case 'JSON.parse':
      return copyOf(machine, first, node);
    case 'JSON.stringify':
      // What a replacer leaves out isn't followed.
      if (second.kind !== 'constant') return givenUp;
      return alternativesOf(first).some(each => each.kind === 'object') ? { kind: 'builtin', name: '#json', self: first } : unknown;
    case 'Array.from':
      return arrayFrom(machine, first, second, node);
    case 'Array.isArray':
      return isArray(machine, first);
    case 'Array.of': {
      const members = new Map(parameters.map((value, index) => [String(index), value]));
      return machine.make(node, { form: 'array', members }, 'array');
    }
    case 'String':
    case 'Number':
    case 'parseInt':
    case 'parseFloat':
    case 'Number.parseInt':
    case 'decodeURIComponent':
    case 'encodeURI':
      return stringOf(first);
    case 'Boolean':
      return first.kind === 'test' ? first : unknown;
    case 'Symbol':
      // Each is a key of its own.
      return constant(`@@${machine.module.path} ${String(rangeOf(node)[0])}`);
    case 'Symbol.for':
      return first.kind === 'constant' ? constant(`@@${String(first.value)}`) : unknown;
    case 'require':
      return first.kind === 'constant' && typeof first.value === 'string' ? importedValue(machine, first.value, '*') : unknown;
    case 'process.nextTick':
    case 'setImmediate':
    case 'setTimeout': {
      // `process.nextTick(done, null, response)`
      const given = parameters.slice(name === 'setTimeout' ? 2 : 1);
      if (given.length === 0) return machine.rooms.call(unknown, parameters, node, undefinedValue);
      machine.rooms.call({ kind: 'builtin', name: '#perhaps', self: first }, given, node, undefinedValue);
      return unknown;
    }
    case 'Error':
    case 'TypeError':
    case 'RegExp':
    case 'Array':
      return construct(machine, name, parameters, node);
    default:
      if (name.startsWith('Promise.')) return callPromiseStatic(machine, name.slice('Promise.'.length), parameters, node);
      return machine.rooms.call(unknown, parameters, node, undefinedValue);
  }
}

function isArray(machine: Machine, value: Value): Value {
  if (value.kind === 'constant' || value.kind === 'name' || value.kind === 'regexp') return constant(false);
  if (value.kind !== 'object') return unknown;
  const { form, open } = machine.record(value.id);
  return form === 'object' && open ? unknown : constant(form === 'array');
}

function asPairs(machine: Machine, source: Value, node: Node): Value {
  const walked = joinAll(iterated(machine, source, node));
  const isContainer = alternativesOf(walked).every(each => each.kind === 'object' && machine.record(each.id).form !== 'array');
  return isContainer ? listOf(machine, walked, 'pairs', node, false) : walked;
}

function assign(machine: Machine, [target = unknown, ...sources]: readonly Value[], node: Node): Value {
  for (const each of alternativesOf(target)) {
    if (each.kind === 'object') for (const source of sources) spreadInto(machine, each, source, node);
    else if (each.kind === 'server') machine.rooms.assignTo(each, sources, node);
  }
  return target;
}

function copyOf(machine: Machine, source: Value, node: Node): Value {
  const inner = source.kind === 'builtin' && source.name === '#json' ? source.self : source;
  const copies = alternativesOf(inner).map((each, index) => {
    if (each.kind !== 'object') return each.kind === 'constant' ? each : unknown;
    const record = machine.record(each.id);
    const isEmptied = record.form === 'Headers' || record.form === 'map';
    return machine.make(node, isEmptied ? {} : { ...record, form: record.form === 'axios-headers' ? 'object' : record.form, outbound: undefined }, `clone ${String(index)}`);
  });
  return joinAll(copies);
}

function arrayFrom(machine: Machine, source: Value, mapper: Value, node: Node): Value {
  const list = machine.make(node, { form: 'array' }, 'array from');
  spreadInto(machine, list, source, node);
  return mapper.kind === 'function' ? machine.rooms.call({ kind: 'builtin', name: '.map', self: list }, [mapper], node, undefinedValue) : list;
}

export function hasMember(machine: Machine, object: Value, name: Value): Value {
  if (name.kind !== 'name' && name.kind !== 'text') return unknown;
  const record = object.kind === 'object' ? machine.record(object.id) : undefined;
  if (record !== undefined && record.pours.length > 0) return unknown;
  const listed = record === undefined ? listedInUnknown(object) : membersOf(record, false);
  return listed === undefined ? unknown : testOfListed(machine, name, listed);
}

/** `new Headers(init)` and other objects of the language. */
export function construct(machine: Machine, name: string, parameters: readonly Value[], node: Node): Value {
  const [first = undefinedValue, second = undefinedValue] = parameters;
  switch (name) {
    case 'Promise':
      return makePromise(machine, first, node);
    case 'Headers': {
      const headers = machine.make(node, { form: 'Headers' });
      fillFrom(machine, headers, first, node);
      return headers;
    }
    case 'Map':
    case 'URLSearchParams':
    case 'WeakMap': {
      const map = machine.make(node, { form: 'map' });
      fillFrom(machine, map, first, node);
      return map;
    }
    case 'Set':
    case 'WeakSet': {
      const set = machine.make(node, { form: 'set' });
      if (first.kind !== 'constant') spreadInto(machine, set, first, node);
      return withElementsAsMembers(machine, set);
    }
    case 'Array':
      return machine.make(node, { form: 'array', open: true });
    case 'Request':
      return makeWebRequest(machine, first, second, node);
    case 'RegExp':
      machine.locations.takeApart(first);
      return regexFrom(first, second);
    case 'Error':
    case 'TypeError':
      return machine.make(node, { ...emptyRecord, form: 'error', open: true });
    case 'Date':
    case 'URL':
      return unknown;
    default:
      return machine.rooms.call(unknown, parameters, node, undefinedValue);
  }
}

/** Elements of a set are found by themselves: `set.has('te')`. */
function withElementsAsMembers(machine: Machine, set: Value & { kind: 'object' }): Value {
  const record = machine.record(set.id);
  const members = new Map([...record.members.values()].map((value, index) => [value.kind === 'constant' ? String(value.value) : `#${String(index)}`, value] as const));
  machine.writeRecord(set.id, { ...record, members });
  return set;
}

function regexFrom(source: Value, flags: Value): Value {
  if (source.kind === 'regexp') return source;
  if (source.kind !== 'constant' || typeof source.value !== 'string') return isForeignCode(source) ? givenUp : unknown;
  return { kind: 'regexp', source: source.value, flags: flags.kind === 'constant' && typeof flags.value === 'string' ? flags.value : '' };
}

