import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { install, run } from './install.ts';

let installed: string;

beforeAll(() => {
  ({ folder: installed } = install(['eslint@10.15.0', '@typescript-eslint/parser@8.72.0', 'typescript@6.0.3'], inject('tarball')));
});

/** Counts the files that are linted, one line each. */
const config = (keys: string): string => `
import { appendFileSync } from 'node:fs';
import parser from '@typescript-eslint/parser';
import upstream from 'eslint-plugin-upstream';
const counter = { rules: { count: { create: context => ({ Program() { appendFileSync(${JSON.stringify('LINTED')}, context.filename.split('/').slice(-1)[0] + '\\n'); } }) } } };
export default [
  { files: ['**/*.ts'], languageOptions: { parser }, plugins: { counter }, rules: { 'counter/count': 'error' } },
  upstream.configs.recommended,
  ${keys}
];
`;

const handler = (file: string): string => `import express from 'express';
import { load } from '${file}';
express().get('/', async (req, res) => {
  const up = await load('/a');
  res.set(up.headers);
  res.send(up.data);
});
`;
const copying = `import axios from 'axios';\nexport const load = (path: string) => axios.get(path);\n`;
const harmless = `export const load = async (path: string) => ({ headers: { 'x-path': path }, data: path });\n`;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A project with the packages of the installed one, outside of any node_modules. */
function project(keys = '...upstream.cacheKeys(),'): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'upstream-cache-')));
  folders.push(folder);
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(installed, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(installed, 'node_modules', name), join(folder, 'node_modules', name));
  }
  const files = {
    'package.json': '{ "name": "cached", "private": true }',
    'eslint.config.mjs': config(keys),
    'src/routes.ts': handler('./client.js'),
    'src/client.ts': harmless,
    'src/other.ts': `export const other = 1;\n`,
    'src/[id]/(group)/route+one.ts': handler('../../client.js'),
    'src/lost.ts': handler('./later.js'),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

interface Run {
  readonly linted: readonly string[];
  readonly reported: readonly string[];
}

function lint(folder: string, ...flags: readonly string[]): Run {
  const log = join(folder, 'LINTED');
  rmSync(log, { force: true });
  const { stdout, stderr } = run(folder, process.execPath, join(installed, 'node_modules/eslint/bin/eslint.js'), '--cache', '--cache-strategy', 'content', '--format', 'json', ...flags, 'src');
  if (stdout === '') throw new Error(stderr);
  const results = JSON.parse(stdout) as { filePath: string; messages: { line: number }[] }[];
  const linted = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  return {
    linted: [...new Set(linted)].sort(),
    reported: results.flatMap(({ filePath, messages }) => messages.map(({ line }) => `${filePath.split('/').at(-1) ?? ''}:${String(line)}`)).sort(),
  };
}

const ALL = ['client.ts', 'lost.ts', 'other.ts', 'route+one.ts', 'routes.ts'];

describe.each([{ flags: [] }, { flags: ['--concurrency', '2'] }])('eslint --cache $flags', ({ flags }) => {
  it('lints the importers again when the imported file changes, and nothing else', () => {
    const folder = project();
    expect(lint(folder, ...flags)).toEqual({ linted: ALL, reported: [] });
    // The keys of the files that crossed are in the config from now on.
    expect(lint(folder, ...flags)).toEqual({ linted: ['lost.ts', 'route+one.ts', 'routes.ts'], reported: [] });
    expect(lint(folder, ...flags)).toEqual({ linted: [], reported: [] });
    writeFileSync(join(folder, 'src/client.ts'), copying);
    expect(lint(folder, ...flags)).toEqual({ linted: ['client.ts', 'route+one.ts', 'routes.ts'], reported: ['route+one.ts:5', 'routes.ts:5'] });
    expect(lint(folder, ...flags)).toEqual({ linted: [], reported: ['route+one.ts:5', 'routes.ts:5'] });
    appendFileSync(join(folder, 'src/other.ts'), '// changed\n');
    expect(lint(folder, ...flags).linted).toEqual(['other.ts']);
  });
});

describe('eslint --cache', () => {
  it('sees that an import that led nowhere leads to a file now', () => {
    const folder = project();
    lint(folder);
    lint(folder);
    mkdirSync(dirname(join(folder, 'src/later.ts')), { recursive: true });
    writeFileSync(join(folder, 'src/later.ts'), copying);
    expect(lint(folder)).toEqual({ linted: ['later.ts', 'lost.ts'], reported: ['lost.ts:5'] });
  });

  it('is stale without the keys, and right without them where no other file is followed', () => {
    const stale = project('');
    lint(stale);
    writeFileSync(join(stale, 'src/client.ts'), copying);
    expect(lint(stale)).toEqual({ linted: ['client.ts'], reported: [] });
    const hermetic = project('{ settings: { upstream: { crossFile: false } } },');
    lint(hermetic);
    writeFileSync(join(hermetic, 'src/client.ts'), copying);
    expect(lint(hermetic)).toEqual({ linted: ['client.ts'], reported: [] });
  });
});
