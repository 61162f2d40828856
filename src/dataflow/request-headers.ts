import type { ClientModel } from '../models/client.ts';
import { rangeOf, type Node } from '../syntax/node.ts';
import type { Machine } from './machine.ts';
import { sinkFor } from './sinks.ts';
import { alternativesOf, type Site, type Value } from './values.ts';

/** The headers that a request call sends: inbound ones among them are flows to the upstream. */
export function sendHeaders(machine: Machine, parameters: readonly Value[], to: ClientModel, node: Node, isBag = false): void {
  for (const value of parameters.flatMap(alternativesOf)) {
    if (value.kind === 'server') {
      // `fetch(request)` sends the headers of a web Request; to other clients it is no more than an object.
      if (value.object === 'web.request' && to.response.web === true) sendBag(machine, machine.rooms.read(value, 'headers', node), to, machine.siteOf(node), node);
      continue;
    }
    if (value.kind !== 'object') continue;
    if (isBag) {
      sendBag(machine, value, to, machine.siteOf(node), node);
      continue;
    }
    const headers = machine.record(value.id).members.get('headers');
    if (headers !== undefined) sendBag(machine, headers, to, siteOfHeaders(machine, value.id, node), node);
  }
}

/** The `headers` line of options that are written within the call, else the call. */
function siteOfHeaders(machine: Machine, options: number, node: Node): Site {
  const site = machine.memberSites.get(`${String(options)} headers`);
  const call = machine.siteOf(node);
  if (site === undefined || site.module !== call.module) return call;
  const [start, end] = rangeOf(call.node);
  const [from, to] = rangeOf(site.node);
  return from >= start && to <= end ? site : call;
}

function sendBag(machine: Machine, value: Value, to: ClientModel, site: Site, node: Node): void {
  for (const bag of alternativesOf(value)) {
    if (bag.kind !== 'object' || !machine.isAlive) continue;
    const record = machine.record(bag.id);
    for (const pour of record.pours) {
      if (pour.origin.kind !== 'inbound') continue;
      const sink = { ...sinkFor(machine, node, to.name, to.name), site };
      machine.flows.push({ kind: 'request', pour, sink, to });
    }
  }
}
