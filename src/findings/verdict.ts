import type { Flow } from '../dataflow/domain/flow.ts';
import * as KeySets from '../dataflow/domain/key-set.ts';
import type { Origin } from '../dataflow/domain/values.ts';
import type { Library } from '../dataflow/input/library.ts';
import { breaking, hostSpecific, requestSpecific } from '../http/fields.ts';
import type { Finding } from './finding.ts';

/** The fields that must not be copied from what a client handed over: hop-by-hop, framing, and stale ones. */
export function unsafeFieldsOf(origin: Origin): readonly string[] {
  const removed = origin.client?.removes ?? [];
  return [...new Set([...origin.stale, ...breaking])].filter(name => !removed.includes(name));
}

function unsafeIn(keys: KeySets.KeySet, names: readonly string[]): readonly string[] {
  return names.filter(name => KeySets.has(keys, name));
}

/** What those fields are about that an open set lets pass, and that speak for the upstream's own host: a filter that begins with `x-ratelimit-` lets none pass. */
export function hostSpecificIn(keys: KeySets.KeySet): readonly string[] {
  if (keys.kind === 'only') return [];
  return Object.entries(hostSpecific).flatMap(([what, names]) => (unsafeIn(keys, names).length > 0 ? [what] : []));
}

/** What a flow means: a finding of one kind, or none where nothing unsafe can pass. */
export function verdictOf(flow: Flow, library: Library): Finding | undefined {
  const { sink } = flow;
  switch (flow.kind) {
    case 'bag': {
      const { origin, keys } = flow.pour;
      if (origin.kind !== 'upstream' || reframes(library, sink.framework)) return undefined;
      const base = { flow, sink, origin, keys, fate: flow.fate, certainty: sink.isUncaught ? 'likely' : certaintyOf(origin, sink.declared) } as const;
      if (flow.fate === 'fails') return { ...base, kind: 'header-passthrough', unsafe: [] };
      const unsafe = unsafeIn(keys, unsafeFieldsOf(origin));
      if (unsafe.length > 0) return { ...base, kind: 'header-passthrough', unsafe };
      return hostSpecificIn(keys).length > 0 ? { ...base, kind: 'unlisted-passthrough', unsafe } : undefined;
    }
    case 'field': {
      const { origin, keys } = flow.pour;
      if (origin.kind !== 'upstream' || reframes(library, sink.framework)) return undefined;
      const unsafe = unsafeIn(keys, unsafeFieldsOf(origin)).filter(name => name === flow.name);
      if (unsafe.length === 0) return undefined;
      return { kind: 'unsafe-copy', flow, sink, origin, keys, unsafe, fate: 'copied', certainty: certaintyOf(origin, sink.declared) };
    }
    case 'response': {
      const { origin, keys, fate } = flow;
      if (reframes(library, sink.framework)) return undefined;
      const base = { flow, sink, origin, keys, fate, certainty: certaintyOf(origin, sink.declared) };
      const unsafe = unsafeIn(keys, unsafeFieldsOf(origin));
      if (unsafe.length > 0 || KeySets.areEqual(keys, KeySets.everything)) return { ...base, kind: 'response-passthrough', unsafe };
      return hostSpecificIn(keys).length > 0 ? { ...base, kind: 'unlisted-passthrough', unsafe } : undefined;
    }
    case 'request': {
      const { origin, keys } = flow.pour;
      const unsafe = unsafeIn(keys, requestSpecific);
      if (keys.kind === 'only' || unsafe.length === 0) return undefined;
      return { kind: 'request-forwarding', flow, sink, origin, keys, unsafe, fate: 'copied', certainty: origin.ambiguous ? 'likely' : 'certain' };
    }
    case 'request-pipe':
      return { kind: 'request-forwarding', flow, sink, origin: undefined, keys: KeySets.everything, unsafe: requestSpecific, fate: 'copied', certainty: 'certain' };
  }
}

function certaintyOf(origin: Origin, isSinkDeclared: boolean): Finding['certainty'] {
  return origin.declared && isSinkDeclared ? 'likely' : 'certain';
}

/** Whether the platform frames responses itself. */
export function reframes(library: Library, framework: string): boolean {
  return library.frameworks.some(({ name, reframes: own }) => own === true && name === framework);
}

/** The verdicts of a file: one for each kind and place, without those that are told elsewhere. Certain ones count before likely ones. */
export function findingsOf(flows: readonly Flow[], library: Library, isReframed = false, isToldElsewhere: (finding: Finding) => boolean = () => false): readonly Finding[] {
  const found = new Map<string, Finding>();
  const ids = new Map<object, number>();
  for (const flow of flows) {
    const finding = verdictOf(flow, library);
    if (finding === undefined || (isReframed && finding.kind === 'response-passthrough') || isToldElsewhere(finding)) continue;
    const { node } = finding.sink.site;
    const id = ids.get(node) ?? ids.size;
    ids.set(node, id);
    const key = `${finding.kind} ${String(id)}`;
    const known = found.get(key);
    if (known === undefined || (known.certainty === 'likely' && finding.certainty === 'certain')) found.set(key, finding);
    else if (finding.unsafe.length > known.unsafe.length && finding.certainty === known.certainty) found.set(key, finding);
  }
  return [...found.values()];
}
