import { createRequire } from 'node:module';
import type { CallPath, ClientModel } from '../../../src/models/client.ts';
import { clients } from '../../../src/models/clients/index.ts';
import { callAt, dynamic, load, mainOf, memberAt, settled, type Dynamic } from './dynamic.ts';
import { line } from './lines.ts';
import { note, type Notes } from './notes.ts';
import type { ClientProbe } from './probe.ts';

/** A package under the name it is installed by. */
export interface Library {
  readonly specifier: string;
  readonly exports: Dynamic;
}

export async function loadAll(specifiers: readonly string[]): Promise<Library[]> {
  return Promise.all(specifiers.map(async specifier => ({ specifier, exports: await load(specifier).catch((error: NodeJS.ErrnoException) => required(specifier, error)) })));
}

/** What `require` finds, where a path has no extension. */
function required(specifier: string, error: NodeJS.ErrnoException): Dynamic {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  return dynamic(createRequire(import.meta.url)(specifier));
}

/** What a name stands for in a package: an export, or a member of what `require` gives. */
export function exportOf({ exports }: Library, name: string): Dynamic | undefined {
  return name === 'default' ? mainOf(exports) : (memberAt(exports, name) ?? memberAt(mainOf(exports), name))?.member;
}

/** A call path of the package, on its exports or on its main one; `default()` calls the main one, `new default()` constructs it. */
export function makeWith({ exports }: Library, path: string, given: readonly unknown[]): Dynamic | undefined {
  const main = mainOf(exports);
  if (path === 'default()') return typeof main === 'function' ? main(...given) : undefined;
  if (path === 'new default()') return typeof main === 'function' ? new main(...given) : undefined;
  const owner = [exports, main].find(candidate => typeof memberAt(candidate, path)?.member === 'function');
  return owner && callAt(owner, path, given);
}

/** `any` is a call that asks, where a model says so of every call. */
export function hasRequests(instance: unknown, { requests }: ClientModel, any: CallPath = '*()'): boolean {
  if (instance === undefined || instance === null) return false;
  return requests.some(({ calls }) => calls.some(call => typeof memberAt(dynamic(instance), call === '*()' ? any : call)?.member === 'function'));
}

/** Every instance that the model's exports and calls lead to, each by the line that says so; where one doesn't ask, what a call on it gives that does. */
export async function findInstances(probe: ClientProbe, libraries: readonly Library[], url: string): Promise<Map<string, Dynamic>> {
  const { instances = [], creates = [], globals = [] } = probe.model;
  const found = new Map<string, Dynamic>();
  const keep = async (key: string, instance: () => Dynamic | undefined): Promise<void> => {
    const made = instance();
    if (made === undefined || found.has(key)) return;
    if (hasRequests(made, probe.model, probe.any)) found.set(key, made);
    else for (const [path, asks] of await extensionsOf(probe, made, url)) found.set(key, made).set(`${key}, ${path}`, asks);
  };
  for (const name of globals) await keep(`globals: ${name}`, () => memberAt(dynamic(globalThis), name)?.member);
  for (const library of libraries) {
    await keep(`packages: ${library.specifier}`, () => library.exports);
    for (const name of instances) {
      await keep(`instances: ${name}`, () => exportOf(library, name));
      if (name === 'default') await keep('instances: default', () => library.exports);
    }
    for (const path of creates) {
      await keep(`creates: ${path}`, () => makeWith(library, path, probe.made?.[path]?.(url, library.exports) ?? []));
    }
  }
  return found;
}

/** What the calls of `extends` on something made give that asks, by call. */
async function extensionsOf({ model, made, any }: ClientProbe, instance: Dynamic, url: string): Promise<(readonly [CallPath, Dynamic])[]> {
  const paths = (model.extends ?? []).filter(path => typeof memberAt(instance, path)?.member === 'function');
  const extended = await Promise.all(paths.map(async path => [path, await settled(callAt(instance, path, made?.[path]?.(url, dynamic({})) ?? [{}]))] as const));
  return extended.filter(([, asks]) => hasRequests(asks, model, any));
}

/** Packages, exports and calls that make instances. */
export async function proveSurface(probe: ClientProbe, libraries: readonly Library[], instances: ReadonlyMap<string, Dynamic>, old: ReadonlyMap<string, Dynamic>, notes: Notes): Promise<void> {
  const { model } = probe;
  for (const { specifier } of libraries) note(notes, 'packages', specifier, true);
  if (libraries.length === 0) note(notes, 'packages', 'none', model.packages.length === 0);
  for (const key of ['globals', 'instances', 'creates'] as const) {
    if (key === 'globals' && probe.globalTypes !== undefined) continue;
    for (const value of model[key] ?? []) {
      const found = line(key, value);
      note(notes, key, value, instances.has(found) || old.has(found), undefined, instances.has(found) ? 'wire' : 'older');
    }
  }
  const all = [...instances.values()];
  for (const path of model.extends ?? []) {
    const givers = all.filter(instance => typeof memberAt(instance, path)?.member === 'function');
    const extended = await Promise.all(givers.map(instance => extensionsOf({ ...probe, model: { ...model, extends: [path] } }, instance, '')));
    note(notes, 'extends', path, givers.length > 0 && extended.every(made => made.length > 0));
  }
  for (const member of model.members ?? []) note(notes, 'members', member, all.some(instance => hasRequests(memberAt(instance, member)?.member, model)));
  for (const [member, name] of Object.entries(model.memberClients ?? {})) {
    const other = clients.find(client => client.name === name);
    note(notes, `memberClients.${member}`, name, other !== undefined && all.some(instance => hasRequests(memberAt(instance, member)?.member, other)));
  }
}
