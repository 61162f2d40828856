import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

export const top = join(import.meta.dirname, '..');

/** Runs npm in the open and says whether it succeeded. */
export function npm(folder, ...words) {
  const where = relative(top, folder);
  console.log(`> npm ${words.filter(word => !word.startsWith('--')).join(' ')}${where && `  (in ${where})`}`);
  return spawnSync('npm', words, { cwd: folder, stdio: 'inherit' }).status === 0;
}

const CI = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];

/** Whether what a folder's lockfile says is there already. */
function isInstalled(folder) {
  const done = join(folder, 'node_modules/.package-lock.json');
  const lock = join(folder, 'package-lock.json');
  return existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs;
}

/** Installs what a folder's lockfile says, unless it is there; says whether it is there now. */
export function install(folder) {
  return isInstalled(folder) || npm(folder, ...CI);
}

/** The same, beside what comes next: most of it is waiting. */
export async function installBeside(folder) {
  if (isInstalled(folder)) return true;
  console.log(`> npm ci  (in ${relative(top, folder)}, beside what follows)`);
  const [code] = await once(spawn('npm', CI, { cwd: folder, stdio: 'inherit' }), 'exit');
  return code === 0;
}
