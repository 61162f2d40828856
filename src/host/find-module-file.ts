import { basename, dirname, join } from 'node:path';
import type { Disk } from './disk.ts';

/** What a path without certainty about its ending leads to. */
export type ModuleFile =
  | { readonly kind: 'directory'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string }
  /** A file that holds no code: a style sheet, a component of another language. */
  | { readonly kind: 'other-file' };

/** Endings that are tried on a path without one; declarations last, so that code goes before its own types. */
const ENDINGS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.d.ts', '.d.mts', '.d.cts'];

/** What a written ending may stand for in TypeScript, where imports name the output. */
const SOURCE_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.d.ts'],
  '.jsx': ['.tsx', '.d.ts'],
  '.mjs': ['.mts', '.d.mts'],
  '.cjs': ['.cts', '.d.cts'],
};

/** Code, and data that is imported as code is. */
const CODE = /\.(?:[cm]?[jt]sx?|json)$/u;
const OUTPUT = /\.[cm]?jsx?$/u;

/** The file or folder that `path` (absolute, ending optional) names, as TypeScript and bundlers find it; a folder's index isn't looked for. */
export function findModuleFile(disk: Disk, path: string): ModuleFile | undefined {
  const folder = dirname(path);
  const name = basename(path);
  const listing = disk.list(folder);
  if (listing === undefined) return undefined;
  const isFile = (candidate: string): boolean => listing.entries.has(candidate) && disk.kindOf(folder, candidate) === 'file';

  for (const candidate of namesOf(name)) {
    if (isFile(candidate)) return { kind: 'file', path: realPathOf(disk, folder, candidate) };
  }
  const kind = listing.entries.has(name) ? disk.kindOf(folder, name) : undefined;
  if (kind === 'directory') return { kind, path };
  return kind === 'file' ? { kind: 'other-file' } : undefined;
}

/** The index file of a folder. */
export function findIndexFile(disk: Disk, folder: string): ModuleFile | undefined {
  const found = findModuleFile(disk, join(folder, 'index'));
  return found?.kind === 'file' ? found : undefined;
}

/** The names that a last segment may stand for, best first. Source goes before output that lies beside it. */
function namesOf(name: string): readonly string[] {
  const appended = ENDINGS.map((ending) => name + ending);
  if (!CODE.test(name)) return appended;
  const ending = OUTPUT.exec(name)?.[0];
  if (ending === undefined) return [name, ...appended];
  const stem = name.slice(0, -ending.length);
  const [code = [], declared = []] = partition(SOURCE_ENDINGS[ending] ?? []);
  return [...code.map((source) => stem + source), name, ...declared.map((source) => stem + source), ...appended];
}

function partition(endings: readonly string[]): readonly (readonly string[])[] {
  const isDeclaration = (ending: string): boolean => ending.startsWith('.d.');
  return [endings.filter((ending) => !isDeclaration(ending)), endings.filter(isDeclaration)];
}

function realPathOf(disk: Disk, folder: string, name: string): string {
  const listing = disk.list(folder);
  const path = join(listing?.realPath ?? folder, name);
  return listing?.entries.get(name) === 'link' ? (disk.realPath(path) ?? path) : path;
}
