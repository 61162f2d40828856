import { dirname, isAbsolute, join } from 'node:path';
import type { Derived } from './derived.ts';
import type { Disk } from './disk.ts';
import { targetsOf } from './export-map.ts';
import type { JsonObject } from './json.ts';
import { parseSpecifier } from './specifier.ts';

/** The configuration file that `extends: name`, written in `folder`, means; `undefined` where there is none. */
export function findExtended(name: string, folder: string, disk: Disk, documents: Derived<JsonObject>): string | undefined {
  const isThere = (path: string): boolean => disk.stat(path)?.isFile === true;
  const specifier = parseSpecifier(name);
  if (specifier.kind !== 'bare') {
    const path = isAbsolute(name) ? name : join(folder, name);
    return [path, `${path}.json`, join(path, 'tsconfig.json')].find(isThere);
  }
  for (let above = folder; ; above = dirname(above)) {
    const installed = join(above, 'node_modules', specifier.name);
    if (disk.stat(installed)?.isDirectory === true) {
      return candidatesIn(installed, specifier.subpath, documents).find(isThere);
    }
    if (dirname(above) === above) return undefined;
  }
}

/** Where a package may keep the configuration it offers at a subpath. */
function candidatesIn(installed: string, subpath: string, documents: Derived<JsonObject>): readonly string[] {
  const manifest = documents.of(join(installed, 'package.json'));
  const exported = manifest?.['exports'] === undefined ? [] : (targetsOf(manifest['exports'], subpath) ?? []);
  const fromExports = exported.map((target) => join(installed, target));
  if (subpath !== '.') return [...fromExports, join(installed, subpath), join(installed, `${subpath}.json`), join(installed, subpath, 'tsconfig.json')];
  const offered = manifest?.['tsconfig'];
  return [...(typeof offered === 'string' ? [join(installed, offered)] : []), ...fromExports.filter((path) => path.endsWith('.json')), join(installed, 'tsconfig.json')];
}
