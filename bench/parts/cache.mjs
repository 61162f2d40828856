import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeGenerated } from '../generated.mjs';
import { inTurns } from '../run-lint.mjs';
import { medianOf, spell } from '../statistics.mjs';

const CONFIG = new URL('../configurations.mjs', import.meta.url).href;

/** A config file of a rule set. */
const configOf = (name, isKeyed) => `import { optionsFor, pluginUrl } from ${JSON.stringify(CONFIG)};
const { default: upstream } = await import(pluginUrl);
export default [await optionsFor('${name}', 'ts')${isKeyed ? ', ...upstream.cacheKeys()' : ''}];
`;

/** `eslint --cache` by its real command: T10. */
export function run({ rounds, scratch, tell }) {
  const { root, sources, planted } = writeGenerated('gateway', scratch);
  const cli = join(import.meta.dirname, '../node_modules/eslint/bin/eslint.js');
  writeFileSync(join(root, 'noop.config.mjs'), configOf('noop', false));
  writeFileSync(join(root, 'upstream.config.mjs'), configOf('upstream', true));
  const lint = name => {
    const began = performance.now();
    const { stdout, stderr } = spawnSync(process.execPath, [cli, '--config', `${name}.config.mjs`, '--cache', '--cache-strategy', 'content', '--cache-location', join(root, `.cache-${name}`), '--format', 'json', 'src'], { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
    if (stdout === '') throw new Error(stderr);
    const reports = JSON.parse(stdout).flatMap(({ filePath, messages }) => messages.map(({ line, ruleId }) => `${filePath.slice(root.length + 1)}:${line} ${ruleId}`));
    return { wall: performance.now() - began, reports: reports.filter(report => report.includes(' upstream/')).sort() };
  };
  for (const name of ['noop', 'upstream']) {
    tell(`filling the cache, ${name}`);
    rmSync(join(root, `.cache-${name}`), { force: true });
    // The second run knows the keys, the third is warm.
    for (let time = 0; time < 2; time += 1) lint(name);
  }
  const warm = inTurns(['noop', 'upstream'], rounds, lint, words => tell(`warm, ${words}`));
  // A wrapper of a planted flow stops asking: its importers' reports must go, though they did not change.
  const client = sources.find(path => !planted.some(report => path.endsWith(report.split(':')[0])) && /fetch\w+\d+\b/.test(readFileSync(path, 'utf8')) && /from '(?:axios|got)'/.test(readFileSync(path, 'utf8')));
  tell('after an edit');
  const before = lint('upstream').reports;
  if (client !== undefined) {
    const text = readFileSync(client, 'utf8');
    writeFileSync(client, text.replaceAll(/(?:axios\.get|got)\(([^)]*)\)/g, '({ status: 200, statusCode: 200, headers: { id: $1 }, data: id, body: id })'));
    appendFileSync(client, '// edited\n');
  }
  const after = lint('upstream').reports;
  rmSync(join(root, '.cache-upstream'), { force: true });
  const cold = lint('upstream').reports;
  const extra = warm.get('upstream').map((each, index) => 100 * (each.wall / warm.get('noop')[index].wall - 1));
  const isRight = after.join() === cold.join() && after.join() !== before.join();
  return {
    title: "ESLint's cache",
    about: `\`eslint --cache --cache-strategy content\` on ${sources.length} generated files, with \`cacheKeys()\`, beside one no-op rule without.`,
    head: ['run', 'wall, median (range)'],
    rows: [['warm, no-op rule', spell(warm.get('noop').map(each => each.wall), 'ms', 0)], ['warm, our rules and `cacheKeys()`', spell(warm.get('upstream').map(each => each.wall), 'ms', 0)], ['reports before, after an edit of a dependency, and without a cache', `${before.length}, ${after.length}, ${cold.length}`]],
    targets: [
      { id: 'T10', what: "right after a dependency's edit", target: 'as without a cache', value: isRight ? 'the same reports' : `${after.length} reports, ${cold.length} without a cache`, holds: isRight },
      { id: 'T10', what: 'warm run over that of a no-op rule', target: '≤ 15 %', value: spell(extra, '%'), holds: medianOf(extra) <= 15 },
    ],
  };
}
