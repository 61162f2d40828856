import { createServer } from 'node:http';
import { firstValueFrom, type Observable } from 'rxjs';
import type { CallPath, ClientRequest, Given, Gives, GivesWith } from '../../../src/models/client.ts';
import { exchange } from '../harness/exchange.ts';
import { listen } from '../harness/listen.ts';
import type { Upstream } from '../harness/upstream.ts';
import { callAt, dynamic, memberAt, settled, type Dynamic } from './dynamic.ts';
import { is } from './look.ts';
import { note, type Notes } from './notes.ts';
import type { ClientProbe, Options } from './probe.ts';
import { makeWith, type Library } from './surface.ts';

/** Where a request is proven: the instance that has the call, and the upstream that is asked. */
interface Place {
  readonly probe: ClientProbe;
  readonly libraries: readonly Library[];
  readonly instances: readonly Dynamic[];
  /** Instances of older majors, for what only those have. */
  readonly old: readonly Dynamic[];
  readonly upstream: Upstream;
  readonly notes: Notes;
}

/** Every way of asking: what each call gives, its callbacks, events, pipe and readers. */
export async function proveRequests(place: Place): Promise<void> {
  for (const [index, request] of place.probe.model.requests.entries()) {
    const path = `requests.${index}`;
    for (const call of request.calls) await attempt(place, path, () => proveCall(place, path, request, call));
    const [call] = request.calls;
    if (call === undefined) continue;
    for (const [at, given] of (request.givesWith ?? []).entries()) await attempt(place, path, () => proveGivesWith(place, `${path}.givesWith.${at}`, call, given));
    await attempt(place, path, () => proveParameters(place, path, request, call));
    if (request.body !== undefined) await attempt(place, path, () => proveBody(place, `${path}.body`, request, call));
    if (request.pipe !== undefined) await attempt(place, path, () => provePipe(place, `${path}.pipe`, request, call));
    for (const [reader, kind] of Object.entries(request.then ?? {})) {
      await attempt(place, path, async () => {
        const url = place.upstream.url(reader === 'formData()' ? 'form' : 'length');
        const value = await settled(callAt(build(place.probe, ask(place, call, url)), reader, []));
        note(place.notes, `${path}.then.${reader}`, kind, await is(kind, value, place.probe.model), typeof value);
      });
    }
  }
}

/** The argument that is the body: `headers` in it reach the upstream as data, not as headers. */
async function proveBody(place: Place, path: string, request: ClientRequest, call: CallPath): Promise<void> {
  const { probe, instances, upstream, notes } = place;
  const written = writtenOf(probe, call);
  const instance = instances.find(candidate => typeof memberAt(candidate, written)?.member === 'function');
  if (instance === undefined) throw new TypeError(`no instance has ${written}`);
  const url = upstream.url('length');
  const given = [...(probe.given?.(call, url, {}) ?? [url, {}])];
  given[request.body ?? 0] = { headers: { 'x-asked': 'yes' } };
  const before = upstream.requests.length;
  await gives(request.gives, callAt(instance, written, [...given, ...lastOf(probe, request, call)]), place, call, request);
  for (let waited = 0; upstream.requests.length === before && waited < 100; waited++) await new Promise(resolve => setTimeout(resolve, 10));
  const asked = upstream.requests.at(-1);
  note(notes, path, request.body, upstream.requests.length > before && asked?.fields['x-asked'] === undefined, 'sent as headers');
}

async function attempt({ notes }: Place, path: string, prove: () => Promise<void>): Promise<void> {
  try {
    await prove();
  } catch (error) {
    notes.problems.push(`${path}: ${String(error)}`);
  }
}

/** The call itself, where a model says something of every call. */
function writtenOf({ any }: ClientProbe, call: CallPath): CallPath {
  return call === '*()' ? (any ?? call) : call;
}

/** Makes the call on the first instance that has it. */
function ask({ probe, instances }: Place, call: CallPath, url: string, options: Options = {}, last: readonly unknown[] = []): Dynamic {
  const written = writtenOf(probe, call);
  const instance = instances.find(candidate => typeof memberAt(candidate, written)?.member === 'function');
  if (instance === undefined) throw new TypeError(`no instance has ${written}`);
  const given = callAt(instance, written, [...(probe.given?.(call, url, options) ?? [url, options]), ...last]);
  probe.start?.(call, given);
  return given;
}

/** A callback that only does what the library asks of one; none where it is optional. */
function lastOf(probe: ClientProbe, { callback }: ClientRequest, call: CallPath): ((given: Dynamic) => unknown)[] {
  return callback === undefined || probe.answer === undefined ? [] : [given => probe.answer?.(call, given)];
}

function build(probe: ClientProbe, given: Dynamic): Dynamic {
  return probe.build?.(given) ?? given;
}

async function proveCall(place: Place, path: string, request: ClientRequest, call: CallPath): Promise<void> {
  const { probe, upstream, notes } = place;
  const before = upstream.requests.length;
  const given = ask(place, call, upstream.url('length'), {}, lastOf(probe, request, call));
  const fits = await gives(request.gives, given, place, call, request);
  for (let waited = 0; upstream.requests.length === before && waited < 100; waited++) await new Promise(resolve => setTimeout(resolve, 10));
  note(notes, `${path}.calls`, call, upstream.requests.length > before, 'no request');
  for (const [key, value] of typeof request.gives === 'object' ? Object.entries(request.gives.promiseOf).map(([member, kind]) => [`.promiseOf.${member}`, kind]) : [['', request.gives]]) {
    if (fits !== 'unseen') note(notes, `${path}.gives${key}`, value, fits === 'yes', `${call} gives something else`);
  }
}

/** Whether a value is what a call is said to give; `unseen` where a HEAD leaves nothing to see. */
async function gives(what: Gives, given: Dynamic, { probe }: Place, call: CallPath, { then = {} }: ClientRequest): Promise<'no' | 'unseen' | 'yes'> {
  const { model } = probe;
  const yes = (holds: boolean): 'no' | 'yes' => (holds ? 'yes' : 'no');
  const bodiless = /head\(\)|HEAD\(\)/u.test(call);
  if (typeof what === 'object') {
    const value = await settled(given);
    const members = Object.entries(what.promiseOf);
    const held = await Promise.all(members.map(async ([member, kind]) => value[member] === undefined || (await is(kind, value[member], model))));
    return bodiless ? 'unseen' : yes(held.every(Boolean) && members.some(([member]) => value[member] !== undefined || member === 'opaque'));
  }
  switch (what) {
    case 'body-promise':
      return bodiless ? (await settled(given), 'unseen') : yes(await is('body', await settled(given), model));
    case 'builder': {
      const reader = Object.entries(then).find(([, kind]) => kind === 'response')?.[0];
      const built = build(probe, given);
      return yes(await is('response', await settled(reader === undefined ? built : callAt(built, reader, [])), model));
    }
    case 'nothing':
      return yes(given === undefined);
    case 'observable':
      return yes(await is('response', await settled(firstValueFrom(given as unknown as Observable<unknown>)), model));
    case 'response-promise':
      return yes(typeof given['then'] === 'function' && (await is('response', await settled(given), model)));
    case 'stream':
      given['on']?.('error', () => undefined);
      return yes(typeof given['on'] === 'function' && (typeof given['pipe'] === 'function' || typeof given['end'] === 'function'));
  }
}

async function proveGivesWith(place: Place, path: string, call: CallPath, { option, equals, gives: what }: GivesWith): Promise<void> {
  const { probe, libraries, instances, old, upstream, notes } = place;
  const request = probe.model.requests.find(({ calls }) => calls.includes(call));
  const [creates] = probe.model.creates ?? [];
  const url = upstream.url('length');
  const fits = async (candidates: readonly Dynamic[]): Promise<boolean> => {
    const given = ask({ ...place, instances: candidates }, call, url, option === undefined ? {} : { [option]: equals });
    return request !== undefined && (await gives(what, given, place, call, request)) === 'yes';
  };
  const made = option === undefined && creates !== undefined ? libraries.map(library => makeWith(library, creates, [equals])).filter(instance => instance !== undefined) : instances;
  const now = await fits(made);
  const holds = now || (old.length > 0 && (await fits(old)));
  const kind = now ? 'wire' : 'older';
  if (option !== undefined) note(notes, `${path}.option`, option, holds, undefined, kind);
  note(notes, `${path}.equals`, equals, holds, undefined, kind);
  note(notes, `${path}.gives`, what, holds, undefined, kind);
}

/** What a function is called with, waited for. */
function recorder(answer: (given: Dynamic) => unknown = () => undefined): { readonly called: Promise<readonly unknown[]>; readonly record: (...given: unknown[]) => unknown } {
  let resolve: (given: readonly unknown[]) => void = () => undefined;
  const called = new Promise<readonly unknown[]>(settle => {
    resolve = settle;
  });
  return {
    called,
    record: (...given) => {
      resolve(given);
      return answer(dynamic(given[0]));
    },
  };
}

async function proveParameters(place: Place, path: string, { callback, events = {}, callbacks = {} }: ClientRequest, call: CallPath): Promise<void> {
  const { probe, upstream, notes } = place;
  const url = upstream.url('length');
  const check = async (at: string, kinds: readonly Given[], called: Promise<readonly unknown[]>): Promise<void> => {
    const given = (await settled(called)) as unknown as readonly unknown[];
    for (const [index, kind] of kinds.entries()) note(notes, at, kind, await is(kind, given[index], probe.model), typeof given[index]);
  };
  if (callback !== undefined) {
    const { called, record } = recorder(given => probe.answer?.(call, given));
    ask(place, call, url, {}, [record]);
    await check(`${path}.callback`, callback, called);
  }
  for (const [event, kinds] of Object.entries(events)) {
    const { called, record } = recorder();
    const given = build(probe, ask(place, call, url));
    given['on']?.(event, record);
    if (typeof given['resume'] === 'function') given['resume']();
    else if (typeof given['end'] === 'function') given['end']();
    await check(`${path}.events.${event}`, kinds, called);
  }
  for (const [name, kinds] of Object.entries(callbacks)) {
    const { called, record } = recorder();
    callAt(build(probe, ask(place, call, url)), name, [record]);
    await check(`${path}.callbacks.${name}`, kinds, called);
  }
}

/** Whether piping into a server's response copies the headers too. */
async function provePipe(place: Place, path: string, request: ClientRequest, call: CallPath): Promise<void> {
  const now = await pipedAs(place, request, call);
  const holds = now === request.pipe || (place.old.length > 0 && (await pipedAs({ ...place, instances: place.old }, request, call)) === request.pipe);
  note(place.notes, path, request.pipe, holds, now, now === request.pipe ? 'wire' : 'older');
}

/** What a client gets that asks a gateway which pipes, read from the raw bytes. */
async function pipedAs(place: Place, request: ClientRequest, call: CallPath): Promise<'body' | 'headers' | 'neither'> {
  const { probe, upstream } = place;
  const isPromise = request.gives !== 'stream' && request.gives !== 'builder';
  const streamed = request.givesWith?.find(({ gives: what }) => what === 'stream');
  const options = isPromise && streamed?.option !== undefined ? { [streamed.option]: streamed.equals } : {};
  const gateway = createServer((_request, response) => {
    const given = build(probe, ask(place, call, upstream.url('length'), options, lastOf(probe, request, call)));
    if (typeof given['pipe'] === 'function') given['pipe'](response);
    else response.destroy();
  });
  const { leaked, text } = await exchange(await listen(gateway), '/');
  gateway.close();
  if (!text.includes('wörld')) return 'neither';
  return leaked.includes('x-upstream-secret') ? 'headers' : 'body';
}

