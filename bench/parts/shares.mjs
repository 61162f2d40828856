import { peers } from '../configurations.mjs';
import { corpora, fetchCorpus, sourcesOf } from '../corpora.mjs';
import { writeGenerated } from '../generated.mjs';
import { inTurns, runLint } from '../run-lint.mjs';
import { medianOf, spell } from '../statistics.mjs';

/** The corpus on which the peers are measured too. */
const BESIDE = 'netlify-cli';

/** Shares of lint time, from ESLint's own stats: T1 to T4. */
export function run({ rounds, isWhole, scratch, tell }) {
  const places = [
    ...corpora.map(corpus => ({ name: corpus.name, every: isWhole ? 1 : corpus.every, corpus })),
    ...['ordinary', 'gateway', 'monitor', 'monitor-js'].map(name => ({ name: `generated ${name}`, every: 1, key: name })),
  ];
  const rows = [];
  const bars = [];
  const all = new Map();
  for (const { name, every, corpus, key } of places) {
    const place = corpus === undefined ? writeGenerated(key, scratch) : { root: fetchCorpus(corpus), sources: sourcesOf(fetchCorpus(corpus)), planted: undefined };
    const sources = place.sources.filter((_, index) => index % every === 0);
    const parser = key === 'monitor-js' ? 'espree' : 'ts';
    const configurations = ['noop', 'upstream', 'upstream in-file', ...(name === BESIDE ? peers : [])];
    const results = inTurns(configurations, rounds, configuration => runLint({ configuration, cwd: place.root, sources, parser, planted: place.planted }, scratch), words => tell(`${name}: ${words}`));
    all.set(name, results);
    const peak = medianOf(results.get('noop').map(each => each.peak));
    for (const [configuration, runs] of results) {
      const shares = runs.map(({ rules, total }) => (100 * rules) / total);
      rows.push([name, `${sources.length}${every === 1 ? '' : ` (1 of ${every})`}`, configuration, spell(shares, '%', 2), `${medianOf(runs.map(each => each.peak - peak)).toFixed(0)} MB`]);
      if (name === BESIDE) bars.push({ label: configuration, value: medianOf(shares) });
    }
  }
  const of = (name, configuration, value) => all.get(name).get(configuration).map(value);
  const share = ({ rules, total }) => (100 * rules) / total;
  const worst = names => names.map(name => ({ name, median: medianOf(of(name, 'upstream in-file', share)) })).sort((a, b) => b.median - a.median)[0];
  const away = [...all.keys()].map(name => ({ name, shares: of(name, 'upstream in-file', ({ awayRules, awayTotal }) => (100 * awayRules) / awayTotal), micros: of(name, 'upstream in-file', ({ awayMedian }) => awayMedian * 1000) })).sort((a, b) => medianOf(b.shares) - medianOf(a.shares))[0];
  const ordinary = worst([...corpora.map(({ name }) => name), 'generated ordinary']);
  const cross = [...all.keys()].map(name => {
    const infile = of(name, 'upstream in-file', ({ rules }) => rules);
    return { name, values: of(name, 'upstream', ({ rules, total }) => rules / (total - rules)).map((ratio, index) => 100 * (ratio - infile[index] / (all.get(name).get('upstream in-file')[index].total - infile[index]))) };
  }).sort((a, b) => medianOf(b.values) - medianOf(a.values))[0];
  return {
    title: 'Shares of lint time',
    about: `ESLint's own \`stats\`: the time of all rules of a configuration, their \`create\` included, of the whole lint time of the same run. Memory is the peak over the run with one no-op rule.`,
    head: ['code', 'files', 'rules', 'share of lint time', 'peak over no-op'],
    rows,
    bars,
    targets: [
      { id: 'T1', what: 'files that the gate turns away, worst code', target: '≤ 0.5 % of lint time', value: `${spell(away.shares, '%', 2)} (${away.name})`, holds: medianOf(away.shares) <= 0.5 },
      { id: 'T1', what: 'one such file, median', target: '≤ 30 µs', value: spell(away.micros, 'µs', 0), holds: medianOf(away.micros) <= 30 },
      { id: 'T2', what: 'a third of the files are candidates, in-file', target: '≤ 3 %', value: spell(of('generated monitor', 'upstream in-file', share), '%', 2), holds: medianOf(of('generated monitor', 'upstream in-file', share)) <= 3 },
      { id: 'T2', what: 'the same in JavaScript, espree', target: '≤ 6 %', value: spell(of('generated monitor-js', 'upstream in-file', share), '%', 2), holds: medianOf(of('generated monitor-js', 'upstream in-file', share)) <= 6 },
      { id: 'T3', what: 'ordinary code, in-file, worst', target: '≤ 1.5 %', value: `${ordinary.median.toFixed(2)} % (${ordinary.name})`, holds: ordinary.median <= 1.5 },
      { id: 'T4', what: 'across files, cold, on top of in-file, worst code', target: '≤ 3 % of the floor', value: `${spell(cross.values, '%', 2)} (${cross.name})`, holds: medianOf(cross.values) <= 3 },
    ],
  };
}
