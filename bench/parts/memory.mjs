import { writeGenerated } from '../generated.mjs';
import { inTurns, runLint } from '../run-lint.mjs';
import { medianOf, spell } from '../statistics.mjs';

/** Peak memory, and what two workers cost, on 3,400 files: T7 and T8. */
export function run({ rounds, scratch, tell }) {
  const { root, sources, planted } = writeGenerated('large', scratch);
  const names = ['noop', 'upstream', 'noop, 2 workers', 'upstream, 2 workers'];
  const lint = name => runLint({ configuration: name.split(',')[0], cwd: root, sources, parser: 'ts', planted, collects: true, ...(name.includes('workers') ? { workers: 2 } : {}) }, scratch);
  const results = inTurns(names, rounds, lint, tell);
  const of = (name, key) => results.get(name).map(each => each[key]);
  const peaks = of('upstream', 'peak').map((peak, index) => peak - of('noop', 'peak')[index]);
  const cpu = of('upstream, 2 workers', 'cpu').map((time, index) => 100 * (time / of('noop, 2 workers', 'cpu')[index] - 1));
  const wall = of('upstream, 2 workers', 'wall').map((time, index) => 100 * (time / of('noop, 2 workers', 'wall')[index] - 1));
  const faster = of('upstream, 2 workers', 'wall').map((time, index) => 100 * (time / of('upstream', 'wall')[index] - 1));
  return {
    title: 'Memory, and two workers',
    about: `A generated backend of ${sources.length} files with ${planted.length} planted flows; \`concurrency: 2\`. The peak is the memory of the process, garbage that V8 has not collected yet included; what is kept is the heap of the first thread once it has, results included.`,
    head: ['rules', 'peak', 'kept at the end', 'CPU', 'wall'],
    rows: names.map(name => [name, spell(of(name, 'peak'), 'MB', 0), `${medianOf(of(name, 'kept')).toFixed(0)} MB`, `${(medianOf(of(name, 'cpu')) / 1000).toFixed(1)} s`, `${(medianOf(of(name, 'wall')) / 1000).toFixed(1)} s`]),
    targets: [
      { id: 'T7', what: `peak memory over a no-op rule, ${sources.length} files`, target: '≤ 30 MB', value: spell(peaks, 'MB', 0), holds: medianOf(peaks) <= 30 },
      { id: 'T8', what: 'two workers, CPU over the no-op rule', target: '≤ 5 %', value: spell(cpu, '%'), holds: medianOf(cpu) <= 5 },
      { id: 'T8', what: 'two workers, wall time over the no-op rule', target: '≤ 5 %', value: spell(wall, '%'), holds: medianOf(wall) <= 5 },
      { id: 'T8', what: 'two workers instead of one, wall time', target: 'not slower', value: spell(faster, '%'), holds: medianOf(faster) <= 0 },
    ],
  };
}
