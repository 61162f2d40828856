import type { Answer, Effect } from '../../models/framework.ts';
import { rangeOf, type Node } from '../../syntax/node.ts';
import { alternativesOf, emptyRecord, undefinedValue, type Site, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { siteOf } from '../machine/trail.ts';
import { fillFrom } from '../objects/collections.ts';
import { givenIn, mergePours } from '../upstream/records.ts';

/** A web Response of our own: its headers are a bag in which every header remembers where it entered. */
export function makeWebResponse(machine: Machine, parameters: readonly Value[], effects: readonly Effect[], framework: string, node: Node): Value {
  const headers = machine.make(node, { form: 'Headers', outbound: framework }, 'headers');
  const members = new Map<string, Value>([['headers', headers]]);
  let inner: Answer | undefined;
  for (const effect of effects) {
    if (effect.kind === 'answer') {
      for (const value of givenIn(machine, parameters[effect.argument], effect.option)) {
        members.set('answer', value);
        inner = effect.answer;
      }
    }
    if (effect.kind === 'init') initialize(machine, headers, parameters[effect.argument] ?? undefinedValue, node);
    if (effect.kind === 'headers' && !isIgnored(machine, effect, parameters)) fillFrom(machine, headers, parameters[effect.argument] ?? undefinedValue, node);
    if (effect.kind === 'fields') copyFields(machine, headers, parameters[effect.argument] ?? undefinedValue, effect.fields, node);
  }
  const response = machine.make(node, { ...emptyRecord, form: 'web-response', members }, 'web response');
  if (inner !== undefined) machine.wrapped.set(response.id, inner);
  return response;
}

/** A web Headers where a plain object is expected has no own names: nothing is copied. */
function isIgnored(machine: Machine, effect: Effect & { kind: 'headers' }, parameters: readonly Value[]): boolean {
  const given = parameters[effect.argument];
  return given?.kind === 'object' && machine.record(given.id).form === 'Headers' && effect.instance !== 'copied';
}

function copyFields(machine: Machine, headers: Value, options: Value, fields: Readonly<Record<string, string>>, node: Node): void {
  for (const [member, field] of Object.entries(fields)) {
    const value = options.kind === 'object' ? machine.record(options.id).members.get(member) : undefined;
    if (value !== undefined) machine.rooms.write(headers, field, value, node);
  }
}

/** The init of a Response: an object with `headers`, another Response, or the client's whole response. */
export function initialize(machine: Machine, headers: Value & { kind: 'object' }, init: Value, node: Node): void {
  for (const each of alternativesOf(init)) {
    if (each.kind !== 'object') continue;
    const record = machine.record(each.id);
    const given = record.members.get('headers');
    if (given === undefined) continue;
    if (record.form !== 'response') {
      const { outbound } = machine.record(headers.id);
      const staged = machine.make(node, { form: 'Headers' }, 'staged headers');
      fillFrom(machine, staged, given, node);
      enterAt(machine, headers, staged.id, siteOfHeaders(machine, each.id, node), outbound);
      continue;
    }
    const bag = given.kind === 'object' ? machine.record(given.id) : undefined;
    const site = siteOf(machine, node);
    const pours = (bag?.pours ?? []).map(pour => ({ ...pour, as: 'fields' as const, whole: true, entered: site }));
    const target = machine.record(headers.id);
    machine.writeRecord(headers.id, { ...target, pours: mergePours(target.pours, pours) });
  }
}

/** Moves staged headers into our response: each remembers `site`, unless it was in a response of ours before. */
function enterAt(machine: Machine, headers: Value & { kind: 'object' }, staged: number, site: Site, outbound: string | undefined): void {
  const from = machine.record(staged);
  const target = machine.record(headers.id);
  const pours = from.pours.map(pour => ({ ...pour, entered: pour.entered ?? site }));
  const members = new Map(target.members);
  for (const [name, value] of from.members) {
    members.set(name, value.kind === 'field' ? { ...value, pours: machine.resolvePours(value).map(pour => ({ ...pour, entered: pour.entered ?? site })), symbol: undefined } : value);
  }
  machine.writeRecord(headers.id, { ...target, members, pours: mergePours(target.pours, pours), rest: from.rest, open: from.open, outbound });
}

/** The `headers` line of an init that is written within the call, else the call. */
function siteOfHeaders(machine: Machine, init: number, node: Node): Site {
  const call = siteOf(machine, node);
  const site = machine.memberSites.get(`${String(init)} headers`);
  if (site === undefined || site.module !== call.module) return call;
  const [start, end] = rangeOf(call.node);
  const [from, to] = rangeOf(site.node);
  return from >= start && to <= end ? site : call;
}

/** A web Request of our own: what it takes from the inbound one. */
export function makeWebRequest(machine: Machine, input: Value, init: Value, node: Node): Value {
  const members = new Map<string, Value>();
  for (const each of [...alternativesOf(input), ...alternativesOf(init)]) {
    if (each.kind === 'server' || (each.kind === 'object' && machine.record(each.id).members.has('headers'))) {
      const headers = machine.make(node, { form: 'Headers' }, 'request headers');
      fillFrom(machine, headers, machine.rooms.read(each, 'headers', node), node);
      members.set('headers', headers);
    }
  }
  return machine.make(node, { ...emptyRecord, form: 'web-request', members, open: true }, 'web request');
}
