import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { writeTree } from '../host/write-tree.ts';
import { gateway, runIn } from './console.ts';

const clean = { 'index.js': "import express from 'express';\nexpress().get('/', (req, res) => res.json({}));\n" };

test('finds the code, shows the finding with its code frame and its flow across files', async () => {
  const { code, stdout, stderr } = await runIn(writeTree(gateway), []);
  expect(stderr).toBe('');
  expect(stdout).toContain('src/app.js:7:7  error  upstream/no-header-passthrough\n');
  expect(stdout).toContain('  7 |   res.set(order.headers).send(order.data);\n    |       ^^^^^^^^^^^^^^^^^^\n');
  expect(stdout).toMatch(/● src\/client\.js:4:10 +axios receives the headers\n.*│ src\/app\.js:6:23 +given back by `fetchOrder\(\)`\n.*✖ src\/app\.js:7:7 +into `set\(\)` of Express\n/);
  expect(stdout).toMatch(/1 error in 2 files linted\./);
  expect(code).toBe(1);
});

test('says so and exits with 0 where nothing is found', async () => {
  expect(await runIn(writeTree(clean), [])).toEqual({ code: 0, stdout: 'nothing found in 1 file linted.\n', stderr: '' });
});

test('writes fixes with --fix, and only shows them with --fix-dry-run', async () => {
  const root = writeTree(gateway);
  const before = readFileSync(join(root, 'src/app.js'), 'utf8');
  const shown = await runIn(root, ['--fix-dry-run', 'src']);
  expect(shown.stdout).toContain('--- a/src/app.js\n+++ b/src/app.js\n@@ -5,');
  expect(shown.stdout).toContain('\n-  res.set(order.headers).send(order.data);\n+');
  expect(readFileSync(join(root, 'src/app.js'), 'utf8')).toBe(before);
  const fixed = await runIn(root, ['--fix', 'src']);
  expect(fixed).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(join(root, 'src/app.js'), 'utf8')).not.toContain('res.set(order.headers)');
});

test('has colours and a progress line on a terminal, and in files never', async () => {
  const root = writeTree(gateway);
  const { stdout, stderr } = await runIn(root, [], true);
  expect(stdout).toContain('\u001b[31m');
  expect(stderr).toContain('\r\u001b[K1 of 2 files');
  expect(stderr.endsWith('\r\u001b[K')).toBe(true);
  await runIn(root, ['--output-file', 'out/report.txt'], true);
  expect(readFileSync(join(root, 'out/report.txt'), 'utf8')).not.toContain('\u001b');
});

test('counts warnings against --max-warnings', async () => {
  const filter = gateway['src/app.js']?.replace('res.set(order.headers)', "const { connection, 'keep-alive': k, 'transfer-encoding': t, 'content-length': l, te, trailer, upgrade, ...rest } = order.headers;\n  res.set(rest)") ?? '';
  const root = writeTree({ ...gateway, 'src/app.js': filter });
  expect(await runIn(root, [])).toMatchObject({ code: 0 });
  expect(await runIn(root, ['--strict'])).toMatchObject({ code: 0, stdout: expect.stringContaining('0 errors, 1 warning in') as string });
  expect(await runIn(root, ['--strict', '--max-warnings', '0'])).toMatchObject({ code: 1 });
});

test('honours comments that disable our rules, and is silent about other plugins’', async () => {
  const app = gateway['src/app.js']?.replace('  res.set', '  // eslint-disable-next-line upstream/no-header-passthrough, other/rule\n  res.set') ?? '';
  expect(await runIn(writeTree({ ...gateway, 'src/app.js': `/* eslint other/rule: "error" */\n${app}` }), [])).toMatchObject({ code: 0 });
});

test('says what it does not understand', async () => {
  const root = writeTree(clean);
  expect(await runIn(root, ['--format', 'xml'])).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining('--format is one of stylish, json') as string });
  expect(await runIn(root, ['--nope'])).toMatchObject({ code: 2, stderr: expect.stringContaining("'--nope'") as string });
  expect(await runIn(root, ['nowhere'])).toMatchObject({ code: 2, stderr: 'nowhere: there is no such file or folder.\n' });
  expect(await runIn(writeTree({ 'a.txt': '' }), [])).toEqual({ code: 2, stdout: '', stderr: 'There is no JavaScript or TypeScript here.\n' });
  expect(await runIn(root, ['explain', 'index.js'])).toMatchObject({ code: 2, stderr: expect.stringContaining('explain takes one place') as string });
  expect(existsSync(join(root, 'out'))).toBe(false);
});

test('tells its version and how it is used', async () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string };
  expect(await runIn('/', ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  expect((await runIn('/', ['--help'])).stdout).toContain('npx eslint-plugin-upstream [paths]');
});

test('reports what cannot be parsed', async () => {
  const { code, stdout } = await runIn(writeTree({ 'broken.js': 'const = 1;\n' }), []);
  expect(code).toBe(1);
  expect(stdout).toContain('broken.js:1:7  error  not parsed\n');
});
