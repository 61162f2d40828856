import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { createCounters } from '../../src/host/counters.ts';
import { createDisk } from '../../src/host/disk.ts';
import { findIndexFile, findModuleFile } from '../../src/host/find-module-file.ts';
import { writeTree } from './write-tree.ts';

/** What `path` finds among empty files of those names. */
function find(names: readonly string[], path: string): string | undefined {
  const root = writeTree(Object.fromEntries(names.map((name) => [name, ''])));
  const found = findModuleFile(createDisk(createCounters()), join(root, path));
  return found && ('path' in found ? `${found.kind} ${relative(root, found.path)}` : found.kind);
}

test.each([
  [['a.ts'], 'a', 'file a.ts'],
  [['a.tsx'], 'a', 'file a.tsx'],
  [['a.mts'], 'a', 'file a.mts'],
  [['a.cts'], 'a', 'file a.cts'],
  [['a.js'], 'a', 'file a.js'],
  [['a.jsx'], 'a', 'file a.jsx'],
  [['a.mjs'], 'a', 'file a.mjs'],
  [['a.cjs'], 'a', 'file a.cjs'],
  [['a.d.ts'], 'a', 'file a.d.ts'],
  [['a.js', 'a.d.ts'], 'a', 'file a.js'],
  [['a.js', 'a.ts'], 'a', 'file a.ts'],
  [['a.ts', 'a.tsx'], 'a', 'file a.ts'],
  [['a.service.ts'], 'a.service', 'file a.service.ts'],
  [['a.js.ts'], 'a.js', 'file a.js.ts'],
])('appends endings: %j at %s is %s', (names, path, expected) => {
  expect(find(names, path)).toBe(expected);
});

test.each([
  [['a.ts'], 'a.js', 'file a.ts'],
  [['a.tsx'], 'a.js', 'file a.tsx'],
  [['a.js'], 'a.js', 'file a.js'],
  [['a.js', 'a.ts'], 'a.js', 'file a.ts'],
  [['a.js', 'a.d.ts'], 'a.js', 'file a.js'],
  [['a.d.ts'], 'a.js', 'file a.d.ts'],
  [['a.mts'], 'a.mjs', 'file a.mts'],
  [['a.mjs', 'a.d.mts'], 'a.mjs', 'file a.mjs'],
  [['a.cts'], 'a.cjs', 'file a.cts'],
  [['a.tsx'], 'a.jsx', 'file a.tsx'],
  [['a.ts'], 'a.mjs', undefined],
  [['a.ts'], 'a.ts', 'file a.ts'],
  [['a.mts'], 'a.mts', 'file a.mts'],
  [['a.js'], 'a.ts', undefined],
])('reads output as source: %j at %s is %s', (names, path, expected) => {
  expect(find(names, path)).toBe(expected);
});

test.each([
  [['a.css'], 'a.css', 'other-file'],
  [['a.vue'], 'a.vue', 'other-file'],
  [['a'], 'a', 'other-file'],
  [['a', 'a.ts'], 'a', 'file a.ts'],
  [['a.json'], 'a', undefined],
  [['b.ts'], 'a', undefined],
  [['a.ts'], 'A', undefined],
  [['b/c.ts'], 'a/c', undefined],
])('finds no code: %j at %s is %s', (names, path, expected) => {
  expect(find(names, path)).toBe(expected);
});

test.each([
  [['a/index.ts'], 'a', 'directory a'],
  [['a/index.ts', 'a.ts'], 'a', 'file a.ts'],
  [['a.ts/index.ts'], 'a', undefined],
  [['a.ts/index.ts'], 'a.ts', 'directory a.ts'],
  [['a.ts/index.ts', 'a.js'], 'a', 'file a.js'],
])('tells folders: %j at %s is %s', (names, path, expected) => {
  expect(find(names, path)).toBe(expected);
});

test('follows links to where the file is', () => {
  const root = writeTree({ 'a/b.ts': '', 'c.ts': 'link:a/b.ts', d: 'link:a', 'e.ts': 'link:e.ts', 'f.ts': 'link:gone.ts', 'g.ts': 'link:a', h: 'link:h' });
  const disk = createDisk(createCounters());
  const found = (path: string): unknown => findModuleFile(disk, join(root, path));
  expect(found('c')).toEqual({ kind: 'file', path: join(root, 'a/b.ts') });
  expect(found('d/b')).toEqual({ kind: 'file', path: join(root, 'a/b.ts') });
  expect(['e', 'f', 'g', 'h', 'h/a'].map(found)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test('finds the index of a folder, if it is a file', () => {
  const root = writeTree({ 'a/index.js': '', 'b/index.ts/x': '', 'c/d.ts': '', 'e/index': '' });
  mkdirSync(join(root, 'f/index'), { recursive: true });
  const disk = createDisk(createCounters());
  const index = (folder: string): unknown => findIndexFile(disk, join(root, folder));
  expect(index('a')).toEqual({ kind: 'file', path: join(root, 'a/index.js') });
  expect(['b', 'c', 'e', 'f', 'g'].map(index)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test('finds data by its whole name', () => {
  expect(find(['a.json'], 'a.json')).toBe('file a.json');
});
