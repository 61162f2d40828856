import type { ClientModel } from '../../../src/models/client.ts';
import type { Upstream } from '../harness/upstream.ts';
import { callAt, settled, type Dynamic } from './dynamic.ts';
import { containerOf, is, isResponse, safeJson } from './look.ts';
import { note, noteAll, type Notes } from './notes.ts';
import type { ClientProbe } from './probe.ts';
import { exportOf, type Library } from './surface.ts';

type Ask = ClientProbe['ask'];

/** The members of a response, and what becomes of it as JSON. */
export async function proveResponse(probe: ClientProbe, library: Dynamic, upstream: Upstream, notes: Notes): Promise<void> {
  const { model } = probe;
  const { response: shape } = model;
  const asked = (): ReturnType<Ask> => probe.ask(library, upstream.url('length'), {});
  const { response } = await asked();
  const seen = membersOf(response).flatMap(member => [containerOf(read(response, member))].filter(found => found !== undefined).map(found => ({ member, found })));
  for (const { member, found } of seen) note(notes, `response.headers.${member}`, found, shape.headers[member] === found, `the model says ${String(shape.headers[member])}`);
  for (const member of Object.keys(shape.headers)) if (!seen.some(bag => bag.member === member)) notes.problems.push(`response.headers.${member} is no header bag`);
  if (Object.keys(shape.headers).length === 0) note(notes, 'response.headers', 'none', seen.length === 0);
  for (const key of ['body', 'status'] as const) {
    if (shape[key].length === 0) note(notes, `response.${key}`, 'none', true);
    for (const member of shape[key]) note(notes, `response.${key}`, member, member in (Object(response) as object) && read(response, member) !== undefined);
  }
  for (const reader of shape.reads ?? []) {
    const fresh = await readable(probe, library, upstream.url(reader === 'formData()' ? 'form' : 'length'));
    note(notes, 'response.reads', reader, await is('body', await settled(callAt(fresh, reader, [])), model));
  }
  for (const path of shape.get ?? []) note(notes, 'response.get', path, String(callAt(response, path, ['X-Upstream-Secret'])) === 'told');
  for (const path of shape.self ?? []) note(notes, 'response.self', path, isResponse(callAt(await readable(probe, library, upstream.url('length')), path, []), model));
  for (const [path, container] of Object.entries(shape.bags ?? {})) {
    note(notes, `response.bags.${path}`, container, containerOf(callAt(response, `${Object.keys(shape.headers)[0]}.${path}`, [])) === container);
  }
  const isStream = typeof response['pipe'] === 'function' && Symbol.asyncIterator in response;
  if (shape.stream !== undefined || isStream) note(notes, 'response.stream', true, isStream && shape.stream === true);
  const isWeb = Object.prototype.toString.call(response) === '[object Response]';
  if (shape.web !== undefined || isWeb) note(notes, 'response.web', true, isWeb && shape.web === true);
  noteAll(notes, 'response.json', [shape.json], [asJson(response)]);
}

/** A response of which nothing was read yet. */
async function readable(probe: ClientProbe, library: Dynamic, url: string): Promise<Dynamic> {
  return (await probe.ask(library, url, { unread: true })).response;
}

/** Our own credentials, which a client's object may show. */
const OWN = 'Bearer of-our-own';

export function asJson(value: Dynamic | undefined): ClientModel['response']['json'] {
  try {
    const text = JSON.stringify(value);
    return text.includes('x-upstream-secret') || text.includes(OWN) ? 'shows' : 'empty';
  } catch {
    return 'throws';
  }
}

/** Own members and getters of its classes, up to those of plain objects and streams. */
function membersOf(value: Dynamic): string[] {
  const names = new Set<string>();
  for (let at: object | null = value; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) {
    for (const name of Object.getOwnPropertyNames(at)) if (!name.startsWith('_')) names.add(name);
  }
  return [...names];
}

function read(value: Dynamic, member: string): unknown {
  try {
    return value[member];
  } catch {
    return undefined;
  }
}

/** What a refused request is: its members, its class, and what the package's guard says. */
export async function proveError(probe: ClientProbe, library: Library | undefined, upstream: Upstream, notes: Notes): Promise<void> {
  const { model } = probe;
  const main = library?.exports ?? ({} as Dynamic);
  const plain = await rejection(probe.ask(main, upstream.url('error'), { unread: true }));
  noteAll(notes, 'rejectsErrors', [String(model.rejectsErrors)], [String(plain !== undefined)]);
  const error = probe.fail === undefined ? plain : await rejection(probe.fail(main, upstream.url('error-plain')));
  for (const [member, kind] of Object.entries(model.error ?? {})) {
    const value = error?.[member];
    note(notes, `error.${member}`, kind, value !== undefined && (await is(kind, value, model)), safeJson(Object.keys(Object(error) as object)));
  }
  const copied = Object.keys(Object(error) as object).filter(member => containerOf(error?.[member]) !== undefined && model.error?.[member] === undefined);
  for (const member of copied) notes.problems.push(`error lacks ${member}, a header bag`);
  if (plain !== undefined) noteAll(notes, 'errorJson', [String(model.errorJson)], [asJson(await rejection(probe.ask(main, upstream.url('error'), { unread: true, headers: { authorization: OWN } })))]);
  for (const name of model.errorTypes ?? []) {
    const type = library && exportOf(library, name);
    note(notes, 'errorTypes', name, typeof type === 'function' && error instanceof type);
  }
  for (const path of model.errorGuards ?? []) {
    const guard = library && exportOf(library, path.slice(0, -2));
    note(notes, 'errorGuards', path, typeof guard === 'function' && String(guard(error)) === 'true');
  }
  for (const member of model.errorMarks ?? []) note(notes, 'errorMarks', member, error?.[member] === true);
  const { response } = await orError(probe.ask(main, upstream.url('redirect'), { unread: true }));
  const status = response?.['status'] ?? response?.['statusCode'];
  noteAll(notes, 'followsRedirects', [String(model.followsRedirects)], [String(Number(status) === 200)]);
}

/** What makes an error status reject where it doesn't by itself: with the package as it is now, or only with an older major. */
export async function proveRejects({ model, rejects = {} }: ClientProbe, libraries: readonly Library[], older: readonly Library[], notes: Notes, upstream: Upstream): Promise<void> {
  for (const [index, cause] of (model.rejectsWith ?? []).entries()) {
    const ask = rejects['option' in cause ? cause.option : cause.given];
    const fails = async ({ exports }: Library): Promise<boolean> => {
      const error = await rejection(ask?.(exports, upstream.url('error-plain')) ?? Promise.resolve());
      return (await Promise.all(Object.entries(model.error ?? {}).map(([member, kind]) => is(kind, error?.[member], model)))).every(Boolean);
    };
    const first = async (list: readonly Library[]): Promise<boolean> => (await Promise.all(list.map(fails))).some(Boolean);
    const now = await first(libraries);
    const holds = now || (await first(older));
    for (const [key, value] of Object.entries(cause)) note(notes, `rejectsWith.${index}.${key}`, value, holds, 'nothing rejects so', now ? 'wire' : 'older');
  }
}

async function rejection(promise: Promise<unknown>): Promise<Dynamic | undefined> {
  return promise.then(() => undefined, (error: unknown) => error as Dynamic);
}

async function orError(promise: ReturnType<Ask>): Promise<{ readonly response: Dynamic | undefined }> {
  return promise.catch(() => ({ response: undefined }));
}
