import { join, relative, sep } from 'node:path';
import type { Disk } from './disk.ts';
import { targetsOf } from './export-map.ts';
import { findIndexFile, findModuleFile } from './find-module-file.ts';
import type { JsonObject } from './json.ts';
import { sourcesOfOutput } from './source-of-output.ts';

/** Where in a package of the repository a subpath leads. */
export type PackageEntry =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'lost'; readonly why: 'not built' | 'not exported' };

/** The fields that name a package's entry, source first. */
const ENTRY_FIELDS = ['source', 'module', 'main', 'types'];

/** The file behind `subpath` (`.` or `./rest`) of the package in `folder`: its source where that exists, else its output. */
export function findPackageEntry(disk: Disk, folder: string, manifest: JsonObject, subpath: string): PackageEntry {
  const exported = manifest['exports'];
  if (exported === undefined || exported === null) return findTarget(disk, folder, unexportedTargets(manifest, subpath));
  const targets = targetsOf(exported, subpath);
  if (targets === undefined || targets.length === 0) return { kind: 'lost', why: 'not exported' };
  const source = subpath === '.' ? manifest['source'] : undefined;
  return findTarget(disk, folder, typeof source === 'string' ? [source, ...targets] : targets);
}

/** The file behind the first of `targets` (relative to the package) that has a source, else behind the first that is there. */
export function findTarget(disk: Disk, folder: string, targets: readonly string[]): PackageEntry {
  const inside = targets.filter((target) => isInside(folder, join(folder, target)));
  for (const target of inside) {
    for (const source of sourcesOfOutput(target)) {
      const path = findFile(disk, join(folder, source));
      if (path !== undefined && !DECLARATION.test(path)) return { kind: 'file', path };
    }
    const written = findFile(disk, join(folder, target));
    if (written !== undefined && SOURCE.test(written) && !DECLARATION.test(written)) return { kind: 'file', path: written };
  }
  for (const target of inside) {
    const path = findFile(disk, join(folder, target));
    if (path !== undefined) return { kind: 'file', path };
  }
  return { kind: 'lost', why: 'not built' };
}

const SOURCE = /\.[cm]?tsx?$/u;
const DECLARATION = /\.d\.[cm]?ts$/u;

function unexportedTargets(manifest: JsonObject, subpath: string): readonly string[] {
  if (subpath !== '.') return [subpath, `./src/${subpath.slice(2)}`];
  const named = ENTRY_FIELDS.map((field) => manifest[field]).filter((value) => typeof value === 'string');
  return [...named, './index', './src/index'];
}

function findFile(disk: Disk, path: string): string | undefined {
  const found = findModuleFile(disk, path);
  const file = found?.kind === 'directory' ? findIndexFile(disk, found.path) : found;
  return file?.kind === 'file' ? file.path : undefined;
}

/** A package can't reach out of itself, nor into what is installed in it. */
function isInside(folder: string, path: string): boolean {
  const segments = relative(folder, path).split(sep);
  return segments[0] !== '..' && !segments.includes('node_modules');
}
