import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

test('counts what --fix mends, and what is left', async () => {
  const root = writeTree(gateway);
  expect((await runIn(root, ['--fix-dry-run'])).stdout).toMatch(/\n\n1 finding would be fixed with --fix, as shown\.\nnothing left in 2 files linted\.\n$/);
  expect((await runIn(root, ['--fix'])).stdout).toBe('1 finding fixed.\nnothing left in 2 files linted.\n');
});

const filtered = { ...gateway, 'src/app.js': gateway['src/app.js']?.replace('res.set(order.headers)', "const { connection, ...rest } = order.headers;\n  res.set(rest)") ?? '' };

test('says where a person has to decide, and shows the choice when asked', async () => {
  const root = writeTree(filtered);
  const { stdout } = await runIn(root, ['--fix']);
  expect(stdout).toContain('None of it is fixed without a decision of yours.\n1 finding has a suggestion to choose: editors offer it, and `explain FILE:LINE` shows it.\n');
  expect((await runIn(root, ['explain', 'src/app.js:8'])).stdout).toMatch(/--- a\/src\/app\.js\n\+\+\+ b\/src\/app\.js\n@@/);
});

test('shows a fix of a file with a byte order mark and Windows lines without touching either', async () => {
  const app = `\uFEFF${gateway['src/app.js'] ?? ''}`.replaceAll('\n', '\r\n');
  const root = writeTree({ ...gateway, 'src/app.js': app });
  const { stdout } = await runIn(root, ['--fix-dry-run']);
  expect(stdout.match(/^[-+](?![-+])/gm)).toEqual(['-', '+', '+', '+']);
  await runIn(root, ['--fix']);
  const fixed = readFileSync(join(root, 'src/app.js'), 'utf8');
  expect(fixed.startsWith('\uFEFFimport')).toBe(true);
  expect(fixed.replaceAll('\r\n', '')).not.toContain('\n');
});

test('leaves a file alone whose bytes are not UTF-8', async () => {
  const root = writeTree(gateway);
  const bytes = Buffer.from(`// caf\u00e9\n${gateway['src/app.js'] ?? ''}`, 'latin1');
  writeFileSync(join(root, 'src/app.js'), bytes);
  expect(await runIn(root, ['--fix'])).toMatchObject({ code: 1, stderr: 'src/app.js is not UTF-8, and so is not fixed.\n' });
  expect(readFileSync(join(root, 'src/app.js'))).toEqual(bytes);
});

test('goes on past what cannot be read, and says so', async () => {
  const root = writeTree({ ...gateway, 'self.js': 'link:self.js', 'gone.js': 'link:nowhere.js' });
  expect(await runIn(root, [])).toMatchObject({ code: 1, stderr: '' });
  expect(await runIn(root, ['self.js', 'src'])).toMatchObject({ code: 2, stderr: 'self.js could not be read: ELOOP.\n', stdout: expect.stringContaining('1 error in 2 files linted.') as string });
  expect(await runIn(root, ['explain', 'src:1'])).toMatchObject({ code: 2, stderr: 'src could not be read: EISDIR.\n' });
  expect(await runIn(root, ['explain', 'src/app.js:99'])).toMatchObject({ code: 2, stderr: 'src/app.js has 8 lines.\n' });
  expect(await runIn(root, ['--output-file', 'src'])).toMatchObject({ code: 2, stderr: 'src could not be written: EISDIR.\n' });
});

test('takes patterns, and says which match nothing', async () => {
  const root = writeTree({ ...gateway, 'src/notes.txt': '' });
  expect((await runIn(root, ['src/**/*.{js,ts}'])).stdout).toContain('in 2 files linted.');
  expect(await runIn(root, ['**/*.tsx'])).toMatchObject({ code: 2, stderr: '**/*.tsx: no JavaScript or TypeScript has such a name.\n' });
  expect(await runIn(root, ['src/notes.txt'])).toMatchObject({ code: 2, stderr: 'src/notes.txt is neither JavaScript nor TypeScript.\n' });
});

test('leaves out minified files unless they are named, and shows a part of a long line', async () => {
  const long = `${'sum(1,2);'.repeat(700)}${(gateway['src/app.js'] ?? '').replaceAll('\n', ' ')}${'sum(1,2);'.repeat(700)}`;
  const root = writeTree({ ...gateway, 'src/bundle.js': long });
  expect((await runIn(root, [])).stdout).toContain('in 2 files linted, 1 minified file left out.');
  const { stdout } = await runIn(root, ['src/bundle.js']);
  expect(stdout).toContain('upstream/no-header-passthrough');
  const [code = '', carets = ''] = stdout.split('\n').filter(line => line.includes(' | '));
  expect(code.length).toBeLessThan(200);
  expect(code.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('set(order.headers)');
});

test('names a file outside of the folder by the way to it', async () => {
  const root = writeTree({ ...gateway, 'server/app.js': gateway['src/app.js']?.replace('./client.js', '../src/client.js') ?? '' });

  expect((await runIn(join(root, 'server'), [])).stdout).toContain('● ../src/client.js:4:10');
});
