import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const TOP = join(import.meta.dirname, '../..');

const CACHE = join(TOP, 'node_modules/.cache/upstream-packaging');

/** A folder with packages in it: what a user's project is after `npm install`. */
export interface Installed {
  readonly folder: string;
  /** Names of the packages that are there, direct or not, nested or not. */
  readonly packages: readonly string[];
}

/** What a command answered. */
export interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A project that has the named packages and, where it is given, the plugin's tarball. The packages are installed once
 * and kept by name and version; the tarball is installed anew, since its content changes under the same version.
 */
export function install(packages: readonly `${string}@${string}`[], tarball?: string): Installed {
  const folder = join(CACHE, packages.join(' ').replaceAll(/[^\w.@-]+/g, '+'));
  if (!existsSync(folder)) {
    const half = `${folder}.half`;
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { recursive: true });
    writeFileSync(join(half, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n');
    npm(half, 'install', '--save-exact', ...packages);
    // Only a whole installation gets the name under which it is found again.
    renameSync(half, folder);
  }
  if (tarball !== undefined) {
    rmSync(join(folder, 'node_modules/eslint-plugin-upstream'), { recursive: true, force: true });
    npm(folder, 'install', '--no-save', tarball);
  }
  return { folder, packages: packagesIn(folder) };
}

/** Runs a command in a folder, to its end, whatever that is. */
export function run(folder: string, command: string, ...words: readonly string[]): Answer {
  const { status, stdout, stderr, error } = spawnSync(command, words, { cwd: folder, encoding: 'utf8', timeout: 100_000 });
  if (error) throw error;
  return { status, stdout, stderr };
}

function npm(folder: string, ...words: readonly string[]): void {
  execFileSync('npm', [...words, '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

function packagesIn(folder: string): readonly string[] {
  const lock = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')) as { packages: Record<string, unknown> };
  return Object.keys(lock.packages).map(path => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
}
