import * as KeySets from '../domain/key-set.ts';
import { alternativesOf, bottom, constant, type ObjectRecord, type Origin } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

/** The headers that a response's stream still copies as it is piped: those that code left in the response. */
export function pipedHeaders(machine: Machine, origin: Origin): KeySets.KeySet {
  const listened = listenedOn(machine, origin);
  // On some paths no listener was there: nothing was taken away.
  if (listened.length > 1) return KeySets.everything;
  const left = (machine.responses.get(origin) ?? []).filter(id => machine.hasRecord(id)).map(id => headersIn(machine, machine.record(id)));
  const byListeners = listened[0] === false ? undefined : machine.leftByListeners.get(origin);
  return [byListeners ?? KeySets.everything, ...left].reduce(KeySets.intersect);
}

/** Says of a request on this path whether a listener had its response. */
export function setListened(machine: Machine, origin: Origin, isListened: boolean): void {
  const cell = machine.listened.get(origin);
  if (cell !== undefined) machine.write(cell, constant(isListened));
}

function listenedOn(machine: Machine, origin: Origin): readonly unknown[] {
  const cell = machine.listened.get(origin);
  const said = cell === undefined ? undefined : machine.read(cell);
  return said === undefined ? [] : alternativesOf(said).map(each => each.kind === 'constant' && each.value);
}

/** The names in a response's headers; of what code put in their place, only those that came from an upstream. */
function headersIn(machine: Machine, { origin, members }: ObjectRecord): KeySets.KeySet {
  const [name = ''] = Object.keys(origin?.client?.response.headers ?? {});
  const bags = alternativesOf(members.get(name) ?? bottom);
  return bags.map(bag => (bag.kind === 'object' ? namesIn(machine.record(bag.id)) : KeySets.nothing)).reduce(KeySets.union, KeySets.nothing);
}

function namesIn({ members, pours }: ObjectRecord): KeySets.KeySet {
  const named = [...members].flatMap(([field, value]) => (value.kind === 'field' ? [field.toLowerCase()] : []));
  return pours.map(pour => pour.keys).reduce(KeySets.union, KeySets.only(named));
}
