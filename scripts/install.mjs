import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

export const top = join(import.meta.dirname, '..');

/** Runs npm in the open and says whether it succeeded. */
export function npm(folder, ...words) {
  const where = relative(top, folder);
  console.log(`> npm ${words.filter(word => !word.startsWith('--')).join(' ')}${where && `  (in ${where})`}`);
  return spawnSync('npm', words, { cwd: folder, stdio: 'inherit' }).status === 0;
}

/** Installs what a folder's lockfile says, unless that has been done since the lockfile was written; says whether it is there. */
export function install(folder) {
  const done = join(folder, 'node_modules/.package-lock.json');
  const lock = join(folder, 'package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return true;
  return npm(folder, 'ci', '--no-audit', '--no-fund', '--loglevel=error');
}
