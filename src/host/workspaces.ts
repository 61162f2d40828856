import { join, sep } from 'node:path';
import type { Derived } from './derived.ts';
import { createDerived } from './derived.ts';
import type { Disk } from './disk.ts';
import type { JsonObject } from './json.ts';
import type { Surroundings } from './surroundings.ts';
import { findWorkspaceFolders } from './workspace-folders.ts';
import { patternsOfJson, patternsOfYaml } from './workspace-patterns.ts';

/** Finds the packages that belong to the repository. */
export interface Workspaces {
  /** The folder of the package of that name: a member of a workspace above, or an install that is a link into the repository. */
  find(name: string, around: Surroundings): string | undefined;
}

/**
 * How long the list of members, and what is installed, is trusted without looking, in ms.
 *
 * Every import of a foreign package asks, and to look means a stat per member. A member that was found is always looked at.
 */
const TRUSTED_FOR = 1000;

/** Lists and installs remembered. */
const MAX_KNOWN = 10_000;

interface Known<Value> {
  readonly value: Value;
  readonly at: number;
}

/** Finds members through the disk; `now` is a clock in ms. */
export function createWorkspaces(disk: Disk, manifests: Derived<JsonObject>, now: () => number): Workspaces {
  const yaml = createDerived(disk, (text) => patternsOfYaml(text));
  const members = new Map<string, Known<ReadonlyMap<string, string>>>();
  const links = new Map<string, Known<string | undefined>>();

  const membersOf = (root: string): ReadonlyMap<string, string> => trusted(members, root, now, () => findMembers(disk, manifests, yaml, root));

  const findMember = (name: string, root: string): string | undefined => {
    const folder = membersOf(root).get(name);
    if (folder === undefined || nameOf(manifests, folder) === name) return folder;
    members.delete(root);
    return membersOf(root).get(name);
  };

  return {
    find(name, around) {
      for (const root of around.workspaces) {
        const folder = findMember(name, root);
        if (folder !== undefined) return folder;
      }
      for (const install of around.installs) {
        const path = join(install, 'node_modules', name);
        const real = trusted(links, path, now, () => disk.realPath(path));
        if (real !== undefined) return isOwn(real, around.root && disk.list(around.root)?.realPath) ? real : undefined;
      }
      return undefined;
    },
  };
}

function trusted<Value>(values: Map<string, Known<Value>>, key: string, now: () => number, find: () => Value): Value {
  const at = now();
  const known = values.get(key);
  if (known !== undefined && at - known.at < TRUSTED_FOR && at >= known.at) return known.value;
  if (values.size >= MAX_KNOWN) values.clear();
  const value = find();
  values.set(key, { value, at });
  return value;
}

function findMembers(disk: Disk, manifests: Derived<JsonObject>, yaml: Derived<readonly string[]>, root: string): ReadonlyMap<string, string> {
  const json = ['package.json', 'lerna.json'].flatMap((name) => patternsOfJson(manifests.of(join(root, name)) ?? {}));
  const patterns = [...json, ...(yaml.of(join(root, 'pnpm-workspace.yaml')) ?? [])];
  const named = new Map<string, string>();
  for (const folder of findWorkspaceFolders(disk, root, patterns)) {
    const name = nameOf(manifests, folder);
    if (name !== undefined && !named.has(name)) named.set(name, folder);
  }
  return named;
}

function nameOf(manifests: Derived<JsonObject>, folder: string): string | undefined {
  const name = manifests.of(join(folder, 'package.json'))?.['name'];
  return typeof name === 'string' ? name : undefined;
}

function isOwn(path: string, root: string | undefined): boolean {
  return root !== undefined && path.startsWith(root + sep) && !path.split(sep).includes('node_modules');
}
