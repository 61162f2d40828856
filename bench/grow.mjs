// One program that grows, linted warm at half its size and at its size; rule times in ms go to stdout as JSON.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';

import { optionsFor } from './configurations.mjs';
import { projects, shapes } from './generate/growth.mjs';

const { name, cwd } = JSON.parse(process.argv[2]);
let isFound = true;
const options = await optionsFor('upstream', 'ts');

/** The files of a program of a size, the linted one first. */
function filesOf(size) {
  const files = name in shapes ? { 'app.js': shapes[name].text(size) } : projects[name].files(size);
  return Object.entries(files);
}

async function timesOf(size) {
  const files = filesOf(size);
  const root = join(cwd, String(size));
  for (const [path, text] of [['package.json', '{ "name": "growth" }'], ...files]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const eslint = new ESLint({ cwd: root, stats: true, overrideConfigFile: true, overrideConfig: options });
  const [[path, text]] = files;
  const times = [];
  for (let time = 0; time < 4; time += 1) {
    const [{ stats, messages }] = await eslint.lintText(`${text}// ${time}\n`, { filePath: join(root, path) });
    isFound &&= messages.some(({ ruleId }) => ruleId?.startsWith('upstream/'));
    // Analysis and reports; ESLint plans the fixes in them.
    times.push(stats.times.passes.flatMap(pass => Object.values(pass.rules ?? {})).reduce((sum, { total }) => sum + total, 0));
  }
  return times.slice(1);
}

const { size } = shapes[name] ?? projects[name];
const [half, whole] = [await timesOf(size >> 1), await timesOf(size)];
console.log(JSON.stringify({ half: Math.min(...half), whole: Math.min(...whole), isFound }));
