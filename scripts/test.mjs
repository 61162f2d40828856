// Everything that CI runs, in order; ends with `N passed, N failed` alone on a line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const top = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'upstream-tests-'));
const rows = [];

/** Runs a command in the open and says whether it succeeded. */
function run(command, folder = top) {
  console.log(`\n> ${command.join(' ')}`);
  return spawnSync(command[0], command.slice(1), { cwd: folder, stdio: 'inherit' }).status === 0;
}

/** A step that either holds or doesn't: it counts as one test. */
function check(name, ...command) {
  const passed = run(command);
  rows.push({ name, passed: passed ? 1 : 0, failed: passed ? 0 : 1 });
}

/** A vitest run: its tests are counted, and a file that can't be loaded counts as a failed one. */
function suite(name, config) {
  const report = join(reports, `${name}.json`);
  const passed = run(['npx', 'vitest', 'run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const unloaded = testResults.filter(file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed')).length;
  const failed = numFailedTests + unloaded;
  rows.push({ name, passed: numPassedTests, failed: failed === 0 && !passed ? 1 : failed });
}

check('build', 'npm', 'run', '--silent', 'build');
check('typecheck', 'npm', 'run', '--silent', 'typecheck');
check('lint', 'npm', 'run', '--silent', 'lint');
suite('unit', 'vitest.config.ts');
suite('packaging', 'tests/packaging/vitest.config.ts');
check('wire: install', 'npm', 'ci', '--prefix', 'tests/wire', '--no-audit', '--no-fund');
suite('wire', 'tests/wire/vitest.config.ts');
check('example', 'npm', 'run', '--silent', 'example');
check('incident', 'npm', 'run', '--silent', 'incident');
rmSync(reports, { recursive: true });

console.log('');
for (const { name, passed, failed } of rows) {
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}${passed + failed > 1 ? `: ${passed} passed, ${failed} failed` : ''}`);
}
const total = key => rows.reduce((sum, row) => sum + row[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
