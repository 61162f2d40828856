import { dirname, join, resolve as resolvePath } from 'node:path';
import type { Resolution } from '../dataflow/input/host.ts';
import { conventionalPaths } from './conventional-alias.ts';
import type { Derived } from './derived.ts';
import type { Disk } from './disk.ts';
import { targetsOf } from './export-map.ts';
import { findIndexFile, findModuleFile } from './find-module-file.ts';
import type { JsonObject } from './json.ts';
import { findPackageEntry, findTarget } from './package-entry.ts';
import { mapByPaths } from './path-patterns.ts';
import type { FindProject } from './projects.ts';
import { parseSpecifier } from './specifier.ts';
import type { Surroundings } from './surroundings.ts';
import type { Workspaces } from './workspaces.ts';

/** What the steps of a resolution look things up in. */
export interface Sources {
  readonly disk: Disk;
  readonly manifests: Derived<JsonObject>;
  readonly lookAround: (folder: string) => Surroundings;
  readonly findProject: FindProject;
  readonly workspaces: Workspaces;
}

/**
 * Where `specifier`, written in the file `from`, leads.
 *
 * | specifier | looked up in |
 * | --- | --- |
 * | `./a`, `../a`, `/a` | the folder, with endings, output → source, then package.json and index of a folder |
 * | a builtin, a scheme | not at all |
 * | any other | `paths`, then `baseUrl`, of the project that includes `from` |
 * | `$lib/a`, `~/a`, `@/a` | the folders that these stand for by convention, in the nearest package |
 * | `#a` | `imports` of the nearest package.json |
 * | `a`, `@a/b/c` | the nearest package by its own name, the workspaces above, links in node_modules |
 */
export function resolveSpecifier(specifier: string, from: string, sources: Sources): Resolution {
  const shape = parseSpecifier(specifier);
  switch (shape.kind) {
    case 'builtin':
    case 'scheme':
      return PACKAGE;
    case 'relative':
    case 'absolute':
      return resolveAt(resolvePath(dirname(from), specifier), sources) ?? lost('no file');
    case 'alias':
      return resolveByProject(specifier, from, sources) ?? resolveByConvention(specifier, from, sources) ?? lost('no alias');
    case 'internal':
      return resolveByProject(specifier, from, sources) ?? resolveInternal(specifier, from, sources);
    case 'bare':
      return resolveByProject(specifier, from, sources) ?? resolvePackage(shape.name, shape.subpath, from, sources);
  }
}

const PACKAGE: Resolution = { kind: 'package' };

function lost(why: string): Resolution {
  return { kind: 'lost', why };
}

/** The module at an absolute path; `undefined` where nothing is there. */
function resolveAt(path: string, { disk, manifests }: Sources): Resolution | undefined {
  const found = findModuleFile(disk, path);
  if (found === undefined) return undefined;
  if (found.kind === 'other-file') return lost('not code');
  if (found.kind === 'file') return isInstalled(found.path) ? PACKAGE : found;
  if (isInstalled(path)) return PACKAGE;
  const manifest = disk.kindOf(path, 'package.json') === 'file' ? manifests.of(join(path, 'package.json')) : undefined;
  const entry = manifest === undefined ? findIndexFile(disk, path) : findPackageEntry(disk, path, withoutExports(manifest), '.');
  return entry?.kind === 'file' ? (isInstalled(entry.path) ? PACKAGE : entry) : undefined;
}

/** `exports` doesn't count for a path into the package. */
function withoutExports(manifest: JsonObject): JsonObject {
  return { ...manifest, exports: undefined };
}

function resolveByProject(specifier: string, from: string, sources: Sources): Resolution | undefined {
  const { config } = sources.lookAround(dirname(from));
  if (config === undefined) return undefined;
  const { paths, baseUrl } = sources.findProject(from, config);
  for (const target of mapByPaths(paths, specifier)) {
    const found = resolveAt(target, sources);
    if (found !== undefined) return found;
  }
  return baseUrl === undefined || specifier.startsWith('#') ? undefined : resolveAt(join(baseUrl, specifier), sources);
}

function resolveByConvention(specifier: string, from: string, sources: Sources): Resolution | undefined {
  const { packageFolder } = sources.lookAround(dirname(from));
  if (packageFolder === undefined) return undefined;
  for (const path of conventionalPaths(specifier, packageFolder)) {
    const found = resolveAt(path, sources);
    if (found !== undefined) return found;
  }
  return undefined;
}

function resolveInternal(specifier: string, from: string, sources: Sources): Resolution {
  const { packageFolder } = sources.lookAround(dirname(from));
  if (packageFolder === undefined) return lost('no alias');
  const targets = targetsOf(sources.manifests.of(join(packageFolder, 'package.json'))?.['imports'], specifier);
  if (targets === undefined) return lost('no alias');
  const own = targets.filter((target) => target.startsWith('./'));
  const entry = findTarget(sources.disk, packageFolder, own);
  if (entry.kind === 'file' || own.length > 0) return entry;
  const shape = parseSpecifier(targets[0] ?? '');
  return shape.kind === 'bare' ? resolvePackage(shape.name, shape.subpath, from, sources) : PACKAGE;
}

function resolvePackage(name: string, subpath: string, from: string, sources: Sources): Resolution {
  const around = sources.lookAround(dirname(from));
  const { packageFolder } = around;
  const manifestIn = (folder: string): JsonObject | undefined => sources.manifests.of(join(folder, 'package.json'));
  const isSelf = packageFolder !== undefined && manifestIn(packageFolder)?.['name'] === name;
  const folder = isSelf ? packageFolder : sources.workspaces.find(name, around);
  if (folder === undefined) return PACKAGE;
  return findPackageEntry(sources.disk, folder, manifestIn(folder) ?? {}, subpath);
}

function isInstalled(path: string): boolean {
  return /[/\\]node_modules[/\\]/u.test(path);
}
