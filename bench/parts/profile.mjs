import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { corpora, fetchCorpus, sourcesOf } from '../corpora.mjs';
import { writeGenerated } from '../generated.mjs';
import { medianOf } from '../statistics.mjs';

const ROOMS = ['gate', 'choice', 'files', 'evaluation', 'findings'];

/** Where the time of our rules goes: what stands in the way of T2 to T6. */
export function run({ rounds, scratch, tell }) {
  const places = [
    ...corpora.filter(({ name }) => ['firebase-tools', 'ghost', 'netlify-cli'].includes(name)).map(corpus => ({ name: corpus.name, root: fetchCorpus(corpus), sources: sourcesOf(fetchCorpus(corpus)).filter((_, index) => index % corpus.every === 0) })),
    ...['ordinary', 'gateway'].map(key => ({ name: `generated ${key}`, ...writeGenerated(key, scratch) })),
  ];
  const rows = places.map(({ name, root, sources }) => {
    const list = join(scratch, 'profiled.json');
    writeFileSync(list, JSON.stringify(sources));
    const runs = Array.from({ length: rounds }, (_, round) => {
      tell(`${name}, round ${round + 1}`);
      const { stdout, stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, '../profile.mjs'), JSON.stringify({ cwd: root, list, parser: 'ts' })], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout);
    });
    const all = runs.map(each => ROOMS.reduce((sum, room) => sum + each[room], 0));
    return [name, String(sources.length), `${medianOf(all).toFixed(0)} ms`, ...ROOMS.map(room => `${medianOf(runs.map((each, index) => (100 * each[room]) / all[index])).toFixed(0)} %`)];
  });
  return {
    title: 'Where the time goes',
    about: "V8's sampling profiler over a cold run of our rules, across files. What the parser of other files, the disk and ESLint do for us counts as ours; collecting garbage, which no stack owns, doesn't.",
    head: ['code', 'files', 'our rules', 'gate, by text', 'choosing what to evaluate', 'finding and parsing other files', 'evaluating', 'findings and edits'],
    rows,
    targets: [],
  };
}
