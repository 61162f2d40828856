import { createRequire } from 'node:module';
import { join } from 'node:path';

import { install, npm, top } from './install.mjs';

export const gateway = join(top, 'examples/gateway');

/** Installs what isn't installed yet, here and in the example, and builds the plugin; what npm says of a failure is the last word. */
export function prepare() {
  if (!install(top) || !install(gateway) || !npm(top, 'run', '--silent', 'build')) process.exit(1);
}

/** What a person does with what `--fix` leaves: takes the first suggestion of each finding, one after the other, as an editor offers them. */
export async function decide(filePath, text) {
  const eslint = createESLint({ fix: false });
  const decided = [];
  for (let left = 20; left > 0; left--) {
    const [{ messages }] = await eslint.lintText(text, { filePath });
    const message = messages.find(({ suggestions = [] }) => suggestions.length > 0);
    if (message === undefined) break;
    const [{ desc, fix }] = message.suggestions;
    text = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
    decided.push({ line: message.line, desc });
  }
  return { text, decided };
}

/** ESLint's results for the example, by its own ESLint and its own configuration; nothing is written. */
export async function lintGateway({ fix }) {
  return createESLint({ fix }).lintFiles('.');
}

function createESLint(options) {
  const { ESLint } = createRequire(join(gateway, 'package.json'))('eslint');
  return new ESLint({ cwd: gateway, ...options });
}
