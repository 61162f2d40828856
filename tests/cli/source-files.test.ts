import { execFileSync } from 'node:child_process';
import { relative } from 'node:path';
import { expect, test } from 'vitest';

import { findSourceFiles } from '../../src/cli/source-files.ts';
import { writeInto, writeTree } from '../host/write-tree.ts';

const tree = { 'a.js': '', 'b.ts': '', 'c.d.ts': '', 'd.min.js': '', 'e.txt': '', 'dist/f.js': '', 'node_modules/g/h.js': '', 'src/i.mts': '', 'src/j.jsx': '', 'ignored/k.js': '' };

function found(root: string, ...paths: string[]): string[] {
  return findSourceFiles(paths, root).files.map(file => relative(root, file).replaceAll('\\', '/'));
}

test('takes JavaScript and TypeScript, without what was installed, built, minified or only declares', () => {
  const root = writeTree(tree);
  expect(found(root)).toEqual(['a.js', 'b.ts', 'ignored/k.js', 'src/i.mts', 'src/j.jsx']);
  expect(found(root, 'src', 'a.js')).toEqual(['src/i.mts', 'src/j.jsx', 'a.js']);
});

test('leaves out what git ignores', () => {
  const root = writeTree(tree);
  execFileSync('git', ['init', '-q'], { cwd: root });
  writeInto(root, '.gitignore', 'ignored/\n');
  expect(found(root)).toEqual(['a.js', 'b.ts', 'src/i.mts', 'src/j.jsx']);
  expect(found(root, 'ignored')).toEqual(['ignored/k.js']);
});

test('takes a file that is named whatever it is called, and names what is not there', () => {
  const root = writeTree(tree);
  expect(found(root, 'dist/f.js')).toEqual(['dist/f.js']);
  expect(findSourceFiles(['x', 'a.js'], root).problems).toEqual(['x: there is no such file or folder.']);
});
