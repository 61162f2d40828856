import { join, relative, resolve } from 'node:path';
import type { Linter } from 'eslint';
import { createHost } from './host/create-host.ts';
import { hashOf, readNotes } from './host/crossings.ts';

/** Where to keep the notes, and from where paths are counted. */
export interface CacheKeysOptions {
  /** The folder of the ESLint config, absolute or from the working directory. Default: the working directory. */
  readonly cwd?: string;
  /** The folder for the notes. Default: `node_modules/.cache/eslint-plugin-upstream` in `cwd`. */
  readonly location?: string;
}

/**
 * Config entries that make `eslint --cache` lint a file again when a file changes that its flows cross.
 *
 *     export default [upstream.configs.recommended, ...upstream.cacheKeys()];
 *
 * ESLint's cache key holds the settings of each file. So each file with flows across files gets a setting of its own: a hash of the
 * files it crossed when it was linted last, which the plugin notes in `location`.
 */
export function cacheKeys({ cwd = process.cwd(), location = 'node_modules/.cache/eslint-plugin-upstream' }: CacheKeysOptions = {}): Linter.Config[] {
  const root = resolve(cwd);
  const folder = resolve(root, location);
  const host = createHost();
  host.begin();
  const target = (specifier: string, from: string): string | undefined => {
    const resolution = host.resolve(specifier, from);
    return resolution.kind === 'file' ? resolution.path : undefined;
  };
  return [
    { name: 'upstream/cache-location', settings: { upstream: { cacheLocation: folder } } },
    ...readNotes(folder).map(note => ({
      name: 'upstream/cache-key',
      files: [escapeGlob(relative(root, join(note.file)).replaceAll('\\', '/'))],
      settings: { upstream: { cacheKey: hashOf(note, target) } },
    })),
  ];
}

/** A path as a pattern that matches it alone: `app/[id]/route.ts` holds brackets of its own. */
function escapeGlob(path: string): string {
  return path.replace(/[\\[\]{}()*?!+@]/g, '\\$&');
}
