import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCounters } from '../../src/host/counters.ts';
import { createDerived } from '../../src/host/derived.ts';
import { createDisk } from '../../src/host/disk.ts';
import { parseJsonObject } from '../../src/host/json.ts';
import { createSurroundings } from '../../src/host/surroundings.ts';
import type { Surroundings } from '../../src/host/surroundings.ts';
import { writeInto, writeTree } from './write-tree.ts';

function lookAround(root: string, folder: string): Surroundings {
  const disk = createDisk(createCounters());
  return createSurroundings(disk, createDerived(disk, parseJsonObject))(join(root, folder));
}

test('finds the nearest of each', () => {
  const root = writeTree({
    'package.json': '{"workspaces":["a/*"]}',
    'tsconfig.base.json': '',
    'node_modules/x/index.js': '',
    'a/pnpm-workspace.yaml': '',
    'a/b/package.json': '{}',
    'a/b/jsconfig.json': '',
    'a/b/node_modules/y/index.js': '',
    'a/b/src/c.ts': '',
  });
  const at = (path: string): string => join(root, path);
  expect(lookAround(root, 'a/b/src')).toEqual({
    packageFolder: at('a/b'),
    config: at('a/b/jsconfig.json'),
    workspaces: [at('a'), root],
    installs: [at('a/b'), root],
    root,
  });
  expect(lookAround(root, 'a')).toEqual({ packageFolder: root, config: at('tsconfig.base.json'), workspaces: [at('a'), root], installs: [root], root });
});

test('prefers tsconfig.json in one folder', () => {
  const root = writeTree({ 'tsconfig.json': '', 'jsconfig.json': '', 'tsconfig.base.json': '' });
  expect(lookAround(root, '.').config).toBe(join(root, 'tsconfig.json'));
});

test('takes lerna.json for a workspace, and a package.json without workspaces or with broken text for none', () => {
  const root = writeTree({ 'lerna.json': '', 'a/package.json': '{}', 'b/package.json': '{"workspaces' });
  expect(lookAround(root, 'a').workspaces).toEqual([root]);
  expect(lookAround(root, 'b').workspaces).toEqual([root]);
});

test('does not look above the repository', () => {
  const root = writeTree({ 'package.json': '{}', 'tsconfig.json': '', 'a/.git/HEAD': '', 'a/b/c.ts': '' });
  expect(lookAround(root, 'a/b')).toEqual({ packageFolder: undefined, config: undefined, workspaces: [], installs: [], root: join(root, 'a') });
});

test('looks on above a folder that is not there', () => {
  const root = writeTree({ 'package.json': '{}' });
  expect(lookAround(root, 'gone/deep').packageFolder).toBe(root);
});

test('looks again in the next pass', () => {
  const root = writeTree({ 'a/b.ts': '' });
  const disk = createDisk(createCounters());
  const look = createSurroundings(disk, createDerived(disk, parseJsonObject));
  disk.begin();
  expect(look(join(root, 'a')).config).toBeUndefined();
  writeInto(root, 'a/tsconfig.json', '');
  expect(look(join(root, 'a')).config).toBeUndefined();
  disk.begin();
  expect(look(join(root, 'a')).config).toBe(join(root, 'a/tsconfig.json'));
});
