// Runs the tools that the plugin is used through: a browser, editors' language servers, git hooks. Words are vitest's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { npm, top } from './install.mjs';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const NEOVIM = ['/usr/bin/nvim', '/usr/local/bin/nvim'];
const PRE_COMMIT = ['/usr/bin/pre-commit', '/usr/local/bin/pre-commit'];

/** Installs a Debian package for a command that is missing; without it, there is no run. */
function need(paths, debianPackage) {
  if (paths.some(path => existsSync(path))) return;
  console.log(`> apt-get install ${debianPackage}`);
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (paths.some(path => existsSync(path))) return;
  console.error(`There is no ${debianPackage}, and it could not be installed. Install it, then run this again.`);
  process.exit(1);
}

/** Not `npm ci`, which wants every platform's binary of lefthook and oxlint to be in the lockfile, and not all registries have them all. */
function installTools() {
  const folder = join(top, 'tests/integration');
  return npm(folder, 'install', '--no-save', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
}

need(BROWSERS, 'chromium');
need(NEOVIM, 'neovim');
need(PRE_COMMIT, 'pre-commit');
if (!installTools() || !npm(top, 'run', '--silent', 'build')) process.exit(1);
const words = ['run', '--config', 'tests/integration/vitest.config.ts', ...process.argv.slice(2)];
process.exitCode = spawnSync(join(top, 'node_modules/.bin/vitest'), words, { cwd: top, stdio: 'inherit' }).status ?? 1;
