// Everything that CI runs, in order; ends with `N passed, N failed` alone on a line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { installBeside, npm, top } from './install.mjs';

const reports = mkdtempSync(join(tmpdir(), 'upstream-tests-'));
const rows = [];

/** A step that either holds or doesn't: it counts as one test. */
function check(name, holds) {
  rows.push({ name, passed: holds ? 1 : 0, failed: holds ? 0 : 1 });
}

/** A vitest run: its tests are counted, and a file that can't be loaded counts as a failed one. */
function suite(name, config) {
  const report = join(reports, `${name}.json`);
  const words = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  console.log(`> vitest run --config ${config}`);
  const passed = spawnSync(join(top, 'node_modules/.bin/vitest'), words, { cwd: top, stdio: 'inherit' }).status === 0;
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const unloaded = testResults.filter(file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed')).length;
  const failed = numFailedTests + unloaded;
  rows.push({ name, passed: numPassedTests, failed: failed === 0 && !passed ? 1 : failed });
}

const wire = installBeside(join(top, 'tests/wire'));
check('build', npm(top, 'run', '--silent', 'build'));
check('typecheck', npm(top, 'run', '--silent', 'typecheck'));
check('lint', npm(top, 'run', '--silent', 'lint'));
suite('unit', 'vitest.config.ts');
suite('packaging', 'tests/packaging/vitest.config.ts');
check('wire: install', await wire);
suite('wire', 'tests/wire/vitest.config.ts');
check('example', npm(top, 'run', '--silent', 'example'));
check('incident', npm(top, 'run', '--silent', 'incident'));
rmSync(reports, { recursive: true });

console.log('');
for (const { name, passed, failed } of rows) {
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}${passed + failed > 1 ? `: ${passed} passed, ${failed} failed` : ''}`);
}
const total = key => rows.reduce((sum, row) => sum + row[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
