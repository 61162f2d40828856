import type { Answer } from '../../models/framework.ts';
import type { Fate, Sink } from '../domain/flow.ts';
import { alternativesOf, type ObjectRecord, type Origin, type Step, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { settledBy } from '../functions/deferred.ts';
import { passOn } from '../machine/throwing.ts';
import { promiseOfRequest } from './clients.ts';
import { isFlushed } from './flushed.ts';
import { sinkBag, sinkPour, sinkField, sinkPiped, sinkResponse } from './sinks.ts';

/** A value becomes the answer: what of an upstream goes out with it. */
export function answer(machine: Machine, value: Value, how: Answer, sink: Sink, server?: number): void {
  for (const given of alternativesOf(value)) {
    switch (given.kind) {
      case 'promise':
        answer(machine, settledBy(machine, given).fulfilled, how, sink, server);
        break;
      case 'observable':
        answer(machine, given.item, how, sink, server);
        break;
      case 'request':
        answerRequest(machine, given, how, sink, server);
        break;
      case 'body':
        if (how.stream === 'headers' && given.origin.isStream) sinkResponse(machine, given.origin, 'answered', sink, 'copied', undefined);
        break;
      case 'object':
        answerObject(machine, given.id, how, sink, server);
        break;
      default:
    }
  }
}

/** A stream of the client: piped, it may copy the headers (got, request). */
function answerRequest(machine: Machine, given: Value & { kind: 'request' }, how: Answer, sink: Sink, server: number | undefined): void {
  if (given.request.gives === 'builder') return;
  if (given.request.gives === 'response-promise') {
    answer(machine, promiseOfRequest(machine, given), how, sink, server);
    return;
  }
  if (given.request.pipe === 'headers' && how.stream === 'piped' && !isFlushed(machine, server)) sinkPiped(machine, given, sink);
}

function answerObject(machine: Machine, id: number, how: Answer, sink: Sink, server: number | undefined): void {
  const record = machine.record(id);
  if (record.form === 'response' && record.origin !== undefined) {
    const fate = fateOfResponse(record.origin, how);
    if (fate !== undefined) sinkResponse(machine, record.origin, 'answered', sink, fate, stepOf(machine, record));
    return;
  }
  if (record.form === 'error' && how.error === 'handled') {
    passOn(machine, { kind: 'object', id });
    return;
  }
  if (record.form === 'error' && record.origin !== undefined) {
    const fate = fateOfJson(record.origin.client?.errorJson ?? 'empty');
    if (how.object === 'json' && fate !== undefined && fate !== 'empty') sinkResponse(machine, record.origin, 'answered', sink, fate, stepOf(machine, record));
    return;
  }
  if (record.form === 'web-response') {
    if (how.webResponse === 'copied' || how.webResponse === 'made') answerWebResponse(machine, record, sink);
    const inner = record.members.get('answer');
    if (inner !== undefined) answer(machine, inner, machine.wrapped.get(id) ?? how, sink, server);
    return;
  }
  const { envelope } = how;
  if (envelope === undefined) {
    if (how.object === 'json' && record.form === 'object') for (const member of record.members.values()) answerNested(machine, member, sink);
    return;
  }
  if (envelope.needsStatus === true && !record.open && !envelope.status.some(name => record.members.has(name))) return;
  for (const name of envelope.headers) {
    const headers = record.members.get(name);
    if (headers !== undefined) sinkBag(machine, headers, envelope.instance ?? 'ignored', { ...sink, ...siteOfMember(machine, id, name) });
  }
}

/** A response or an error within what becomes JSON: `json({ error })` throws, or shows it, as `json(error)` does. */
function answerNested(machine: Machine, member: Value, sink: Sink): void {
  for (const given of alternativesOf(member)) {
    if (given.kind !== 'object') continue;
    const record = machine.record(given.id);
    const { origin, form } = record;
    if (origin === undefined || (form !== 'response' && form !== 'error')) continue;
    const fate = fateOfJson(form === 'response' ? origin.json : (origin.client?.errorJson ?? 'empty'));
    if (fate !== undefined && fate !== 'empty') sinkResponse(machine, origin, 'answered', sink, fate, stepOf(machine, record));
  }
}

/** How a response or an error came here: as the headers did that are in it. */
function stepOf(machine: Machine, { form, members }: ObjectRecord): Step | undefined {
  for (const member of members.values()) {
    if (member.kind !== 'object') continue;
    const record = machine.record(member.id);
    const step = form === 'error' && record.form === 'response' ? stepOf(machine, record) : record.pours[0]?.step;
    if (step !== undefined) return step;
  }
  return undefined;
}

/** Where the `headers` of a returned object were written. */
function siteOfMember(machine: Machine, id: number, name: string): Partial<Sink> {
  const site = machine.memberSites.get(`${String(id)} ${name}`);
  return site === undefined ? {} : { site, node: site.node, module: site.module };
}

/** What becomes of a client's response that is given as the answer; undefined if nothing of it but the body goes out. */
function fateOfResponse(origin: Origin, how: Answer): Fate | undefined {
  const shape = origin.client?.response;
  if (shape === undefined) return undefined;
  if (shape.web === true && how.webResponse !== 'none') return how.webResponse === 'made' ? undefined : how.webResponse;
  if (shape.stream === true && how.stream === 'headers') return 'copied';
  if (shape.stream === true && how.stream === 'piped') return undefined;
  return how.object === 'ignored' ? undefined : fateOfJson(origin.json);
}

function fateOfJson(json: Origin['json']): Fate | undefined {
  switch (json) {
    case 'throws':
      return 'fails';
    case 'shows':
      return 'shown';
    case 'empty':
      return 'empty';
    case 'unknown':
      return undefined;
  }
}

/** Our own web Response: the headers in it go out. */
function answerWebResponse(machine: Machine, record: ObjectRecord, sink: Sink): void {
  const headers = record.members.get('headers');
  if (headers?.kind !== 'object') return;
  const bag = machine.record(headers.id);
  for (const pour of bag.pours) sinkPour(machine, pour, sink, 'copied');
  for (const [name, value] of bag.members) sinkField(machine, name, value, sink);
}

