// npm run bench: shares of lint time of this plugin and of others, each lint in a process of its own, in turns. A table goes to stdout.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpora, fetchCorpus, sourcesOf } from './corpora.mjs';

const rounds = Number(process.argv[2] ?? 5);
const configurations = ['noop', 'upstream', 'upstream in-file', 'no-unsanitized', 'security', 'sonarjs', 'import-x/no-cycle'];
const plugin = join(import.meta.dirname, '../dist/index.js');
const scratch = mkdtempSync(join(tmpdir(), 'upstream-bench-'));

function medianOf(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

console.log('| corpus | rules | share of lint time, median (range) | peak MB |\n| --- | --- | --- | --- |');
for (const corpus of corpora) {
  const cwd = fetchCorpus(corpus);
  const list = join(scratch, `${corpus.name}.json`);
  writeFileSync(list, JSON.stringify(sourcesOf(cwd)));
  const runs = new Map(configurations.map(name => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const configuration of configurations) {
      process.stderr.write(`\r${corpus.name}: round ${round} of ${rounds}, ${configuration}          `);
      const { stdout, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'lint.mjs'), JSON.stringify({ configuration, plugin, cwd, list, parser: 'ts' })], { encoding: 'utf8', maxBuffer: 1e9 });
      if (status === 0) runs.get(configuration).push(JSON.parse(stdout));
    }
  }
  for (const [name, results] of runs) {
    if (results.length === 0) continue;
    const shares = results.map(({ rules, total }) => (100 * rules) / total);
    console.log(`| ${corpus.name} | ${name} | ${medianOf(shares).toFixed(1)} % (${Math.min(...shares).toFixed(1)}–${Math.max(...shares).toFixed(1)}) | ${medianOf(results.map(({ peak }) => peak)).toFixed(0)} |`);
  }
}
