import { join } from 'node:path';

/**
 * The folders that an alias stands for by convention, below the package's own. The configuration that says so is generated
 * (`.svelte-kit/tsconfig.json`, `.nuxt/tsconfig.json`) or another tool's, and no package may have such a name.
 *
 * - `$lib`: https://svelte.dev/docs/kit/$lib
 * - `~`, `@`, `~~`, `@@`: https://nuxt.com/docs/api/nuxt-config#alias
 */
const folders: Readonly<Record<string, readonly string[]>> = {
  $lib: ['src/lib'],
  '~': ['app', 'src', '.'],
  '@': ['src', 'app', '.'],
  '~~': ['.'],
  '@@': ['.'],
};

/** The paths at which a specifier may lead, most usual first: `$lib/server/api` in the package at `/app` is `/app/src/lib/server/api`. */
export function conventionalPaths(specifier: string, packageFolder: string): readonly string[] {
  const [alias = '', ...rest] = specifier.split('/');
  return (Object.hasOwn(folders, alias) ? (folders[alias] ?? []) : []).map(folder => join(packageFolder, folder, ...rest));
}
