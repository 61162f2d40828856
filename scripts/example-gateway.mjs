import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const top = join(import.meta.dirname, '..');

export const gateway = join(top, 'examples/gateway');

/** Installs what isn't installed yet, here and in the example, and builds the plugin. */
export function prepare() {
  for (const folder of [top, gateway]) {
    if (!existsSync(join(folder, 'node_modules/.package-lock.json'))) {
      run(folder, 'ci', '--no-audit', '--no-fund', '--loglevel=error');
    }
  }
  run(top, 'run', '--silent', 'build');
}

/** Runs npm in the open, and ends the process when it fails: what it said is the reason. */
function run(folder, ...words) {
  console.log(`> npm ${words.filter(word => !word.startsWith('--')).join(' ')}${folder === top ? '' : '  (in examples/gateway)'}`);
  const { status } = spawnSync('npm', words, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** ESLint's results for the example, by its own ESLint and its own configuration; nothing is written. */
export async function lintGateway({ fix }) {
  const { ESLint } = createRequire(join(gateway, 'package.json'))('eslint');
  return new ESLint({ cwd: gateway, fix }).lintFiles('.');
}
