import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { pluginUrl } from '../configurations.mjs';
import { writeGenerated } from '../generated.mjs';
import { inTurns } from '../run-lint.mjs';
import { medianOf, spell } from '../statistics.mjs';

const RULES = ['no-header-passthrough', 'no-response-passthrough', 'no-unsafe-header-copy', 'no-request-header-forwarding', 'no-unlisted-header-passthrough'];

/** Inside oxlint, beside a JS plugin that does nothing: T11. */
export function run({ rounds, scratch, tell }) {
  const { root, sources, planted } = writeGenerated('gateway', scratch);
  writeFileSync(join(root, 'trivial.mjs'), "export default { meta: { name: 'trivial' }, rules: { noop: { create: () => ({ Program() {} }) } } };\n");
  const categories = { correctness: 'off' };
  writeFileSync(join(root, 'trivial.json'), JSON.stringify({ categories, jsPlugins: ['./trivial.mjs'], rules: { 'trivial/noop': 'error' } }));
  writeFileSync(join(root, 'upstream.json'), JSON.stringify({ categories, jsPlugins: [{ name: 'upstream', specifier: fileURLToPath(pluginUrl) }], rules: Object.fromEntries(RULES.map(name => [`upstream/${name}`, 'error'])) }));
  const lint = name => {
    const began = performance.now();
    const { stdout, stderr } = spawnSync(join(import.meta.dirname, '../node_modules/.bin/oxlint'), ['--config', join(root, `${name}.json`), '--format', 'json', 'src'], { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
    const wall = performance.now() - began;
    if (!stdout.includes('diagnostics')) throw new Error(stdout + stderr);
    const reports = JSON.parse(stdout).diagnostics.map(({ filename, labels, code }) => `${filename}:${labels[0].span.line} ${code.replace('(', '/').replace(')', '')}`).sort();
    return { wall, reports };
  };
  const results = inTurns(['trivial', 'upstream'], rounds, lint, tell);
  const [{ reports }] = results.get('upstream');
  const missed = planted.filter(report => !reports.includes(report)).length + reports.filter(report => !planted.includes(report)).length;
  const ratios = results.get('upstream').map(({ wall }, index) => wall / results.get('trivial')[index].wall);
  return {
    title: 'Inside oxlint',
    about: `oxlint 1.94 on ${sources.length} generated files, no rule of its own, our five rules or a JS plugin with one that does nothing.`,
    head: ['rules', 'wall, median (range)'],
    rows: [['trivial', spell(results.get('trivial').map(({ wall }) => wall), 'ms', 0)], ['upstream', spell(results.get('upstream').map(({ wall }) => wall), 'ms', 0)]],
    targets: [
      { id: 'T11', what: 'in oxlint, reports', target: 'as planted', value: missed === 0 ? `all ${planted.length}` : `${missed} differ`, holds: missed === 0 },
      { id: 'T11', what: 'in oxlint, beside a trivial JS plugin', target: '≤ 1.3 ×', value: spell(ratios, '×', 2), holds: medianOf(ratios) <= 1.3 },
    ],
  };
}
