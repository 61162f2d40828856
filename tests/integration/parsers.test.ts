import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
// Babel's parser does not know ESLint 10 yet.
import { Linter } from 'eslint-9';
import { expect, test } from 'vitest';

import plugin from '../../dist/index.js';
import { readMarks } from '../cases/marks.ts';
import { TOP } from './scratch.ts';

const require = createRequire(import.meta.url);
const load = require as (name: string) => Linter.Parser;
const typescript = load('@typescript-eslint/parser');

/** Parsers that people lint JavaScript with, each with what it is to be told. */
const parsers: Readonly<Record<string, Linter.LanguageOptions>> = {
  'ESLint’s own': {},
  '@babel/eslint-parser': { parser: load('@babel/eslint-parser'), parserOptions: { requireConfigFile: false, babelOptions: { babelrc: false, configFile: false, presets: [require.resolve('@babel/preset-flow')] } } },
  'hermes-eslint': { parser: load('hermes-eslint') },
  'vue-eslint-parser': { parser: load('vue-eslint-parser'), parserOptions: { parser: typescript } },
};

const folder = join(TOP, 'tests/cases/fixtures');
const programs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.[cm]?js$/.test(file))
  .map(file => {
    const { code, path } = readMarks(readFileSync(join(folder, file), 'utf8'));
    return { file, code, filename: `/app/${path ?? file}` };
  });

/** What is reported of each program, and how it may be edited. */
function reportsWith(languageOptions: Linter.LanguageOptions): Readonly<Record<string, unknown>> {
  const linter = new Linter({ cwd: '/' });
  const rules = Object.fromEntries(Object.keys(plugin.rules).map(name => [`upstream/${name}`, 'error' as const]));
  const config = [{ files: ['**/*.{js,cjs,mjs}'], plugins: { upstream: plugin as never }, rules, languageOptions }];
  return Object.fromEntries(
    programs.map(({ file, code, filename }) => [
      file,
      linter.verify(code, config, { filename }).map(({ fatal, ruleId, line, column, message, fix, suggestions }) => {
        if (fatal === true) throw new Error(`${file}: ${message}`);
        return { ruleId, line, column, fix, suggestions };
      }),
    ]),
  );
}

const expected = reportsWith({ parser: typescript });

test.each(Object.entries(parsers))('with %s the reports and edits of JavaScript are the same', (_name, languageOptions) => {
  expect(programs.length).toBeGreaterThan(250);
  expect(reportsWith(languageOptions)).toEqual(expected);
});
