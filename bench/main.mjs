// npm run bench [-- T5 T12 profile] [--rounds 5] [--whole]: all parts or single ones; what they measured is kept in bench/results, and the page in docs is written from what is there.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { npm, top } from '../scripts/install.mjs';
import { linesOf } from './report.mjs';
import { keepResult, surroundings, writePage } from './results.mjs';

/** Which file measures which targets; the most rounds of those that take longest, or vary least. */
const parts = [
  { file: 'shares', targets: ['T1', 'T2', 'T3', 'T4'] },
  { file: 'editor', targets: ['T5'] },
  { file: 'loading', targets: ['T6', 'T9'] },
  { file: 'memory', targets: ['T7', 'T8'], most: 3 },
  { file: 'cache', targets: ['T10'] },
  { file: 'oxlint', targets: ['T11'] },
  { file: 'growth', targets: ['T12'], most: 3 },
  { file: 'profile', targets: ['PROFILE'], most: 3 },
];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '5' }, whole: { type: 'boolean', default: false } } });
const rounds = Number(values.rounds);
const asked = positionals.map(name => name.toUpperCase());
const unknown = asked.filter(name => !parts.some(({ targets }) => targets.includes(name)));
if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  console.error(`Targets are T1 to T12 and PROFILE, and rounds a number: ${unknown.join(', ')} ${values.rounds}`);
  process.exit(2);
}

// Not `npm ci`, which wants every platform's oxlint in the lockfile, and not all registries have them all.
if (!npm(import.meta.dirname, 'install', '--no-save', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error') || !npm(top, 'run', '--silent', 'build')) process.exit(1);
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'upstream-bench-')));
const began = performance.now();
const tell = words => process.stderr.write(`\r\x1b[K${((performance.now() - began) / 1000).toFixed(0)} s  ${words}`);
let failures = 0;
for (const { file, targets, most } of parts) {
  if (asked.length > 0 && !targets.some(name => asked.includes(name))) continue;
  try {
    const { run } = await import(`./parts/${file}.mjs`);
    const taken = Math.min(rounds, most ?? rounds);
    const result = await run({ rounds: taken, isWhole: values.whole, scratch, tell: words => tell(`${file}: ${words}`) });
    keepResult(file, { result, rounds: taken, machine: surroundings() });
    tell('');
    console.log(`\n${result.title}\n\n${linesOf(result)}`);
  } catch (error) {
    failures += 1;
    tell('');
    console.error(`\n${file} failed: ${error instanceof Error ? error.message : error}`);
  }
}
rmSync(scratch, { recursive: true });
console.log(`Written: ${writePage(parts.map(({ file }) => file)).join(', ')}`);
process.exitCode = failures === 0 ? 0 : 1;
