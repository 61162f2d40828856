import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCounters } from '../../src/host/counters.ts';
import { createDerived } from '../../src/host/derived.ts';
import { createDisk } from '../../src/host/disk.ts';
import { parseJsonObject } from '../../src/host/json.ts';
import { createSurroundings } from '../../src/host/surroundings.ts';
import { createWorkspaces } from '../../src/host/workspaces.ts';
import { writeInto, writeTree } from './write-tree.ts';

/** Finds packages from `a`, a pass per question, and lets the clock be set. */
function finder(files: Readonly<Record<string, string>>): { readonly root: string; readonly clock: { now: number }; find(name: string): string | undefined } {
  const root = writeTree({ 'a/x.ts': '', ...files });
  const disk = createDisk(createCounters());
  const manifests = createDerived(disk, parseJsonObject);
  const look = createSurroundings(disk, manifests);
  const clock = { now: 0 };
  const workspaces = createWorkspaces(disk, manifests, () => clock.now);
  return {
    root,
    clock,
    find(name) {
      disk.begin();
      return workspaces.find(name, look(join(root, 'a')))?.slice(root.length + 1);
    },
  };
}

const named = (name: string): string => JSON.stringify({ name });

test.each([
  ['npm and Yarn', { 'package.json': '{"workspaces":["p/*"]}' }],
  ['Yarn with options', { 'package.json': '{"workspaces":{"packages":["p/*"]}}' }],
  ['pnpm', { 'pnpm-workspace.yaml': 'packages:\n  - p/*\n' }],
  ['Lerna', { 'lerna.json': '{"packages":["p/*"]}' }],
])('finds members as %s declares them', (_, files) => {
  const { find } = finder({ ...files, 'p/one/package.json': named('@acme/one'), 'p/two/package.json': '{}', 'p/three/package.json': '{' });
  expect([find('@acme/one'), find('@acme/two'), find('two')]).toEqual(['p/one', undefined, undefined]);
});

test('asks the nearest workspace first, then those above', () => {
  const { find } = finder({
    'package.json': '{"workspaces":["p/*"]}',
    'a/package.json': '{"workspaces":["q/*"]}',
    'p/one/package.json': named('one'),
    'p/two/package.json': named('two'),
    'a/q/one/package.json': named('one'),
  });
  expect([find('one'), find('two')]).toEqual(['a/q/one', 'p/two']);
});

test('takes the first of two members with one name', () => {
  const { find } = finder({ 'package.json': '{"workspaces":["p/b","p/a"]}', 'p/a/package.json': named('one'), 'p/b/package.json': named('one') });
  expect(find('one')).toBe('p/b');
});

test('finds an install that is a link into the repository', () => {
  const { find } = finder({
    'p/one/package.json': '{}',
    'node_modules/one': 'link:../p/one',
    'node_modules/@acme/two': 'link:../../p/one',
    'node_modules/.store/x/package.json': '{}',
    'node_modules/stored': 'link:.store/x',
    'node_modules/outside': 'link:/',
    'node_modules/root': 'link:..',
    'node_modules/broken': 'link:gone',
    'node_modules/real/package.json': '{}',
  });
  expect(['one', '@acme/two', 'stored', 'outside', 'root', 'broken', 'real', 'none'].map(find)).toEqual([
    'p/one', 'p/one', undefined, undefined, undefined, undefined, undefined, undefined,
  ]);
});

test('takes the nearest install', () => {
  const { find } = finder({ 'p/one/index.js': '', 'node_modules/one': 'link:../p/one', 'a/node_modules/one/index.js': '', 'node_modules/two': 'link:../p/one' });
  expect([find('one'), find('two')]).toEqual([undefined, 'p/one']);
});

test('sees a renamed member at once, and a new one after a second', () => {
  const { root, clock, find } = finder({ 'package.json': '{"workspaces":["p/*"]}', 'p/one/package.json': named('one') });
  expect([find('one'), find('two')]).toEqual(['p/one', undefined]);
  writeInto(root, 'p/one/package.json', named('two'));
  expect([find('one'), find('two')]).toEqual([undefined, 'p/one']);
  writeInto(root, 'p/three/package.json', named('three'));
  clock.now = 999;
  expect(find('three')).toBeUndefined();
  clock.now = 1000;
  expect(find('three')).toBe('p/three');
  writeInto(root, 'p/four/package.json', named('four'));
  clock.now = -1;
  expect(find('four')).toBe('p/four');
});
