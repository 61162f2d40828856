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
  return Promise.all(specifiers.map(async specifier => ({ specifier, exports: await load(specifier) })));
}

/** What a name stands for in a package: an export, or a member of what `require` gives. */
export function exportOf({ exports }: Library, name: string): Dynamic | undefined {
  return name === 'default' ? mainOf(exports) : (memberAt(exports, name) ?? memberAt(mainOf(exports), name))?.member;
}

/** A call path of the package, on its exports or on its main one; `default()` calls the main one. */
export function makeWith({ exports }: Library, path: string, given: readonly unknown[]): Dynamic | undefined {
  const main = mainOf(exports);
  if (path === 'default()') return typeof main === 'function' ? main(...given) : undefined;
  const owner = [exports, main].find(candidate => typeof memberAt(candidate, path)?.member === 'function');
  return owner && callAt(owner, path, given);
}

/** `any` is a call that asks, where a model says so of every call. */
export function hasRequests(instance: unknown, { requests }: ClientModel, any: CallPath = '*()'): boolean {
  if (instance === undefined || instance === null) return false;
  return requests.some(({ calls }) => calls.some(call => typeof memberAt(dynamic(instance), call === '*()' ? any : call)?.member === 'function'));
}

/** Every instance that the model's exports and calls lead to, each by the line that says so. */
export function findInstances(probe: ClientProbe, libraries: readonly Library[], url: string): Map<string, Dynamic> {
  const { instances = [], creates = [], globals = [] } = probe.model;
  const found = new Map<string, Dynamic>();
  const keep = (key: string, instance: () => Dynamic | undefined): void => {
    const made = instance();
    if (made !== undefined && hasRequests(made, probe.model, probe.any) && !found.has(key)) found.set(key, made);
  };
  for (const name of globals) keep(`globals: ${name}`, () => memberAt(dynamic(globalThis), name)?.member);
  for (const library of libraries) {
    keep(`packages: ${library.specifier}`, () => library.exports);
    for (const name of instances) {
      keep(`instances: ${name}`, () => exportOf(library, name));
      if (name === 'default') keep('instances: default', () => library.exports);
    }
    for (const path of creates) {
      keep(`creates: ${path}`, () => makeWith(library, path, probe.made?.[path]?.(url, library.exports) ?? []));
    }
  }
  return found;
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
    const made = await Promise.all(all.filter(instance => typeof memberAt(instance, path)?.member === 'function').map(instance => settled(callAt(instance, path, probe.made?.[path]?.('', dynamic({})) ?? [{}]))));
    note(notes, 'extends', path, made.length > 0 && made.every(instance => hasRequests(instance, model)));
  }
  for (const member of model.members ?? []) note(notes, 'members', member, all.some(instance => hasRequests(memberAt(instance, member)?.member, model)));
  for (const [member, name] of Object.entries(model.memberClients ?? {})) {
    const other = clients.find(client => client.name === name);
    note(notes, `memberClients.${member}`, name, other !== undefined && all.some(instance => hasRequests(memberAt(instance, member)?.member, other)));
  }
}
