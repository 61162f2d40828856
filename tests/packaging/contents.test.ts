import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

import { run, TOP } from './install.ts';

const files = run(TOP, 'tar', '-tzf', inject('tarball')).stdout.trim().split('\n').map(path => path.replace(/^package\//, ''));

test('the package holds its code, its types and what a reader needs, and nothing else', () => {
  expect(files.filter(path => !path.startsWith('dist/')).sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
  expect(files.filter(path => path.startsWith('dist/') && !/\.(js|d\.ts)$/.test(path))).toEqual([]);
});

test('the code is few files, which load fast, and every file of types has its source', () => {
  const built = files.filter(path => path.startsWith('dist/'));
  expect(built.filter(path => path.endsWith('.js')).sort()).toEqual(['dist/cli/main.js', 'dist/index.js', 'dist/plugin.js']);
  expect(built.filter(path => path.endsWith('.d.ts') && !existsSync(join(TOP, path.replace(/^dist\//, 'src/').replace(/\.d\.ts$/, '.ts'))))).toEqual([]);
});

test('publint has nothing to say', () => {
  expect(run(TOP, 'node_modules/.bin/publint', inject('tarball'), '--strict')).toMatchObject({ status: 0 });
});

test('attw has nothing to say', () => {
  expect(run(TOP, 'node_modules/.bin/attw', inject('tarball'), '--profile', 'esm-only')).toMatchObject({ status: 0 });
});
