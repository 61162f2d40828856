import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { createCounters } from '../../src/host/counters.ts';
import { createDisk } from '../../src/host/disk.ts';
import { findWorkspaceFolders } from '../../src/host/workspace-folders.ts';
import { writeTree } from './write-tree.ts';

function find(names: readonly string[], patterns: readonly string[], links: Readonly<Record<string, string>> = {}): readonly string[] {
  const root = writeTree({ ...Object.fromEntries(names.map((name) => [`${name}/package.json`, '{}'])), ...links });
  return findWorkspaceFolders(createDisk(createCounters()), root, patterns).map((folder) => relative(root, folder)).sort();
}

test.each([
  [['p/a', 'p/b', 'q/c'], ['p/*'], ['p/a', 'p/b']],
  [['p/a'], ['p/a'], ['p/a']],
  [['p/a'], ['./p/*/'], ['p/a']],
  [['p/a'], ['p/gone'], []],
  [['lib-a', 'lib-b', 'app'], ['lib-*'], ['lib-a', 'lib-b']],
  [['p/a', 'p/a/b', 'p/c/d'], ['p/**'], ['p/a', 'p/a/b', 'p/c/d']],
  [['p/a', 'p/c/d'], ['p/*', '!p/a'], ['p/c'].slice(1)],
  [['p/a', 'p/a/test/x'], ['p/**', '!**/test/**'], ['p/a']],
  [['p/a', 'p/node_modules/x', 'p/.cache/y'], ['p/**'], ['p/a']],
  [['p/a', 'p/node_modules'], ['p/*'], ['p/a']],
  [['p/a'], [], []],
  [['p/a'], ['p'], []],
  [['p/a'], ['**'], ['p/a']],
  [['1/2/3/4/5/6', '1/2/3/4/5/6/7'], ['**'], ['1/2/3/4/5/6']],
])('among %j, %j are %j', (names, patterns, found) => {
  expect(find(names, patterns)).toEqual(found);
});

test('ends in a circle of links', () => {
  expect(find(['p/a'], ['p/**'], { 'p/a/self': 'link:..' })).toContain('p/a');
});
