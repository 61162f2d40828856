import type { ClientModel } from '../../models/client.ts';
import { rangeOf, type Node } from '../../syntax/node.ts';
import { alternativesOf, type Site, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { siteOf } from '../machine/trail.ts';
import { isFiltered } from '../upstream/records.ts';
import { emit, sinkFor } from './sinks.ts';

/** The headers that a request call sends: inbound ones among them are flows to the upstream. */
export function sendHeaders(machine: Machine, parameters: readonly Value[], to: ClientModel, node: Node, isBag = false): void {
  const values = parameters.flatMap(alternativesOf);
  const isWeb = to.response.web === true;
  // Headers among the options of `fetch` take the place of those of a Request that it is given.
  const isReplaced = isWeb && values.some(value => value.kind === 'object' && isOptions(machine, value.id));
  for (const value of values) {
    if (value.kind === 'server') {
      if (isReplaced) continue;
      // `fetch(request)` sends the headers of a web Request; to other clients it is no more than an object.
      if (value.object === 'web.request' && isWeb) sendBag(machine, machine.rooms.read(value, 'headers', node), to, siteOf(machine, node), node);
      continue;
    }
    if (value.kind !== 'object' || (isReplaced && !isOptions(machine, value.id))) continue;
    if (isBag) {
      sendBag(machine, value, to, siteOf(machine, node), node);
      continue;
    }
    const headers = machine.record(value.id).members.get('headers');
    if (headers !== undefined) sendBag(machine, headers, to, siteOfHeaders(machine, value.id, node), node);
  }
}

/** Whether an object is options with headers of their own, and no Request. */
function isOptions(machine: Machine, id: number): boolean {
  const { form, members } = machine.record(id);
  return form !== 'web-request' && members.has('headers');
}

/** The `headers` line of options that are written within the call, else the call. */
function siteOfHeaders(machine: Machine, options: number, node: Node): Site {
  const site = machine.memberSites.get(`${String(options)} headers`);
  const call = siteOf(machine, node);
  if (site === undefined || site.module !== call.module) return call;
  const [start, end] = rangeOf(call.node);
  const [from, to] = rangeOf(site.node);
  return from >= start && to <= end ? site : call;
}

function sendBag(machine: Machine, value: Value, to: ClientModel, site: Site, node: Node): void {
  for (const bag of alternativesOf(value)) {
    if (bag.kind !== 'object') continue;
    const record = machine.record(bag.id);
    for (const pour of record.pours) {
      if (pour.origin.kind !== 'inbound') continue;
      const sink = { ...sinkFor(machine, node, to.name, to.name), site };
      emit(machine, { kind: 'request', pour, sink, to, isFiltered: isFiltered(pour, record.members) });
    }
  }
}
