import { dirname, isAbsolute, join } from 'node:path';
import { findExtended } from './extended-config.ts';
import type { Derived } from './derived.ts';
import type { Disk } from './disk.ts';
import { isJsonObject, stringsOf } from './json.ts';
import type { JsonObject } from './json.ts';
import { parsePathPatterns } from './path-patterns.ts';
import type { PathPattern } from './path-patterns.ts';

/** What of a tsconfig or jsconfig, with all that it extends, tells where modules are. All paths absolute. */
export interface ProjectConfig {
  readonly path: string;
  /** Where bare specifiers are tried; only where `baseUrl` is written. */
  readonly baseUrl: string | undefined;
  readonly paths: readonly PathPattern[];
  readonly references: readonly string[];
  /** `undefined`: not written. */
  readonly files: readonly string[] | undefined;
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[];
}

/** One file's own settings before they are joined, each with the folder that it is relative to. */
interface Settings {
  readonly baseUrl?: string;
  readonly paths?: { readonly folder: string; readonly map: JsonObject };
  readonly files?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** Files that one configuration may extend, in all. */
const MAX_EXTENDED = 32;

/** The configuration at `path`. What it extends and isn't there, or can't be read, or was already read, is left out. */
export function readProjectConfig(path: string, disk: Disk, documents: Derived<JsonObject>): ProjectConfig {
  const own = documents.of(path) ?? {};
  const folder = dirname(path);
  const settings = readSettings(path, folder, disk, documents, new Set());
  const { baseUrl, paths } = settings;
  return {
    path,
    baseUrl,
    paths: paths === undefined ? [] : parsePathPatterns(paths.map, (target) => absolute(target, baseUrl ?? paths.folder, folder)),
    references: referencesOf(own, folder),
    files: settings.files,
    include: settings.include,
    exclude: settings.exclude ?? [],
  };
}

/** `leaf` is the folder of the configuration that was asked for: what `${configDir}` stands for. */
function readSettings(path: string, leaf: string, disk: Disk, documents: Derived<JsonObject>, seen: Set<string>): Settings {
  const document = documents.of(path);
  if (document === undefined || seen.has(path) || seen.size >= MAX_EXTENDED) return {};
  seen.add(path);
  const written = document['extends'];
  const inherited: Settings[] = [];
  for (const name of typeof written === 'string' ? [written] : stringsOf(written)) {
    const extended = findExtended(name, dirname(path), disk, documents);
    if (extended !== undefined) inherited.push(readSettings(extended, leaf, disk, documents, seen));
  }
  return Object.assign({}, ...inherited, ownSettings(document, dirname(path), leaf)) as Settings;
}

function ownSettings(document: JsonObject, folder: string, leaf: string): Settings {
  const compiler = isJsonObject(document['compilerOptions']) ? document['compilerOptions'] : {};
  const { baseUrl, paths } = compiler;
  const { files, include, exclude } = document;
  const all = (list: unknown): readonly string[] => stringsOf(list).map((item) => absolute(item, folder, leaf));
  return {
    ...(typeof baseUrl === 'string' && { baseUrl: absolute(baseUrl, folder, leaf) }),
    ...(isJsonObject(paths) && { paths: { folder, map: paths } }),
    ...(Array.isArray(files) && { files: all(files) }),
    ...(Array.isArray(include) && { include: all(include) }),
    ...(Array.isArray(exclude) && { exclude: all(exclude) }),
  };
}

function referencesOf(document: JsonObject, folder: string): readonly string[] {
  const { references } = document;
  if (!Array.isArray(references)) return [];
  return references.flatMap((reference: unknown) => {
    const path = isJsonObject(reference) ? reference['path'] : undefined;
    if (typeof path !== 'string') return [];
    const target = absolute(path, folder, folder);
    return [target.endsWith('.json') ? target : join(target, 'tsconfig.json')];
  });
}

const CONFIG_FOLDER = '${configDir}';

function absolute(path: string, folder: string, leaf: string): string {
  if (path.startsWith(CONFIG_FOLDER)) return join(leaf, path.slice(CONFIG_FOLDER.length));
  return isAbsolute(path) ? path : join(folder, path);
}
