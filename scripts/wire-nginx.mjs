// The gateways of tests/wire/edits behind a real strict proxy, nginx 1.26 or later. Fails where none can be had. Words are vitest's.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { install, top } from './install.mjs';
import { findNginx } from './nginx.mjs';

if (!install(join(top, 'tests/wire'))) process.exit(1);
const { words, version } = findNginx();
console.log(`nginx ${version}`);
const command = ['run', '--config', 'tests/wire/nginx/vitest.config.ts', ...process.argv.slice(2)];
process.exitCode = spawnSync(join(top, 'node_modules/.bin/vitest'), command, { cwd: top, stdio: 'inherit', env: { ...process.env, NGINX: JSON.stringify({ words, version }) } }).status ?? 1;
