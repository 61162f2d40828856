import type { Upstream } from '../harness/upstream.ts';
import { callAt, memberAt, settled, type Dynamic } from './dynamic.ts';
import { is } from './look.ts';
import { note, type Notes } from './notes.ts';
import type { ClientProbe } from './probe.ts';

/** Options that are called with an object that has the response. */
export async function proveHooks({ model, given }: ClientProbe, instances: readonly Dynamic[], upstream: Upstream, notes: Notes): Promise<void> {
  const call = model.requests[0]?.calls[0] ?? '()';
  for (const [option, members] of Object.entries(model.hooks ?? {})) {
    const instance = instanceWith(instances, call);
    const url = upstream.url(/Error/u.test(option) ? 'error' : 'length');
    let seen: Dynamic | undefined;
    const options = { [option]: (context: Dynamic) => { seen = context; }, retry: 0 };
    const arguments_ = given?.(call, url, options) ?? [url, options];
    await settled(callAt(instance, call, [arguments_[0], { ...(arguments_[1] as object | undefined), ...options }])).catch(() => undefined);
    for (const [member, what] of Object.entries(members)) note(notes, `hooks.${option}.${member}`, what, await is(what, seen?.[member], model), typeof seen);
  }
}

/** Options that are called with the request's own options before it is sent: headers that are set there are sent, added or as a whole. */
export async function proveRequestHooks({ model, given }: ClientProbe, instances: readonly Dynamic[], upstream: Upstream, notes: Notes): Promise<void> {
  const call = model.requests[0]?.calls[0] ?? '()';
  for (const [option, member] of Object.entries(model.requestHooks ?? {})) {
    const instance = instanceWith(instances, call);
    const url = upstream.url('length');
    const asked = async (set: (options: { headers: unknown }) => void): Promise<string | undefined> => {
      const options = { [option]: (context: Dynamic) => { set(context[member] as unknown as { headers: unknown }); } };
      await settled(callAt(instance, call, [...(given?.(call, url, options) ?? [url]).slice(0, 1), options]));
      return upstream.requests.at(-1)?.fields['x-asked'];
    };
    const added = await asked(({ headers }) => { (headers as Headers).set('x-asked', 'added'); });
    const whole = await asked(options => { options.headers = { 'x-asked': 'whole' }; });
    note(notes, `requestHooks.${option}`, member, added === 'added' && whole === 'whole', `${String(added)}, ${String(whole)}`);
  }
}

/** Calls that make another thing of each response before its caller has it: on an instance of their own. */
export async function proveInterceptors({ model, given }: ClientProbe, instances: readonly Dynamic[], upstream: Upstream, notes: Notes): Promise<void> {
  const call = model.requests[0]?.calls[0] ?? '()';
  for (const path of model.interceptors ?? []) {
    const instance = instanceWith(instances, path);
    const url = upstream.url('length');
    callAt(instance, path, [() => 'of our own']);
    const value = await settled(callAt(instance, call, [...(given?.(call, url, {}) ?? [url, {}])]));
    note(notes, 'interceptors', path, String(value) === 'of our own', typeof value);
  }
}

export function instanceWith(instances: readonly Dynamic[], call: string): Dynamic {
  const instance = instances.find(candidate => typeof memberAt(candidate, call)?.member === 'function');
  if (instance === undefined) throw new TypeError(`no instance has ${call}`);
  return instance;
}
