import { ESLint } from 'eslint';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { chooseParser } from '../../src/cli/choose-parser.ts';
import { lint } from '../../src/cli/lint.ts';
import { writeTree } from '../host/write-tree.ts';
import { gateway, runIn } from './console.ts';

const manifest = JSON.stringify({ name: '@typescript-eslint/parser', main: 'index.js' });
const folder = 'node_modules/@typescript-eslint/parser';
const typed = { 'src/client.ts': gateway['src/client.js'] ?? '', 'src/app.ts': gateway['src/app.js']?.replace('(req, res)', '(req: Request, res: Response): Promise<void>').replace('order =', 'order: any =') ?? '' };
const broken = (): never => {
  throw new Error('no binding');
};

test('takes the parser that the repository has', () => {
  const root = writeTree({ [`${folder}/package.json`]: manifest, [`${folder}/index.js`]: 'exports.parseForESLint = () => {};' });
  expect(chooseParser(root)).toMatchObject({ kind: 'repository' });
});

test('takes its own where that one does not load, as beside TypeScript 7 alone', async () => {
  const root = writeTree({ ...typed, [`${folder}/package.json`]: manifest, [`${folder}/index.js`]: "throw new Error('ts.createProgram is not a function');" });
  expect(chooseParser(root)).toMatchObject({ kind: 'own' });
  const { code, stdout } = await runIn(root, []);
  expect(stdout).toContain('src/app.ts:7:7  error  upstream/no-header-passthrough');
  expect(code).toBe(1);
});

test('takes ESLint’s own where no native binding loads: JavaScript is linted, and TypeScript is counted', async () => {
  const root = writeTree({ ...gateway, 'src/other.ts': 'export const a: number = 1;\n' });
  expect(chooseParser(root, broken)).toEqual({ kind: 'espree' });
  const files = ['src/app.js', 'src/other.ts'].map(file => join(root, file));
  const report = await lint(ESLint, { root, files, fix: 'none', strict: false, loadNative: broken });
  expect(report).toMatchObject({ linted: 1, unlinted: 1, files: [{ name: 'src/app.js' }] });
});
