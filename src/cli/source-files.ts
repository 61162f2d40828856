import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What is linted: JavaScript and TypeScript, but no declarations and nothing minified. */
const SOURCE = /(?<!\.d|\.min)\.[cm]?[jt]sx?$/;

/** Folders of what was installed or built. */
const SKIPPED = new Set(['node_modules', '.git', 'dist', 'build', 'coverage', '.next', '.nuxt', '.output', '.svelte-kit', '.turbo', '.yarn', 'vendor']);

/** Source files below the paths, absolute and in order; a file that is named is taken whatever it is called. */
export function findSourceFiles(paths: readonly string[], cwd: string): { readonly files: readonly string[]; readonly missing: readonly string[] } {
  const files = new Set<string>();
  const missing: string[] = [];
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const absolute = resolve(cwd, path);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) missing.push(path);
    else if (stats.isFile()) files.add(absolute);
    else for (const file of filesIn(absolute)) files.add(file);
  }
  return { files: [...files], missing };
}

function filesIn(folder: string): readonly string[] {
  const listed = listedByGit(folder) ?? [];
  // A folder that git ignores as a whole is meant when it is named.
  return (listed.length > 0 ? listed : walk(folder, '')).filter(isSource).sort().map(file => join(folder, file));
}

function isSource(file: string): boolean {
  return SOURCE.test(file) && !file.split('/').some(name => SKIPPED.has(name));
}

/** What git knows or would add, i.e. without what `.gitignore` names; undefined outside of a repository or where there is no git. */
function listedByGit(folder: string): readonly string[] | undefined {
  try {
    const options: ExecFileSyncOptionsWithStringEncoding = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] };
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], options).split('\0');
    return listed.filter(file => isSource(file) && statSync(join(folder, file), { throwIfNoEntry: false })?.isFile() === true);
  } catch {
    return undefined;
  }
}

function walk(root: string, below: string): string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap(entry => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(root, path);
    return entry.isFile() ? [path] : [];
  });
}
