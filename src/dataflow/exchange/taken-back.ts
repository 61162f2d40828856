import type { Node } from '../../syntax/node.ts';
import type { Sink } from '../domain/flow.ts';
import * as KeySets from '../domain/key-set.ts';
import type { Module } from '../domain/modules.ts';
import { dead, type State } from '../domain/state.ts';
import { alternativesOf, emptyRecord, type Pour, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { keyOfValue, lowerNames, surelyNamed } from '../upstream/key.ts';
import { mergePours, without } from '../upstream/records.ts';

const takers = new WeakMap<Module, boolean>();

/** Fields that are set once more where a message is framed anew: the later value is the one that is sent. */
const FRAMING = /^(?:connection|content-encoding|content-length|keep-alive|transfer-encoding)$/;

const TAKES = /\.\s*remove(?:Header)?\s*\(|\.\s*\w*(?:set|header)\s*\(\s*['"`](?:connection|content-encoding|content-length|keep-alive|transfer-encoding)['"`]/i;

/** Whether a file takes headers away that it set, or sets them anew: only there what was set is kept in the state. */
function takesBack(module: Module): boolean {
  const known = takers.get(module) ?? TAKES.test(module.text);
  takers.set(module, known);
  return known;
}

/** The record of the headers that were put on a response object. */
function recordOf(machine: Machine, server: number): number {
  return machine.locations.shared(`put on ${String(server)}`);
}

/** Headers were put on a response object: they may be taken away again before they are sent. */
export function putOn(machine: Machine, { server, site }: Sink, pour: Pour): void {
  if (server === undefined || !(takesBack(machine.home) || takesBack(machine.module))) return;
  const id = recordOf(machine, server);
  const record = machine.hasRecord(id) ? machine.record(id) : emptyRecord;
  machine.writeRecord(id, { ...record, pours: mergePours(record.pours, [{ ...pour, as: 'fields', entered: site }]) });
}

/** `res.getHeaderNames()`, as far as headers of an upstream are among them. */
export function namesPutOn(machine: Machine, server: number, node: Node): Value {
  const id = recordOf(machine, server);
  const pours = machine.hasRecord(id) ? machine.record(id).pours.map((pour): Pour => ({ ...pour, as: 'names' })) : [];
  return machine.make(node, { form: 'array', pours, open: true }, 'names put');
}

/** `res.removeHeader(name)`: of what was put there before, headers of the name are no longer there on this path. */
export function takeBack(machine: Machine, server: number, name: Value): void {
  const id = recordOf(machine, server);
  const [only, ...others] = alternativesOf(name);
  if (only === undefined || others.length > 0 || !machine.hasRecord(id)) return;
  machine.writeRecord(id, without(machine.record(id), lowerNames(surelyNamed(machine, keyOfValue(only))), true));
}

/** `res.setHeader('content-length', body.length)`: of what was put there before, the header of this name is no longer sent. */
export function setAnew(machine: Machine, server: number, name: Value): void {
  if (name.kind === 'constant' && FRAMING.test(String(name.value).toLowerCase())) takeBack(machine, server, name);
}

/** The flows since `first` with the names that are still there where the handler ends. */
export function settleTakenBack(machine: Machine, first: number, end: State): void {
  if (end === dead) return;
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
