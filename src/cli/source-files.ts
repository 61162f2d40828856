import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { matchesGlob } from '../host/glob.ts';
import { codeOf } from './error-code.ts';

/** What is linted: JavaScript and TypeScript, but no declarations and nothing minified. */
const SOURCE = /(?<!\.d|\.min)\.[cm]?[jt]sx?$/;

/** Folders of what was installed or built. */
const SKIPPED = new Set(['node_modules', '.git', 'dist', 'build', 'coverage', '.next', '.nuxt', '.output', '.svelte-kit', '.turbo', '.yarn', 'vendor']);

export interface SourceFiles {
  /** Absolute and in order. */
  readonly files: readonly string[];
  /** Those that were named, and not found in a folder. */
  readonly named: ReadonlySet<string>;
  /** What stood in the way, each as a sentence. */
  readonly problems: readonly string[];
}

/** Source files below the paths, which may be patterns; a file that is named is taken whatever it is called. */
export function findSourceFiles(paths: readonly string[], cwd: string): SourceFiles {
  const files = new Set<string>();
  const named = new Set<string>();
  const problems: string[] = [];
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const kind = kindOf(resolve(cwd, path));
    switch (kind) {
      case 'file':
        if (!/\.[cm]?[jt]sx?$/.test(path)) problems.push(`${path} is neither JavaScript nor TypeScript.`);
        else named.add(resolve(cwd, path)), files.add(resolve(cwd, path));
        break;
      case 'folder':
        for (const file of filesIn(resolve(cwd, path), problems)) files.add(file);
        break;
      case 'missing': {
        const matches = /[*?{]/.test(path) ? matchesOf(path, cwd, problems) : [];
        for (const file of matches) files.add(file);
        if (matches.length === 0) problems.push(/[*?{]/.test(path) ? `${path}: no JavaScript or TypeScript has such a name.` : `${path}: there is no such file or folder.`);
        break;
      }
      default:
        problems.push(`${path} could not be read: ${kind.code}.`);
    }
  }
  return { files: [...files], named, problems };
}

function kindOf(path: string): 'file' | 'folder' | 'missing' | { readonly code: string } {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? 'missing' : stats.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return { code: codeOf(error) };
  }
}

function matchesOf(pattern: string, cwd: string, problems: string[]): readonly string[] {
  const patterns = alternativesOf(resolve(cwd, pattern).replaceAll('\\', '/')).map(each => each.split('/'));
  return filesIn(cwd, problems).filter(file => patterns.some(each => matchesGlob(each, file.replaceAll('\\', '/').split('/'))));
}

/** `a.{js,ts}` is `a.js` and `a.ts`. */
function alternativesOf(pattern: string): readonly string[] {
  const [whole, inner = ''] = /\{([^{}]*)\}/.exec(pattern) ?? [];
  return whole === undefined ? [pattern] : inner.split(',').flatMap(each => alternativesOf(pattern.replace(whole, () => each)));
}

function filesIn(folder: string, problems: string[]): readonly string[] {
  const listed = listedByGit(folder) ?? [];
  // A folder that git ignores as a whole is meant when it is named.
  return (listed.length > 0 ? listed : walk(folder, '', problems)).filter(isSource).sort().map(file => join(folder, file));
}

function isSource(file: string): boolean {
  return SOURCE.test(file) && !file.split('/').some(name => SKIPPED.has(name));
}

/** What git knows or would add, i.e. without what `.gitignore` names; undefined outside of a repository or where there is no git. */
function listedByGit(folder: string): readonly string[] | undefined {
  try {
    const options: ExecFileSyncOptionsWithStringEncoding = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] };
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], options).split('\0');
    return listed.filter(file => isSource(file) && kindOf(join(folder, file)) === 'file');
  } catch {
    return undefined;
  }
}

/** Links are not followed: what they lead to in the folder is found by itself. */
function walk(root: string, below: string, problems: string[]): string[] {
  try {
    return readdirSync(join(root, below), { withFileTypes: true }).flatMap(entry => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(root, path, problems);
      return entry.isFile() ? [path] : [];
    });
  } catch (error) {
    problems.push(`${below === '' ? root : below} could not be read: ${codeOf(error)}.`);
    return [];
  }
}
