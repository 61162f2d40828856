import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs one lint in a process of its own; with `collects`, what it keeps is looked at once all garbage is gone. Throws where it fails, or where the reports aren't those that were planted. */
export function runLint({ configuration, cwd, sources, parser, workers, planted, collects = false }, scratch) {
  const list = join(scratch, 'files.json');
  writeFileSync(list, JSON.stringify(sources));
  const { stdout, stderr, status } = spawnSync(process.execPath, [...(collects ? ['--expose-gc'] : []), join(import.meta.dirname, 'lint.mjs'), JSON.stringify({ configuration, cwd, list, parser, workers })], { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${configuration} on ${cwd} failed: ${stderr.slice(0, 2000)}`);
  const result = JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1));
  if (planted !== undefined && configuration === 'upstream' && result.reports.join('\n') !== planted.join('\n')) {
    const missed = planted.filter(report => !result.reports.includes(report));
    const extra = result.reports.filter(report => !planted.includes(report));
    throw new Error(`${cwd}: ${missed.length} planted flows were missed (${missed[0] ?? ''}), ${extra.length} reports are none of them (${extra[0] ?? ''})`);
  }
  return result;
}

/** Runs all configurations in turns, A B C A B C; gives the results by configuration. */
export function inTurns(configurations, rounds, run, tell) {
  const results = new Map(configurations.map(name => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of configurations) {
      tell(`round ${round} of ${rounds}, ${name}`);
      results.get(name).push(run(name));
    }
  }
  return results;
}
