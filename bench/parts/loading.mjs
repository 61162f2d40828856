import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { pluginUrl } from '../configurations.mjs';
import { dependency, editorFile } from '../generate/editor.mjs';
import { inTurns, runLint } from '../run-lint.mjs';
import { spell, medianOf } from '../statistics.mjs';

/** Imports the plugin where ESLint is loaded already, and tells what that took and which native code is in the process. */
const LOAD = `
import 'eslint';
const before = process.cpuUsage();
const began = performance.now();
const { default: plugin } = await import(${JSON.stringify(pluginUrl)});
const wall = performance.now() - began;
const { user, system } = process.cpuUsage(before);
const gated = { text: 'export const a = 1;', get ast() { throw new Error('asked for the tree'); } };
for (const rule of Object.values(plugin.rules)) rule.create({ sourceCode: gated, settings: {}, options: [], languageOptions: {}, filename: '/a.ts', physicalFilename: '/a.ts' });
const native = process.report.getReport().sharedObjects.filter(path => path.endsWith('.node'));
console.log(JSON.stringify({ wall, cpu: (user + system) / 1000, native }));
`;

/** The first lint of a commit, and what loading takes of it: T6 and T9. */
export function run({ rounds, scratch, tell }) {
  const loads = [];
  for (let round = 0; round < 3 * rounds; round += 1) {
    tell(`loading ${round + 1} of ${3 * rounds}`);
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', LOAD], { encoding: 'utf8', cwd: join(import.meta.dirname, '..') });
    if (status !== 0) throw new Error(stderr);
    loads.push(JSON.parse(stdout));
  }
  const cwd = join(scratch, 'commit');
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, 'package.json'), '{ "name": "commit", "private": true }');
  writeFileSync(join(cwd, 'orders-client.ts'), dependency.copying);
  writeFileSync(join(cwd, 'routes.ts'), editorFile({ asks: false, imports: true }));
  const results = inTurns(['noop', 'upstream'], 3 * rounds, configuration => ({ ...runLint({ configuration, cwd, sources: [join(cwd, 'routes.ts')], parser: 'ts' }, scratch) }), words => tell(`first lint, ${words}`));
  const of = (name, key) => results.get(name).map(each => each[key]);
  const cpu = of('upstream', 'cpu').map(time => time - medianOf(of('noop', 'cpu')));
  const native = loads.flatMap(each => each.native);
  return {
    title: 'Loading, and the first lint of one file',
    about: 'Fresh processes. The file has 500 lines, a sink, and its client in another file, which the native parser reads. CPU time, since walls of single processes vary most.',
    head: ['what', 'processes', 'median (range)'],
    rows: [
      ['importing the plugin where ESLint is loaded, CPU', String(loads.length), spell(loads.map(each => each.cpu), 'ms')],
      ['the same, wall', String(loads.length), spell(loads.map(each => each.wall), 'ms')],
      ['one file with a no-op rule, CPU of the process', String(3 * rounds), spell(of('noop', 'cpu'), 'ms', 0)],
      ['one file with our rules, CPU of the process', String(3 * rounds), spell(of('upstream', 'cpu'), 'ms', 0)],
      ['rules in it', String(3 * rounds), spell(of('upstream', 'rules'), 'ms')],
    ],
    targets: [
      { id: 'T6', what: 'first lint of one sink file in a fresh process, extra CPU', target: '≤ 30 ms', value: spell(cpu, 'ms', 0), holds: medianOf(cpu) <= 30 },
      { id: 'T9', what: 'loading the plugin, CPU', target: '≤ 20 ms', value: spell(loads.map(each => each.cpu), 'ms'), holds: medianOf(loads.map(each => each.cpu)) <= 20 },
      { id: 'T9', what: 'native code before the first demand', target: 'none', value: native.length === 0 ? 'none' : native[0], holds: native.length === 0 },
    ],
  };
}
