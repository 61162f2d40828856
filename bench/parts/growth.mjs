import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { projects, shapes } from '../generate/growth.mjs';
import { medianOf, spell } from '../statistics.mjs';

/** How time grows with a program of one kind: T12. */
export function run({ rounds, scratch, tell }) {
  const rows = [];
  const measured = [];
  for (const name of [...Object.keys(shapes), ...Object.keys(projects)]) {
    const runs = [];
    for (let round = 1; round <= Math.min(rounds, 3); round += 1) {
      tell(`${name}, round ${round}`);
      const { stdout, stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, '../grow.mjs'), JSON.stringify({ name, cwd: join(scratch, 'growth', name.replaceAll(' ', '-')) })], { encoding: 'utf8', timeout: 120_000 });
      if (status !== 0) throw new Error(`${name}: ${stderr.slice(0, 1000)}`);
      runs.push(JSON.parse(stdout));
    }
    const { size } = shapes[name] ?? projects[name];
    const ratios = runs.map(({ half, whole }) => whole / half);
    const times = runs.map(({ whole }) => whole);
    measured.push({ name, ratio: medianOf(ratios), time: medianOf(times) });
    rows.push([name, size.toLocaleString('en'), spell(times, 'ms'), spell(ratios, '×')]);
  }
  const byRatio = measured.toSorted((a, b) => b.ratio - a.ratio)[0];
  const byTime = measured.toSorted((a, b) => b.time - a.time)[0];
  return {
    title: 'Growth',
    about: 'Rule time of one warm lint, its reports and fixes included, at a size and at half of it.',
    head: ['program', 'size', 'rule time', 'to half the size'],
    rows,
    targets: [
      { id: 'T12', what: 'time at twice the size', target: '≤ 2.2 ×', value: `${byRatio.ratio.toFixed(1)} × at worst (${byRatio.name})`, holds: byRatio.ratio <= 2.2 },
      { id: 'T12', what: 'each of these programs', target: '≤ 50 ms', value: `${byTime.time.toFixed(0)} ms at worst (${byTime.name})`, holds: byTime.time <= 50 },
    ],
  };
}
