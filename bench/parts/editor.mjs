import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { percentileOf, medianOf } from '../statistics.mjs';

/** Latency while typing: T5. */
export function run({ rounds, scratch, tell }) {
  const cwd = join(scratch, 'editor');
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, 'package.json'), '{ "name": "editor", "private": true }');
  const times = { alone: [], without: [], changed: [] };
  for (let round = 1; round <= rounds; round += 1) {
    tell(`round ${round} of ${rounds}`);
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, '../edits.mjs'), JSON.stringify({ cwd })], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    for (const [name, list] of Object.entries(JSON.parse(stdout))) times[name].push(...list);
  }
  const say = list => `median ${medianOf(list).toFixed(2)} ms, p95 ${percentileOf(list, 0.95).toFixed(2)} ms`;
  return {
    title: 'Latency in an editor',
    about: 'One process, `ESLint#lintText` of a file of 500 lines with `stats`: 40 lints to warm up, then 30 edits. Time of our rules; edits and fixes of what is found included.',
    head: ['file', 'edits', 'median', 'p95', 'range'],
    rows: Object.entries({ 'client and sink in it': times.alone, 'no client': times.without, 'the client is in another file, which changed on disk': times.changed }).map(([name, list]) => [name, String(list.length), `${medianOf(list).toFixed(2)} ms`, `${percentileOf(list, 0.95).toFixed(2)} ms`, `${Math.min(...list).toFixed(2)}–${Math.max(...list).toFixed(2)}`]),
    targets: [
      { id: 'T5', what: 'warm editor, client and sink in the file', target: 'median ≤ 1 ms, p95 ≤ 3 ms', value: say(times.alone), holds: medianOf(times.alone) <= 1 && percentileOf(times.alone, 0.95) <= 3 },
      { id: 'T5', what: 'warm editor, no client', target: '≤ 0.1 ms', value: say(times.without), holds: medianOf(times.without) <= 0.1 },
      { id: 'T5', what: 'after a dependency changed', target: '≤ 10 ms', value: say(times.changed), holds: medianOf(times.changed) <= 10 },
    ],
  };
}
