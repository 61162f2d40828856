import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { createCounters } from '../../src/host/counters.ts';
import { createDisk } from '../../src/host/disk.ts';
import { findPackageEntry } from '../../src/host/package-entry.ts';
import { writeTree } from './write-tree.ts';

/** What a package with that manifest and those files offers at a subpath. */
function entry(manifest: Record<string, unknown>, names: readonly string[], subpath = '.'): string {
  const root = writeTree(Object.fromEntries(names.map((name) => [join('a', name), ''])));
  const found = findPackageEntry(createDisk(createCounters()), join(root, 'a'), manifest, subpath);
  return found.kind === 'file' ? relative(join(root, 'a'), found.path) : found.why;
}

test.each([
  ['the index', {}, ['index.js'], 'index.js'],
  ['the source index', {}, ['src/index.ts'], 'src/index.ts'],
  ['main', { main: './a.js' }, ['a.js', 'index.js'], 'a.js'],
  ['main without ending', { main: 'a' }, ['a.js'], 'a.js'],
  ['main as a folder', { main: './lib' }, ['lib/index.js'], 'lib/index.js'],
  ['main that stands for source', { main: 'dist/a.js' }, ['dist/a.js', 'src/a.ts'], 'src/a.ts'],
  ['main before the source is there', { main: 'dist/a.js' }, ['dist/a.js'], 'dist/a.js'],
  ['module before main', { main: './a.js', module: './b.js' }, ['a.js', 'b.js'], 'b.js'],
  ['source before all', { main: './a.js', source: './s/x.ts' }, ['a.js', 's/x.ts'], 's/x.ts'],
  ['the next field where one leads nowhere', { main: './a.js', module: './b.js' }, ['a.js'], 'a.js'],
  ['types last', { types: './dist/a.d.ts', main: './dist/a.js' }, ['dist/a.d.ts', 'dist/a.js'], 'dist/a.js'],
  ['types alone', { types: './dist/a.d.ts' }, ['dist/a.d.ts'], 'dist/a.d.ts'],
  ['no declaration as source', { main: './dist/a.js' }, ['src/a.d.ts', 'dist/a.js'], 'dist/a.js'],
  ['fields of another type', { main: 1, module: ['./a.js'] }, ['a.js', 'index.js'], 'index.js'],
])('finds %s', (_, manifest, names, path) => {
  expect(entry(manifest, names)).toBe(path);
});

test.each([
  ['a string', './src/a.ts', '.', ['src/a.ts'], 'src/a.ts'],
  ['a TypeScript source behind any condition', { import: './x/a.js', '@acme/source': './s/a.ts' }, '.', ['x/a.js', 's/a.ts'], 's/a.ts'],
  ['the source of an output', { import: './dist/esm/a.mjs' }, '.', ['dist/esm/a.mjs', 'src/a.ts'], 'src/a.ts'],
  ['the output', { import: './dist/a.mjs' }, '.', ['dist/a.mjs'], 'dist/a.mjs'],
  ['declarations only in the last place', { types: './dist/a.d.ts', default: './dist/a.js' }, '.', ['dist/a.d.ts', 'dist/a.js'], 'dist/a.js'],
  ['a subpath', { './b': './dist/b.js' }, './b', ['src/b.ts'], 'src/b.ts'],
  ['a pattern', { './*': './dist/*.js' }, './b/c', ['src/b/c.ts'], 'src/b/c.ts'],
  ['nothing hidden', { '.': './a.js' }, './b', ['a.js', 'b.js'], 'not exported'],
  ['nothing excluded', { './*': './*.js', './b': null }, './b', ['b.js'], 'not exported'],
  ['nothing that is not built', { '.': './dist/a.js' }, '.', ['index.js'], 'not built'],
  ['nothing outside', { '.': '../b.js' }, '.', ['../b.js'], 'not built'],
  ['nothing installed', { '.': './node_modules/b/c.js' }, '.', ['node_modules/b/c.js'], 'not built'],
])('reads exports: %s', (_, exports, subpath, names, path) => {
  expect(entry({ exports, main: './index.js' }, names, subpath)).toBe(path);
});

test('takes `source` before exports, for the whole package only', () => {
  const manifest = { source: './s.ts', exports: { '.': './a.js', './b': './b.js' } };
  expect(entry(manifest, ['s.ts', 'a.js'])).toBe('s.ts');
  expect(entry(manifest, ['s.ts', 'b.js'], './b')).toBe('b.js');
});

test.each([
  ['the path itself', './b/c', ['b/c.js'], 'b/c.js'],
  ['the source of an output', './dist/b', ['src/b.ts', 'dist/b.js'], 'src/b.ts'],
  ['below src', './b', ['src/b.ts'], 'src/b.ts'],
  ['a folder', './b', ['b/index.ts'], 'b/index.ts'],
  ['nothing', './b', ['a.js'], 'not built'],
  ['data', './b.json', ['b.json'], 'b.json'],
  ['no other file', './b.css', ['b.css'], 'not built'],
])('without exports, a subpath is %s', (_, subpath, names, path) => {
  expect(entry({}, names, subpath)).toBe(path);
});

test('takes null for no exports', () => {
  expect(entry({ exports: null, main: './a.js' }, ['a.js'])).toBe('a.js');
});
