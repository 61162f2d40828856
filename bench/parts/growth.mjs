import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { projects, shapes } from '../generate/growth.mjs';
import { medianOf, spell } from '../statistics.mjs';

/** What takes longer is ended, in ms. */
const LONGEST = 60_000;

/** How time grows with a program of one kind: T12. */
export function run({ rounds, scratch, tell }) {
  const rows = [];
  const measured = [];
  for (const name of [...Object.keys(shapes), ...Object.keys(projects)]) {
    const runs = [];
    for (let round = 1; round <= rounds; round += 1) {
      tell(`${name}, round ${round}`);
      // The parser needs more than the usual stack for 200 callbacks in one another.
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--stack-size=3000', join(import.meta.dirname, '../grow.mjs'), JSON.stringify({ name, cwd: join(scratch, 'growth', name.replaceAll(' ', '-')) })], { encoding: 'utf8', timeout: LONGEST });
      if (status !== null && status !== 0) throw new Error(`${name}: ${stderr.slice(0, 1000)}`);
      runs.push(status === null ? { half: LONGEST, whole: LONGEST, isFound: false } : JSON.parse(stdout));
    }
    const { size } = shapes[name] ?? projects[name];
    const ratios = runs.map(({ half, whole }) => whole / half);
    const times = runs.map(({ whole }) => whole);
    const isFound = runs.every(each => each.isFound);
    measured.push({ name, isFound, ratio: medianOf(ratios), time: medianOf(times) });
    rows.push([name, size.toLocaleString('en'), spell(times, 'ms'), spell(ratios, '×'), isFound ? 'each time' : times.includes(LONGEST) ? 'ended' : 'not always']);
  }
  const byRatio = measured.toSorted((a, b) => b.ratio - a.ratio)[0];
  const byTime = measured.toSorted((a, b) => b.time - a.time)[0];
  return {
    title: 'Growth',
    about: 'Rule time of one warm lint, its reports and fixes included, at a size and at half of it.',
    head: ['program', 'size', 'rule time', 'to half the size', 'found'],
    rows,
    targets: [
      { id: 'T12', what: 'the flow of each program', target: 'found', value: measured.every(each => each.isFound) ? 'all' : `not in ${measured.filter(each => !each.isFound).map(({ name }) => name).join(', ')}`, holds: measured.every(each => each.isFound) },
      { id: 'T12', what: 'time at twice the size', target: '≤ 2.2 ×', value: `${byRatio.ratio.toFixed(1)} × at worst (${byRatio.name})`, holds: byRatio.ratio <= 2.2 },
      { id: 'T12', what: 'each of these programs', target: '≤ 50 ms', value: `${byTime.time.toFixed(0)} ms at worst (${byTime.name})`, holds: byTime.time <= 50 },
    ],
  };
}
