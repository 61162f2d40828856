import { ITERATOR } from '../../syntax/iterator.ts';
import type { Node } from '../../syntax/node.ts';
import * as KeySets from '../domain/key-set.ts';
import { membersOf } from '../domain/listed.ts';
import { constant, undefinedValue, unknown, type Key, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { addElement, fillFrom, listOf, spreadInto } from '../objects/collections.ts';
import { repeat } from '../objects/iteration.ts';
import { deleteMember, readMember, writeMember } from '../objects/members.ts';
import { lookUp } from '../objects/tables.ts';
import { testOfListed } from '../objects/texts.ts';
import { keyOfValue, lowerNames, namesOfKey } from '../upstream/key.ts';
import { poured, writeRecord } from '../upstream/records.ts';
import { makeBag } from '../upstream/responses.ts';
import { membershipOf } from './membership.ts';

type ContainerValue = Value & { kind: 'object' };

/** A method of a web Headers, an AxiosHeaders, a Map or a Set; undefined if it has none of this name. */
export function callContainerMethod(machine: Machine, self: ContainerValue, name: string, parameters: readonly Value[], node: Node): Value | undefined {
  const [first = undefinedValue, second = undefinedValue] = parameters;
  const { form, pours } = machine.record(self.id);
  const ignoresCase = form === 'Headers' || form === 'axios-headers';
  switch (name) {
    case 'get':
      return getFrom(machine, self, first, ignoresCase, node);
    case 'getSetCookie':
      return { kind: 'field', pours: poured(machine.record(self.id), KeySets.only(['set-cookie'])), symbol: undefined };
    case 'has':
      return form === 'map' || form === 'set' ? membershipOf(machine, self, first) : hasName(machine, self, first);
    case 'set':
    case 'append':
      if (form === 'set') return undefined;
      if (first.kind === 'object' && form !== 'map') fillFrom(machine, self, first, node);
      else put(machine, self, first, second, name === 'append', ignoresCase, node);
      return self;
    case 'add':
      if (form !== 'set') return undefined;
      addElement(machine, self, first, node);
      return self;
    case 'union': {
      const both = machine.make(node, { ...machine.record(self.id) }, 'union');
      spreadInto(machine, both, first, node);
      return form === 'set' ? both : undefined;
    }
    case 'delete':
      for (const each of form === 'axios-headers' ? elementsOf(machine, first) : [first]) deleteMember(machine, self, keyOfValue(each), ignoresCase);
      return unknown;
    case 'clear':
      machine.writeRecord(self.id, { ...machine.record(self.id), members: new Map(), pours: [] });
      return undefinedValue;
    case ITERATOR:
      return listOf(machine, self, form === 'set' ? 'values' : 'pairs', node, false);
    case 'entries':
      return form === 'axios-headers' && pours.length === 0 ? undefined : listOf(machine, self, 'pairs', node, false);
    case 'keys':
      return listOf(machine, self, 'names', node, false);
    case 'values':
      return listOf(machine, self, 'values', node, false);
    case 'toJSON':
    case 'raw':
    case 'getAll': {
      const copy = machine.make(node, { form: 'object' }, 'copy');
      fillFrom(machine, copy, self, node);
      return copy;
    }
    case 'normalize':
    case 'concat':
      return self;
    case 'forEach':
      if (form === 'set') {
        repeat(machine, node, self, 'elements', value => {
          machine.rooms.call(first, [value, value, self], node, undefinedValue);
        });
        return undefinedValue;
      }
      repeat(machine, node, listOf(machine, self, 'pairs', node, false), 'elements', pair => {
        const entry = readMember(machine, pair, { kind: 'known', name: '0' }, node);
        const value = readMember(machine, pair, { kind: 'known', name: '1' }, node);
        machine.rooms.call(first, [value, entry, self], node, undefinedValue);
      });
      return undefinedValue;
    default:
      return undefined;
  }
}

/** What axios' `headers.delete(names)` takes: a name, or a list of names. */
function elementsOf(machine: Machine, names: Value): readonly Value[] {
  const record = names.kind === 'object' ? machine.record(names.id) : undefined;
  return record?.form === 'array' ? [...record.members.values()] : [names];
}

/** `headers.get(name)`. */
function getFrom(machine: Machine, self: ContainerValue, name: Value, ignoresCase: boolean, node: Node): Value {
  if (name.kind === 'server') return readMember(machine, name, keyOfMap(self), node);
  if (name.kind === 'constant') {
    const written = String(name.value);
    return readNamed(machine, self, ignoresCase ? written.toLowerCase() : written);
  }
  if (name.kind === 'name' || name.kind === 'text') {
    const record = machine.record(self.id);
    const pours = name.kind === 'name' ? poured(record, lowerNames(namesOfKey(machine, name))) : [];
    if (name.kind === 'name' && pours.length > 0) return { kind: 'field', pours, symbol: name.symbol };
    if (record.form === 'map' && record.members.size === 0 && record.rest.kind !== 'bottom') return record.rest;
    if (record.form === 'map') return lookUp(machine, name, record) ?? ({ ...testOfListed(machine, name, membersOf(record, true)), isLookup: true });
  }
  return readMember(machine, self, { kind: 'unknown', isNext: false }, node);
}

function readNamed(machine: Machine, self: ContainerValue, name: string): Value {
  const record = machine.record(self.id);
  const own = record.members.get(name);
  if (own !== undefined) return own;
  const pours = poured(record, KeySets.only([name]));
  if (pours.length > 0) return machine.locations.readFrom(self.id, KeySets.only([name]), { kind: 'field', pours, symbol: undefined });
  return record.open || record.rest.kind !== 'bottom' ? unknown : constant(record.form === 'Headers' ? null : undefined);
}

/** What is kept in a map under a request is there as if it were left on it. */
function keyOfMap({ id }: ContainerValue): Key {
  return { kind: 'known', name: `@@map ${String(id)}` };
}

/** `headers.has(name)`: surely for what was set by name; an upstream may have sent the others or not. */
function hasName(machine: Machine, self: ContainerValue, name: Value): Value {
  if (name.kind !== 'name' && name.kind !== 'text') return unknown;
  const record = machine.record(self.id);
  if (record.pours.length > 0 || record.open) return unknown;
  return testOfListed(machine, name, membersOf(record, false));
}

function put(machine: Machine, self: ContainerValue, name: Value, value: Value, appends: boolean, ignoresCase: boolean, node: Node): void {
  if (name.kind === 'server') {
    writeMember(machine, name, keyOfMap(self), value, node);
    return;
  }
  const key = keyOfValue(name);
  const record = machine.record(self.id);
  const cased = key.kind === 'known' && ignoresCase ? { ...key, name: key.name.toLowerCase() } : key;
  const written = writeRecord(machine, record, cased, value, node);
  machine.writeRecord(self.id, appends && key.kind === 'known' ? { ...written, pours: record.pours } : written);
}

/** A call on an upstream's header bag that gives all of it in another form: node-fetch's `raw()`. */
export function callBagMethod(machine: Machine, self: ContainerValue, name: string, node: Node): Value | undefined {
  const [pour] = machine.record(self.id).pours;
  const container = pour?.origin.client?.response.bags?.[`${name}()`];
  if (pour === undefined || container === undefined) return undefined;
  const bag = makeBag(machine, pour.origin, container, node, 'bag');
  if (bag.kind === 'object') machine.writeRecord(bag.id, { ...machine.record(bag.id), pours: machine.record(self.id).pours });
  return bag;
}
