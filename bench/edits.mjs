// An editor's process: one ESLint, warm, one file typed in again and again; rule times in ms go to stdout as JSON.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';

import { optionsFor } from './configurations.mjs';
import { dependency, editorFile } from './generate/editor.mjs';

const { cwd } = JSON.parse(process.argv[2]);
const eslint = new ESLint({ cwd, stats: true, overrideConfigFile: true, overrideConfig: await optionsFor('upstream', 'ts') });

/** The time of our rules in one lint, and how many reports there were. */
async function lint(text, file) {
  const [{ stats, messages }] = await eslint.lintText(text, { filePath: join(cwd, file) });
  const rules = stats.times.passes.flatMap(pass => Object.values(pass.rules ?? {}));
  return { time: rules.reduce((sum, { total }) => sum + total, 0), reports: messages.length };
}

/** 40 lints to warm up, then 30 edits, each another text. */
async function edits(options, file, before, expected) {
  const text = editorFile(options);
  const times = [];
  for (let edit = 0; edit < 70; edit += 1) {
    await before?.(edit);
    const { time, reports } = await lint(`${text}// ${'typing'.slice(0, edit % 6)} ${edit}\n`, file);
    if (reports !== expected(edit)) throw new Error(`${file}: ${reports} reports at edit ${edit}`);
    if (edit >= 40) times.push(time);
  }
  return times;
}

const alone = await edits({ asks: true, imports: false }, 'routes.ts', undefined, () => 1);
const without = await edits({ asks: false, imports: false }, 'orders.ts', undefined, () => 0);
const write = async edit => {
  writeFileSync(join(cwd, 'orders-client.ts'), edit % 2 === 0 ? dependency.copying : dependency.harmless);
  await new Promise(resolve => setTimeout(resolve, 25));
};
const changed = await edits({ asks: false, imports: true }, 'imports.ts', write, edit => (edit % 2 === 0 ? 1 : 0));
console.log(JSON.stringify({ alone, without, changed }));
