import type { Sink } from '../domain/flow.ts';
import * as KeySets from '../domain/key-set.ts';
import type { Module } from '../domain/modules.ts';
import { dead, type State } from '../domain/state.ts';
import { alternativesOf, emptyRecord, type Pour, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { keyOfValue, lowerNames, surelyNamed } from '../upstream/key.ts';
import { mergePours, without } from '../upstream/records.ts';

const takers = new WeakMap<Module, boolean>();

/** Whether a file takes headers away that it set: only there what was set is kept in the state. */
function takesBack({ home }: Machine): boolean {
  const known = takers.get(home) ?? /\.\s*remove(?:Header)?\s*\(/.test(home.text);
  takers.set(home, known);
  return known;
}

/** The record of the headers that were put on a response object. */
function recordOf(machine: Machine, server: number): number {
  return machine.locations.shared(`put on ${String(server)}`);
}

/** Headers were put on a response object: they may be taken away again before they are sent. */
export function putOn(machine: Machine, { server, site }: Sink, pour: Pour): void {
  if (server === undefined || !takesBack(machine)) return;
  const id = recordOf(machine, server);
  const record = machine.hasRecord(id) ? machine.record(id) : emptyRecord;
  machine.writeRecord(id, { ...record, pours: mergePours(record.pours, [{ ...pour, as: 'fields', entered: site }]) });
}

/** `res.removeHeader(name)`: of what was put there before, headers of the name are no longer there on this path. */
export function takeBack(machine: Machine, server: number, name: Value): void {
  const id = recordOf(machine, server);
  const [only, ...others] = alternativesOf(name);
  if (only === undefined || others.length > 0 || !machine.hasRecord(id)) return;
  machine.writeRecord(id, without(machine.record(id), lowerNames(surelyNamed(machine, keyOfValue(only))), true));
}

/** The flows since `first` with the names that are still there where the handler ends. */
export function settleTakenBack(machine: Machine, first: number, end: State): void {
  if (end === dead || !takesBack(machine)) return;
  machine.state = end;
  for (const [index, flow] of machine.flows.entries()) {
    const { server, site } = flow.sink;
    if (index < first || flow.kind !== 'bag' || server === undefined) continue;
    const id = recordOf(machine, server);
    const { origin } = flow.pour;
    const left = machine.hasRecord(id) ? machine.record(id).pours.filter(pour => pour.origin === origin && pour.entered?.node === site.node) : [];
    if (left.length === 0) continue;
    const keys = KeySets.intersect(flow.pour.keys, left.map(pour => pour.keys).reduce(KeySets.union));
    machine.flows[index] = { ...flow, pour: { ...flow.pour, keys }, isFiltered: flow.isFiltered || keys.names.size !== flow.pour.keys.names.size };
  }
}
