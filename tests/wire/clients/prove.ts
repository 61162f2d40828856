/** Runs under a pinned Node: `prove.ts axios` proves the model of src/models/clients/axios.ts and prints what it saw as JSON. */
import { startUpstream, type Upstream } from '../harness/upstream.ts';
import { startHttp2Upstream } from './http2-upstream.ts';
import { firstValueFrom, type Observable } from 'rxjs';
import { callAt, dynamic, settled, type Dynamic } from './dynamic.ts';
import { instanceWith, proveHooks, proveInterceptors, proveRequestHooks } from './hooks.ts';
import { newNotes, note, type Notes, type ProofKind } from './notes.ts';
import type { ClientProbe, ServiceProbe } from './probe.ts';
import { proveRequests } from './requests.ts';
import { proveError, proveRejects, proveResponse } from './response.ts';
import { proveService } from './services.ts';
import { proveOlder, proveStale } from './stale.ts';
import { findInstances, loadAll, proveSurface } from './surface.ts';
import { proveGlobals, proveTypes } from './types.ts';

/** What `prove.ts` prints. */
export interface Proof {
  readonly lines: Readonly<Record<string, ProofKind>>;
  readonly problems: readonly string[];
}

async function prove(probe: ClientProbe | ServiceProbe): Promise<Notes> {
  const notes = newNotes();
  if ('service' in probe) {
    await proveService(probe, await loadAll(probe.model.packages), await startUpstream(), notes);
    proveTypes(probe.model, probe.types ?? probe.model.packages, notes);
    return notes;
  }
  const upstream = probe.http2 === true ? await startHttp2Upstream() : await startUpstream();
  const { model } = probe;
  const libraries = await loadAll(model.packages);
  const older = await loadAll(Object.keys(probe.older ?? {}));
  const [library] = libraries;
  const exports = library?.exports ?? dynamic({});
  const origin = new URL('/', upstream.url('length')).href;
  const instances = await findInstances(probe, libraries, origin);
  const old = await findInstances(probe, older, origin);
  const step = async (name: string, run: () => Promise<void> | void): Promise<void> => {
    try {
      await run();
    } catch (error) {
      notes.problems.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  };
  await step('surface', () => proveSurface(probe, libraries, instances, old, notes));
  await step('requests', () => proveRequests({ probe, libraries, instances: [...instances.values()], old: [...old.values()], upstream, notes }));
  await step('response', () => proveResponse(probe, exports, upstream, notes));
  await step('error', () => proveError(probe, library, upstream, notes));
  await step('rejects', () => proveRejects(probe, libraries, older, notes, upstream));
  await step('stale', () => proveStale(probe, exports, upstream, notes));
  for (const other of libraries.slice(1)) await step(other.specifier, () => proveStale(probe, other.exports, upstream, notes));
  for (const library of older) await step(library.specifier, () => proveOlder(probe, library, upstream, notes));
  await step('request headers', () => proveRequestHeaders(probe, [...instances.values()], upstream, notes));
  await step('streams', () => proveStreams(probe, [...instances.values()], upstream, notes));
  await step('hooks', () => proveHooks(probe, [...instances.values()], upstream, notes));
  await step('request hooks', () => proveRequestHooks(probe, [...instances.values()], upstream, notes));
  await step('verbs', () => proveVerbs(probe, [...instances.values()], upstream, notes));
  await step('local', () => proveLocal(probe, [...instances.values()], upstream, notes));
  // Last, since they stay.
  await step('interceptors', () => proveInterceptors(probe, [...instances.values()], upstream, notes));
  const { globalTypes } = probe;
  if (globalTypes !== undefined) await step('globals', () => proveGlobals(model, globalTypes, notes));
  await step('types', () => proveTypes(model, probe.types ?? model.packages, notes));
  return notes;
}

/** The option with which the body is the upstream's stream: it has the headers. */
async function proveStreams({ model, given }: ClientProbe, instances: readonly Dynamic[], upstream: Upstream, notes: Notes): Promise<void> {
  const { streams } = model;
  if (streams === undefined) return;
  const instance = instanceWith(instances, 'get()');
  const url = upstream.url('length');
  const options = { [streams.option]: streams.equals };
  const called = callAt(instance, 'get()', [...(given?.('get()', url, options) ?? [url, options])]);
  const response = await settled(typeof called['subscribe'] === 'function' ? firstValueFrom(called as unknown as Observable<unknown>) : called);
  const stream = response[model.response.body[0] ?? ''] as { readonly headers?: object } | undefined;
  for (const [key, value] of Object.entries(streams)) note(notes, `streams.${key}`, value, stream?.headers !== undefined, 'the body has no headers');
}

/** Where any path is a call: these end one and ask, and any other call goes on with the path. */
async function proveVerbs({ model: { verbs = [] } }: ClientProbe, [instance]: readonly Dynamic[], upstream: Upstream, notes: Notes): Promise<void> {
  for (const verb of verbs) {
    if (instance === undefined) throw new Error('nothing to call');
    const before = upstream.requests.length;
    const path = callAt(instance, 'users()', [{ id: 'length' }]);
    const isPath = upstream.requests.length === before;
    await settled(callAt(path, `${verb}()`, [])).catch(() => undefined);
    note(notes, 'verbs', verb, isPath && upstream.requests.length === before + 1);
  }
}

/** Calls that ask nobody, where every other call does. */
async function proveLocal({ model: { local = [] }, any = '()' }: ClientProbe, instances: readonly Dynamic[], upstream: Upstream, notes: Notes): Promise<void> {
  for (const name of local) {
    const path = `${any.slice(0, any.lastIndexOf('.') + 1)}${name}`;
    const before = upstream.requests.length;
    await settled(callAt(instanceWith(instances, path), path, [{}]));
    note(notes, 'local', name, upstream.requests.length === before, 'a request');
  }
}

/** Calls on a builder that take request headers: the upstream receives them. */
async function proveRequestHeaders(probe: ClientProbe, instances: readonly Dynamic[], upstream: Upstream, notes: Notes): Promise<void> {
  const [call] = probe.model.requests[0]?.calls ?? [];
  const [instance] = instances;
  for (const path of probe.model.requestHeaders ?? []) {
    if (call === undefined || instance === undefined) throw new Error('nothing to call');
    const given = callAt(callAt(instance, call, [upstream.url('length')]), path, [{ 'x-asked': 'yes' }]);
    const built = probe.build?.(given) ?? given;
    await (typeof built['res'] === 'function' ? built['res']() : built);
    note(notes, 'requestHeaders', path, upstream.requests.at(-1)?.fields['x-asked'] === 'yes');
  }
}

process.on('uncaughtException', error => process.stderr.write(`uncaught: ${error.stack ?? error.message}\n`));
process.on('unhandledRejection', () => undefined);
const stem = process.argv[2] ?? '';
const { probe } = (await import(`./probes/${stem}.ts`)) as { readonly probe: ClientProbe | ServiceProbe };
const { seen, problems } = await prove(probe);
const proof: Proof = { lines: Object.fromEntries([...seen].sort(([one], [other]) => (one < other ? -1 : 1))), problems: [...new Set(problems)] };
process.stdout.write(`\n${JSON.stringify(proof)}\n`, () => process.exit(0));
