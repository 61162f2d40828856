import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { matchesGlob, matchesSegment } from './glob.ts';

/** Folders looked into for one workspace, and levels below a `**`. */
const MAX_FOLDERS = 4000;
const MAX_DEPTH = 6;

/** The folders under `root` with a package.json that the patterns name; `!` takes away. */
export function findWorkspaceFolders(disk: Disk, root: string, patterns: readonly string[]): readonly string[] {
  const found = new Map<string, readonly string[]>();
  let visited = 0;

  const expand = (folder: string, path: readonly string[], rest: readonly string[], depth: number): void => {
    if (++visited > MAX_FOLDERS) return;
    const [segment, ...after] = rest;
    if (segment === undefined) {
      if (disk.kindOf(folder, 'package.json') === 'file') found.set(folder, path);
      return;
    }
    if (segment === '**') {
      expand(folder, path, after, depth);
      if (depth < MAX_DEPTH) for (const name of foldersIn(disk, folder, '*')) expand(join(folder, name), [...path, name], rest, depth + 1);
      return;
    }
    for (const name of foldersIn(disk, folder, segment)) expand(join(folder, name), [...path, name], after, depth);
  };

  const cut = patterns.map(segmentsOf);
  for (const pattern of cut) if (pattern[0]?.startsWith('!') !== true) expand(root, [], pattern, 0);
  const excluded = cut.filter((pattern) => pattern[0]?.startsWith('!') === true).map(([first = '', ...rest]) => [first.slice(1), ...rest]);
  return [...found].filter(([, path]) => !excluded.some((pattern) => matchesGlob(pattern, path))).map(([folder]) => folder);
}

/** e.g. `./packages/lib-*` gives `packages`, `lib-*`. */
function segmentsOf(pattern: string): readonly string[] {
  return pattern.replace(/^(!?)\.?\//u, '$1').split('/').filter((segment) => segment !== '' && segment !== '.');
}

function foldersIn(disk: Disk, folder: string, segment: string): readonly string[] {
  if (segment === '..') return [segment];
  if (!/[*?]/u.test(segment)) return disk.kindOf(folder, segment) === 'directory' ? [segment] : [];
  const names = [...(disk.list(folder)?.entries.keys() ?? [])];
  return names.filter((name) => matchesSegment(segment, name) && isCandidate(name) && disk.kindOf(folder, name) === 'directory');
}

function isCandidate(name: string): boolean {
  return name !== 'node_modules' && !name.startsWith('.');
}
