import type * as ESTree from 'estree';
import type { Node } from '../../syntax/node.ts';
import { anyMeeting, join, joinAll, joinRecords } from '../domain/join.ts';
import * as KeySets from '../domain/key-set.ts';
import { closedStringsOf, listedAs, membersOf, sizeOf } from '../domain/listed.ts';
import { own } from '../domain/own.ts';
import { truthinessOf } from '../domain/truth.ts';
import { alternativesOf, bottom, constant, isForeignCode, undefinedValue, unknown, type ClassValue, type Key, type NameValue, type ObjectRecord, type Value } from '../domain/values.ts';
import { readAppMember, writeAppMember } from '../exchange/app-members.ts';
import { readServerMember, serverValue, writeServerMember } from '../exchange/server-objects.ts';
import { objectOfNamespace } from '../files/commonjs.ts';
import { exportedValue } from '../files/imports.ts';
import { isExports, ownExport } from '../files/own-exports.ts';
import { baseWith, typedInstance } from '../functions/classes.ts';
import { inCases } from '../functions/conditions.ts';
import type { Machine } from '../machine/machine.ts';
import { siteOf } from '../machine/trail.ts';
import { isOdd, keyOf, lowerNames, namesIn, namesOfKey, surelyNamed } from '../upstream/key.ts';
import { poured, without, writeRecord } from '../upstream/records.ts';
import { fieldOf, nameSymbolAt } from './fields.ts';
import { memberOfGlobal } from './global-names.ts';
import { memberOfResult } from './result-members.ts';
import { untold } from './comparisons.ts';
import { readStatic } from './statics.ts';
import { lookUp, readOfFound } from './tables.ts';
import { memberOfText, testOfListed, type TextValue } from './texts.ts';

export function readMember(machine: Machine, object: Value, key: Key, node: Node): Value {
  const asked = key.kind === 'unknown' ? key.text : key.kind === 'name' ? key : undefined;
  switch (object.kind) {
    case 'union':
      return joinAll(object.members.map(member => readMember(machine, member, key, node)));
    case 'object':
      return readRecord(machine, object, key, node);
    case 'api':
      if (asked !== undefined) return lookUpUnknown(machine, asked, 'foreign');
      if (key.kind !== 'known') return unknown;
      return key.name === 'default' ? object : (nodeConstant(object.specifier, key.name) ?? { ...object, path: [...object.path, key.name] });
    case 'client':
      if (key.kind === 'known') {
        if (object.model.members?.includes(key.name) === true || key.name === 'default') return object;
        const other = own(object.model.memberClients, key.name);
        const model = other === undefined ? undefined : machine.library.clientNamed(other);
        if (model !== undefined) return { ...object, model };
      }
      return methodOf(object, key);
    case 'server':
      return readServerMember(machine, object, key, node);
    case 'app':
      return (key.kind === 'known' ? readAppMember(machine, object, key.name, node) : undefined) ?? methodOf(object, key);
    case 'parameter':
      if (key.kind === 'known') machine.use(object.id, object.path, key.name);
      if (asked !== undefined) return lookUpUnknown(machine, asked, 'unknown');
      return key.kind === 'known' ? { kind: 'parameter', id: object.id, path: object.path === '' ? key.name : `${object.path}.${key.name}` } : unknown;
    case 'class':
      return key.kind === 'known' ? readStatic(machine, object, key.name) : unknown;
    case 'function':
      return key.kind === 'known' ? (readOfFunction(machine, object, key.name) ?? methodOf(object, key)) : unknown;
    case 'builtin':
      return memberOfResult(object, key) ?? readBuiltin(machine, object, key);
    case 'namespace':
      return key.kind === 'known' ? exportedValue(machine, object.module, key.name) : readMember(machine, objectOf(machine, object), key, node);
    case 'bottom':
      return bottom;
    case 'unknown':
      return asked !== undefined ? lookUpUnknown(machine, asked, isForeignCode(object) ? 'foreign' : 'unknown') : object;
    case 'test':
      if (key.kind === 'known' && object.cases !== undefined) return readOfFound(machine, object, key.name, node);
      return object.isLookup === true ? untold(object) : methodOf(object, key);
    case 'name':
    case 'text':
      return (key.kind === 'known' ? memberOfText(object, key.name) : undefined) ?? methodOf(object, key);
    case 'regexp':
      return key.kind === 'known' && (key.name === 'source' || key.name === 'flags') ? constant(object[key.name]) : methodOf(object, key);
    case 'constant':
      if (typeof object.value === 'string' && key.kind === 'known' && !(key.name in String.prototype)) return constant(/^\d+$/.test(key.name) ? object.value[Number(key.name)] : undefined);
      return object.value === undefined || object.value === null ? bottom : methodOf(object, key);
    default:
      return methodOf(object, key);
  }
}

function readBuiltin(machine: Machine, object: Value & { kind: 'builtin' }, key: Key): Value {
  if (key.kind === 'name') return isForeignCode(object) ? lookUpUnknown(machine, key, 'foreign') : methodOf(object, key);
  if (key.kind === 'unknown') return methodOf(object, key);
  if (object.self.kind === 'bottom' && !object.name.startsWith('.')) return (isExports(object.name) ? ownExport(machine, key.name) : undefined) ?? memberOfGlobal(machine.library, object.name, key.name);
  return object.self.kind === 'client' || object.self.kind === 'app' ? { ...object, name: `${object.name}.${key.name}` } : methodOf(object, key);
}

/** `table[name]` of a table of which nothing is known. */
function lookUpUnknown(machine: Machine, asked: NameValue | TextValue, others: 'foreign' | 'unknown'): Value {
  return { ...testOfListed(machine, asked, listedAs([], others)), isLookup: true };
}

/** `http2.constants.HTTP2_HEADER_CONTENT_TYPE` is 'content-type': https://nodejs.org/api/http2.html#http2constants. */
function nodeConstant(specifier: string, name: string): Value | undefined {
  const header = /^(?:node:)?http2$/.test(specifier) ? /^HTTP2_HEADER_(\w+)$/.exec(name)?.[1] : undefined;
  return header === undefined ? undefined : constant(header.toLowerCase().replaceAll('_', '-'));
}

function methodOf(self: Value, key: Key): Value {
  return key.kind === 'known' ? { kind: 'builtin', name: `.${key.name}`, self } : unknown;
}

function readRecord(machine: Machine, object: Value & { kind: 'object' }, key: Key, node: Node): Value {
  const record = machine.record(object.id);
  if (key.kind === 'known') {
    const own = record.members.get(key.name);
    if (own?.kind === 'builtin' && own.name === '#getter') return machine.rooms.call(own.self, [], node, object);
    if (own !== undefined) return record.pours.length === 0 ? own : joinAll([own, ...poured(record, KeySets.only([key.name])).map(pour => fieldOf([pour], undefined))]);
    const method = record.of && typedInstance.method(machine, record.of, key.name, object);
    if (method !== undefined) return method;
    const inherited = record.of && readInherited(machine, record.of, key, node);
    if (inherited !== undefined) return inherited;
    const size = key.name === (record.form === 'array' ? 'length' : 'size') ? sizeOf(record) : undefined;
    if (size !== undefined) return constant(size);
    if (record.form === 'Headers' || record.form === 'map' || record.form === 'set') return methodOf(object, key);
    const pours = poured(record, KeySets.only([key.name]));
    if (pours.length > 0) return machine.locations.readFrom(object.id, KeySets.only([key.name]), fieldOf(pours, undefined));
    if (record.form === 'object' && record.rest.kind !== 'bottom') return join(record.rest, undefinedValue);
    if (record.form === 'array' && /^\d+$/.test(key.name)) return record.pours.length > 0 || record.rest.kind !== 'bottom' || record.open ? elementAt(machine, object.id, record, node, isOdd(key.name)) : undefinedValue;
    if (record.form === 'object' && !record.open && !(key.name in Object.prototype)) return undefinedValue;
    if (record.form === 'response' || record.form === 'array' || record.form === 'axios-headers' || !record.open) return methodOf(object, key);
    return record.form === 'object' || record.form === 'error' ? join(record.rest, unknown) : methodOf(object, key);
  }
  if (key.kind === 'name') {
    const names = namesIn(record, namesOfKey(machine, key));
    const pours = poured(record, names);
    const own = ownOf(record, names);
    if (pours.length > 0) return join(fieldOf(pours, key.symbol), own);
    return own.kind === 'bottom' ? testOfMembers(record, key, machine) : join(own, undefinedValue);
  }
  if (record.form === 'array') return elementAt(machine, object.id, record, node, key.isNext);
  if (key.text !== undefined && record.pours.length === 0) return testOfMembers(record, key.text, machine);
  // Which header a name that isn't known finds, isn't known either.
  return joinAll([...record.members.values(), ...(record.of === undefined ? [] : typedInstance.methods(machine, record.of, object)), record.rest, unknown]);
}

/** What an instance has of the framework's class that its own extends: `this.ctx`, `this.setHeader`. */
function readInherited(machine: Machine, value: ClassValue, key: Key & { kind: 'known' }, node: Node): Value | undefined {
  const base = baseWith(machine, value, key.name);
  return base === undefined ? undefined : readServerMember(machine, serverValue(machine, base, value.node, false), key, node);
}

/** The headers that a record has by these names. */
function ownOf(record: ObjectRecord, names: KeySets.KeySet): Value {
  return joinAll([...record.members].flatMap(([name, value]) => (KeySets.has(names, name) && alternativesOf(value).some(each => each.kind === 'field') ? [value] : [])));
}

/** `DROP[name]` of an object of constants: true for the names it has. */
function testOfMembers(record: ObjectRecord, asked: NameValue | TextValue, machine: Machine): Value {
  const found = lookUp(machine, asked, record);
  if (found !== undefined) return found;
  const listed = membersOf(record, true);
  // What a loop before found out isn't told by the names of this one.
  if (record.rest.kind === 'test' && !machine.symbols.includes(record.rest.symbol)) return lookUpUnknown(machine, asked, 'foreign');
  if (listed.names.length === 0 && record.rest.kind !== 'bottom') return record.rest;
  const test = testOfListed(machine, asked, listed);
  return listed.others === 'none' && [...record.members.values()].every(value => truthinessOf(value) !== false) ? { ...test, isLookup: true } : test;
}

/** An element of an array whose position isn't known: a member, or what stands for each poured name in turn. */
function elementAt(machine: Machine, id: number, record: ObjectRecord, node: Node, isNext: boolean): Value {
  const isNames = record.pours.some(pour => pour.as === 'names');
  const elements: Value[] = [...record.members.values()].filter(element => !isNames || element.kind !== 'constant');
  elements.push(record.rest);
  const strings = machine.targets.some(target => target.isLoop) ? closedStringsOf(record) : undefined;
  if (strings !== undefined && strings.length > 0) return nameSymbolAt(machine, id, record, node, isNext);
  if (record.pours.length > 0) elements.push(nameSymbolAt(machine, id, record, node, isNext));
  const value = joinAll(elements);
  return value.kind === 'bottom' ? (record.open ? unknown : undefinedValue) : value;
}

/** The object that a namespace is when it isn't only asked for names. */
export function objectOf(machine: Machine, { module }: Value & { kind: 'namespace' }): Value & { kind: 'object' } {
  return objectOfNamespace(machine, module, name => exportedValue(machine, module, name));
}

/** What was put on a function: `load.users = …`, `Client.prototype.get = …`. */
function readOfFunction(machine: Machine, { node }: Value & { kind: 'function' }, name: string): Value | undefined {
  const id = machine.locations.membersOfFunction(node);
  const own = machine.hasRecord(id) ? machine.record(id).members.get(name) : undefined;
  if (own !== undefined) return own;
  const exporter = machine.exporters.get(node);
  if (exporter?.exports.has(name) === true) return exportedValue(machine, exporter, name);
  if (name !== 'prototype' || node.type === 'ArrowFunctionExpression') return undefined;
  const prototype = machine.make(node, {}, 'prototype');
  machine.writeRecord(id, { ...machine.record(id), members: new Map(machine.record(id).members).set(name, prototype) });
  return prototype;
}

export function writeMember(machine: Machine, object: Value, key: Key, value: Value, node: Node): void {
  if (object.kind === 'test' && object.cases !== undefined) {
    inCases(machine, object.symbol, object.cases, node, target => {
      writeMember(machine, target, key, value, node);
      return undefinedValue;
    });
    return;
  }
  const targets = alternativesOf(object);
  for (const target of targets) {
    if (target.kind === 'server') {
      writeServerMember(machine, target, key, value, node);
    } else if (target.kind === 'app') {
      writeAppMember(machine, target, key, value);
    } else if (target.kind === 'parameter' && key.kind === 'known') {
      machine.use(target.id, target.path, `${key.name}=`);
    } else if ((target.kind === 'function' || target.kind === 'class') && key.kind === 'known') {
      const id = machine.locations.membersOfFunction(target.node);
      const record = machine.record(id);
      machine.writeRecord(id, { ...record, members: new Map(record.members).set(key.name, value) });
    } else if (target.kind === 'object') {
      const record = machine.record(target.id);
      const written = writeRecord(machine, record, key, value, node);
      machine.writeRecord(target.id, targets.length === 1 ? written : joinRecords(record, written, anyMeeting));
      if (key.kind === 'known' && value.kind !== 'constant') machine.memberSites.set(`${String(target.id)} ${key.name}`, siteOf(machine, node));
    }
  }
}

/** `delete object[key]`, or `headers.delete(key)`. */
export function deleteMember(machine: Machine, object: Value, key: Key, ignoresCase = false): void {
  const targets = alternativesOf(object);
  if (key.kind === 'name' && machine.locations.isAsked(key.symbol)) machine.locations.takeApart(key);
  for (const target of targets) {
    if (target.kind !== 'object') continue;
    const record = machine.record(target.id);
    if (key.kind === 'unknown') continue;
    const isHeld = key.kind === 'name' && machine.locations.isHeldBy(key.symbol, target.id);
    const written = isHeld ? namesOfKey(machine, key) : surelyNamed(machine, key);
    const folds = ignoresCase || record.form === 'Headers';
    const names = folds ? lowerNames(written) : written;
    const members = new Map([...record.members].filter(([name]) => !KeySets.has(names, folds ? name.toLowerCase() : name)));
    const isSymbol = key.kind === 'name' && machine.locations.casingOf(key.symbol) !== 'listed';
    const deleted = { ...without(record, names, folds || isSymbol), members };
    machine.writeRecord(target.id, targets.length === 1 ? deleted : joinRecords(record, deleted, anyMeeting));
  }
}

/** The member expression's object and key, evaluated in order. */
export function evaluateReference(machine: Machine, node: ESTree.MemberExpression): { object: Value; key: Key } {
  const object = node.object.type === 'Super' ? machine.frame.self : machine.rooms.evaluate(node.object);
  return { object, key: keyOf(machine, node.property as Node, node.computed) };
}
