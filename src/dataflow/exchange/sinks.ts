import type { FrameworkModel, Instance } from '../../models/framework.ts';
import type { Node } from '../../syntax/node.ts';
import type { Fate, Flow, Sink } from '../domain/flow.ts';
import * as KeySets from '../domain/key-set.ts';
import { alternativesOf, type Case, type Pour, type RequestValue, type Step, type Value } from '../domain/values.ts';
import { isMadeHere } from '../functions/made-here.ts';
import { isOfFile } from '../functions/unseen.ts';
import type { Machine } from '../machine/machine.ts';
import { siteInHome, siteOf } from '../machine/trail.ts';
import { keyOfValue, lowerNames, namesOfKey } from '../upstream/key.ts';
import { isFiltered, poursIn } from '../upstream/records.ts';
import { isPartOfApp } from './error-handlers.ts';
import { pipedHeaders } from './piped-headers.ts';
import { putOn } from './taken-back.ts';

/** The description of the place where something becomes part of our response. */
export function sinkFor(machine: Machine, node: Node, name: string, framework: string, server?: number): Sink {
  machine.meetsServer = true;
  return { site: siteOf(machine, node), node, module: machine.module, calls: machine.calls.slice(), name, framework, server, isMade: isMadeForHome(machine), isUncaught: false, declared: server !== undefined && machine.declaredServers.has(server) };
}

/** Whether the first function of another file that was called on the way here was made by code of the linted one. */
function isMadeForHome(machine: Machine): boolean {
  if (machine.entry?.isRegisteredElsewhere === true) return false;
  const first = machine.active.find(({ module }) => module !== machine.home);
  return first !== undefined && isMadeHere(machine, first);
}

/** A handler of another file may have its findings there; here it is evaluated for what it leaves to the handlers after it. */
export function emit(machine: Machine, flow: Flow): void {
  if (!machine.isAlive || machine.entry?.isSilent === true) return;
  const { site } = flow.sink;
  machine.flows.push(site.module === machine.home ? flow : { ...flow, sink: { ...flow.sink, site: siteInHome(machine, site) } });
}

/** A bag of headers enters our response: what is poured into it, and each header it has by name. */
export function sinkBag(machine: Machine, value: Value, instance: Instance, sink: Sink, plain: Instance = 'copied'): void {
  for (const bag of alternativesOf(value)) {
    machine.sendsUnknown ||= isOfFile(bag);
    if (bag.kind !== 'object') continue;
    const record = machine.record(bag.id);
    const isInstance = record.form === 'Headers' || record.form === 'map';
    const becomes = isInstance ? instance : plain;
    if (becomes === 'ignored') continue;
    const fate: Fate = becomes === 'throws' ? 'fails' : 'copied';
    for (const pour of record.pours) sinkPour(machine, pour, sink, fate, isFiltered(pour, record.members));
    if (fate === 'fails') continue;
    for (const [name, member] of record.members) {
      if (record.form !== 'array') sinkField(machine, name, member, sink);
      else sinkPairs(machine, member, sink);
    }
    sinkMembersOfRest(machine, record.rest, sink);
  }
}

/** `[[name, value], …]` as a bag. */
function sinkPairs(machine: Machine, pair: Value, sink: Sink): void {
  if (pair.kind !== 'object') return;
  const record = machine.record(pair.id);
  const name = record.members.get('0');
  const value = record.members.get('1');
  if (name !== undefined && value !== undefined) sinkHeader(machine, name, value, sink);
}

/** Headers put under names that aren't known, or arrays of them (CloudFront's `{ key: [{ key, value }] }`). */
function sinkMembersOfRest(machine: Machine, rest: Value, sink: Sink): void {
  for (const value of alternativesOf(rest)) {
    if (value.kind === 'field') for (const pour of machine.resolvePours(value)) sinkPour(machine, pour, sink, 'copied');
  }
}

/** The sink at the place where the headers entered our response before it was sent. */
function entranceOf({ entered, step }: Pour, sink: Sink): Sink {
  if (entered === undefined) return sink;
  return { ...sink, site: entered, node: entered.node, module: entered.module, calls: step?.module === entered.module ? step.calls : [] };
}

export function sinkPour(machine: Machine, pour: Pour, sink: Sink, fate: Fate, wasFiltered: boolean = isFiltered(pour)): void {
  if (KeySets.isEmpty(pour.keys)) return;
  const at = entranceOf(pour, sink);
  if (pour.whole) emit(machine, { kind: 'response', origin: pour.origin, how: 'init', sink: at, fate, keys: pour.keys, step: pour.step });
  else {
    emit(machine, { kind: 'bag', pour, sink: at, fate, isFiltered: wasFiltered });
    putOn(machine, at, pour);
  }
}

/** One header enters our response: by a fixed name, or by a name that stands for many. */
export function sinkHeader(machine: Machine, name: Value, value: Value, sink: Sink): void {
  if (name.kind === 'test' && name.cases !== undefined) {
    sinkInCases(machine, name.cases, value, sink);
    return;
  }
  for (const key of alternativesOf(name)) {
    machine.sendsUnknown ||= isOfFile(key);
    if (key.kind === 'constant' && typeof key.value === 'string') sinkField(machine, key.value, value, sink);
    else if (key.kind === 'name') sinkNames(machine, namesOfKey(machine, key), value, sink);
    else if (key.kind === 'test' && key.unseen === undefined) sinkNames(machine, machine.symbol(key.symbol).keys, value, sink);
  }
}

/** `set(RENAMED[name] ?? name, value)`: the headers that keep their name. */
function sinkInCases(machine: Machine, cases: readonly Case[], value: Value, sink: Sink): void {
  for (const { keys, value: name } of cases) {
    if (name.kind === 'name' || name.kind === 'constant') sinkNames(machine, KeySets.intersect(keys, namesOfKey(machine, keyOfValue(name))), value, sink);
  }
}

/** `set(name, value)` in a loop over names. */
function sinkNames(machine: Machine, names: KeySets.KeySet, value: Value, sink: Sink): void {
  for (const pour of poursIn(machine, value)) sinkPour(machine, { ...pour, as: 'fields', keys: KeySets.intersect(pour.keys, lowerNames(names)) }, sink, 'copied');
}

/** A header of a fixed name gets the value of one of the upstream's. */
export function sinkField(machine: Machine, name: string, value: Value, sink: Sink): void {
  for (const pour of poursIn(machine, value)) emit(machine, { kind: 'field', name: name.toLowerCase(), pour, sink: entranceOf(pour, sink) });
}

/** The stream that was answered last keeps its headers to itself: hapi's `passThrough(false)`. */
export function withdrawAnswer(machine: Machine, server: number): void {
  const index = machine.flows.findLastIndex(flow => flow.kind === 'response' && flow.how === 'answered' && flow.sink.server === server);
  if (index >= 0) machine.flows.splice(index, 1);
}

/** The headers of errors that the framework's error handler sends: those that code put there, and those that a client did. */
export function sinkErrors(machine: Machine, thrown: Value, framework: FrameworkModel, sink: Sink): void {
  const instance = framework.errorInstance ?? 'ignored';
  for (const error of alternativesOf(thrown)) {
    if (error.kind !== 'object') continue;
    const record = machine.record(error.id);
    const headers = record.members.get('headers');
    if (record.form !== 'error' || headers === undefined || (record.of !== undefined && (!hasStatus(record.members) || isPartOfApp(machine, framework)))) continue;
    const site = machine.memberSites.get(`${String(error.id)} headers`);
    if (site !== undefined) sinkBag(machine, headers, instance, { ...sink, site, node: site.node, module: site.module });
    else if (record.origin?.rejects === true) sinkBag(machine, headers, instance, { ...sink, site: siteInHome(machine, record.origin.site), isUncaught: true });
  }
}

/** Whether an error of a class of ours says which status to answer with: one that doesn't is for the program's own handler of such errors, and no framework's sends its headers. */
function hasStatus(members: ReadonlyMap<string, Value>): boolean {
  return members.has('status') || members.has('statusCode');
}

/** A client's response or error becomes the answer. */
export function sinkResponse(machine: Machine, origin: Pour['origin'], how: 'answered' | 'init', sink: Sink, fate: Fate, step: Step | undefined): void {
  emit(machine, { kind: 'response', origin, how, sink, fate, keys: KeySets.everything, step });
}

/** A stream that copies its headers is piped into our response. */
export function sinkPiped(machine: Machine, { origin, step }: RequestValue, sink: Sink): void {
  const keys = pipedHeaders(machine, origin);
  if (!KeySets.isEmpty(keys)) emit(machine, { kind: 'response', origin, how: 'piped', sink, fate: 'copied', keys, step });
}
