import type { ClientModel } from '../../../src/models/client.ts';
import { tellingFields, type AnswerName, type Upstream } from '../harness/upstream.ts';
import type { Dynamic } from './dynamic.ts';
import { fieldOf, safeJson } from './look.ts';
import { note, noteAll, type Notes } from './notes.ts';
import { asJson } from './response.ts';
import type { Asked, ClientProbe, Options } from './probe.ts';
import type { Library } from './surface.ts';

/** What is left of a gzip answer: fields that no longer hold, and whether the bytes are still encoded. */
interface Decoded {
  readonly stale: readonly string[];
  readonly raw: boolean;
}

/** Looks at gzip answers of both framings. Fields count as stale where the client keeps them although its body contradicts them. */
async function decodedBy(probe: Pick<ClientProbe, 'ask' | 'model'>, library: Dynamic, upstream: Upstream, options: Options): Promise<Decoded> {
  const ask = (name: AnswerName): Promise<Asked> => probe.ask(library, upstream.url(name), options);
  const long = await ask('length-gzip');
  const chunked = await ask('chunked-gzip');
  const bag = bagOf(long, probe.model);
  const isRaw = ({ bytes }: Asked): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
  const raw = isRaw(long) && isRaw(chunked);
  if (!raw && !long.bytes.toString().includes('wörld')) throw new Error(`the body of a gzip answer came as ${long.bytes.toString().slice(0, 40)}`);
  const stale: string[] = [];
  if (fieldOf(bag, 'content-encoding') !== undefined && !raw) stale.push('content-encoding');
  const length = fieldOf(bag, 'content-length');
  if (length !== undefined && Number(length) !== long.bytes.length) stale.push('content-length');
  return { stale, raw };
}

function bagOf({ response, headers }: Asked, model: ClientModel): unknown {
  return headers ?? response[Object.keys(model.response.headers)[0] ?? ''];
}

/** What is stale by default and in each mode, what is removed, and what older majors did. */
export async function proveStale(probe: ClientProbe, library: Dynamic, upstream: Upstream, notes: Notes): Promise<void> {
  const { model } = probe;
  const plain = await decodedBy(probe, library, upstream, {});
  noteAll(notes, 'stale', model.stale, plain.stale);
  if (plain.raw || model.raw !== undefined) note(notes, 'raw', true, plain.raw && model.raw === true);
  for (const [index, { option, equals, stale, raw, json }] of (model.modes ?? []).entries()) {
    const path = `modes.${index}`;
    const seen = await decodedBy(probe, library, upstream, { [option]: equals });
    noteAll(notes, `${path}.stale`, stale, seen.stale);
    if (seen.raw || raw !== undefined) note(notes, `${path}.raw`, true, seen.raw && raw === true);
    if (json !== undefined) {
      const { response } = await probe.ask(library, upstream.url('length'), { [option]: equals });
      note(notes, `${path}.json`, json, asJson(response) === json, asJson(response));
    }
    const differs = safeJson(seen) !== safeJson(plain);
    note(notes, `${path}.option`, option, differs, 'nothing changes');
    note(notes, `${path}.equals`, equals, differs, 'nothing changes');
  }
  for (const [way, { ask, raw = model.raw === true }] of Object.entries(probe.ways ?? {})) {
    const seen = await decodedBy({ model, ask }, library, upstream, {});
    if (safeJson(seen) !== safeJson({ stale: model.stale, raw })) notes.problems.push(`${way}: stale ${seen.stale.join(', ') || 'none'}, raw ${seen.raw}`);
  }
  const removed = await removedBy(probe, library, upstream);
  if (removed.length > 0 || model.removes !== undefined) noteAll(notes, 'removes', model.removes ?? [], removed);
}

/** Fields of a plain answer that never arrive. */
async function removedBy(probe: ClientProbe, library: Dynamic, upstream: Upstream): Promise<string[]> {
  const hops = (extra: string): string[] => (probe.http2 === true ? [] : ['connection', 'keep-alive', extra]);
  const sent = (extra: string): string[] => [...tellingFields.map(([name]) => name.toLowerCase()), 'content-type', ...hops(extra)];
  const missing = async (name: AnswerName, extra: string): Promise<string[]> => {
    const bag = bagOf(await probe.ask(library, upstream.url(name), {}), probe.model);
    return sent(extra).filter(field => fieldOf(bag, field) === undefined);
  };
  return [...new Set([...(await missing('length', 'content-length')), ...(await missing('chunked', 'transfer-encoding'))])].sort();
}

/** What an older major leaves stale, compared with what the model says of majors below a version. */
export async function proveOlder(probe: ClientProbe, { specifier, exports }: Library, upstream: Upstream, notes: Notes): Promise<void> {
  const { older = [], stale } = probe.model;
  const major = probe.older?.[specifier] ?? 0;
  const index = older.findLastIndex(({ below }) => major < below);
  const said = older[index];
  const seen = await decodedBy(probe, exports, upstream, {});
  if (safeJson(seen.stale) !== safeJson(said?.stale ?? stale)) {
    notes.problems.push(`major ${major} leaves ${seen.stale.join(', ') || 'nothing'} stale`);
    return;
  }
  if (said === undefined) return;
  note(notes, `older.${index}.below`, said.below, true);
  noteAll(notes, `older.${index}.stale`, said.stale, seen.stale);
}

