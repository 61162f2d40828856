#!/usr/bin/env node
import { codeOf } from './error-code.ts';
import { run } from './run.ts';

// `eslint-plugin-upstream | head` ends the reading before the writing.
process.stdout.on('error', error => {
  if (codeOf(error) !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await run(process.argv.slice(2), process);
} catch (error) {
  process.stderr.write(`This should not happen. Please report it: https://github.com/eslint-plugin-upstream/eslint-plugin-upstream/issues\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
}
