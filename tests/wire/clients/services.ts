import type { ClientModel } from '../../../src/models/client.ts';
import type { AnswerName, Upstream } from '../harness/upstream.ts';
import type { Dynamic } from './dynamic.ts';
import { containerOf, fieldOf, is, isResponse } from './look.ts';
import { note, noteAll, type Notes } from './notes.ts';
import type { ServiceProbe } from './probe.ts';
import { asJson } from './response.ts';
import { makeWith, type Library } from './surface.ts';

/** A client of one service: every call of it asks, and what it shows of the answer is its errors. */
export async function proveService(probe: ServiceProbe, libraries: readonly Library[], upstream: Upstream, notes: Notes): Promise<void> {
  const { model } = probe;
  const [library] = libraries;
  if (library === undefined) throw new Error('nothing to call');
  const made = (model.creates ?? []).map(path => [path, makeWith(library, path, [...probe.made(upstream)])] as const);
  const ask = async (instance: Dynamic | undefined, name: AnswerName): Promise<{ readonly value?: unknown; readonly error?: Dynamic; readonly asked: boolean }> => {
    const before = upstream.requests.length;
    const settle = (answer: object): { readonly asked: boolean } => ({ ...answer, asked: upstream.requests.length > before });
    if (instance === undefined) return settle({});
    return probe.service(instance, name).then(value => settle({ value }), (error: Dynamic) => settle({ error }));
  };
  const instance = made.find(([, created]) => created !== undefined)?.[1];
  note(notes, 'packages', library.specifier, instance !== undefined);
  for (const [path, created] of made) note(notes, 'creates', path, (await ask(created, 'length')).asked);
  const { value, asked } = await ask(instance, 'length');
  note(notes, 'requests.0.calls', '*()', asked);
  note(notes, 'requests.0.gives.promiseOf', 'none', !isResponse(value, model) && containerOf(value) === undefined);
  // What it gives isn't the answer: nothing of that has headers, a status or a body.
  for (const key of ['body', 'status']) note(notes, `response.${key}`, 'none', !isResponse(value, model));
  note(notes, 'response.json', 'empty', asJson(Object(value) as Dynamic) === 'empty');
  const plain = await ask(instance, 'error-plain');
  noteAll(notes, 'rejectsErrors', [String(model.rejectsErrors)], [String(plain.error !== undefined)]);
  for (const [member, kind] of Object.entries(model.error ?? {})) note(notes, `error.${member}`, kind, await is(kind, plain.error?.[member], model));
  noteAll(notes, 'errorJson', [String(model.errorJson)], [asJson(plain.error)]);
  proveContainer(model, plain.error, notes);
  const redirected = await ask(instance, 'redirect');
  noteAll(notes, 'followsRedirects', [String(model.followsRedirects)], [String(redirected.error === undefined && JSON.stringify(redirected.value).includes('wörld'))]);
  noteAll(notes, 'stale', model.stale, staleOf(await ask(instance, 'error')));
}

function proveContainer({ response: { headers } }: ClientModel, error: Dynamic | undefined, notes: Notes): void {
  const found = containerOf(error?.['headers']);
  if (Object.keys(headers).length === 0) note(notes, 'response.headers', 'none', found === 'object', found);
  for (const [member, container] of Object.entries(headers)) note(notes, `response.headers.${member}`, container, found === container, found);
}

/** An error has its body parsed, so that no coding is true of it. */
function staleOf({ error }: { readonly error?: Dynamic }): string[] {
  return fieldOf(error?.['headers'], 'content-encoding') === undefined ? [] : ['content-encoding'];
}
