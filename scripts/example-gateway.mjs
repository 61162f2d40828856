import { createRequire } from 'node:module';
import { join } from 'node:path';

import { install, npm, top } from './install.mjs';

export const gateway = join(top, 'examples/gateway');

/** Installs what isn't installed yet, here and in the example, and builds the plugin; what npm says of a failure is the last word. */
export function prepare() {
  if (!install(top) || !install(gateway) || !npm(top, 'run', '--silent', 'build')) process.exit(1);
}

/** ESLint's results for the example, by its own ESLint and its own configuration; nothing is written. */
export async function lintGateway({ fix }) {
  const { ESLint } = createRequire(join(gateway, 'package.json'))('eslint');
  return new ESLint({ cwd: gateway, fix }).lintFiles('.');
}
