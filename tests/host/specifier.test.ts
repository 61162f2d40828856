import { expect, test } from 'vitest';
import { parseSpecifier } from '../../src/host/specifier.ts';

test.each([
  ['./a', 'relative'], ['../a', 'relative'], ['.', 'relative'], ['..', 'relative'], ['./', 'relative'],
  ['/a/b.js', 'absolute'],
  ['fs', 'builtin'], ['node:fs', 'builtin'], ['fs/promises', 'builtin'],
  ['#a', 'internal'], ['#/a', 'internal'],
  ['https://a/b.js', 'scheme'], ['data:text/javascript,1', 'scheme'], ['npm:a@1', 'scheme'], ['virtual:a', 'scheme'], ['file:///a.js', 'scheme'],
  ['@/a', 'alias'], ['~/a', 'alias'], ['~', 'alias'], ['~~/a', 'alias'], ['$lib/a', 'alias'], ['', 'alias'], ['.a', 'alias'], ['@a', 'alias'], ['a b', 'alias'], ['\0', 'alias'],
])('%j is %s', (specifier, kind) => {
  expect(parseSpecifier(specifier)).toEqual({ kind });
});

test.each([
  ['a', 'a', '.'],
  ['a/', 'a', '.'],
  ['a/b/c.js', 'a', './b/c.js'],
  ['@a/b', '@a/b', '.'],
  ['@a/b/c', '@a/b', './c'],
  ['a.b-c_d~e', 'a.b-c_d~e', '.'],
])('%s names %s at %s', (specifier, name, subpath) => {
  expect(parseSpecifier(specifier)).toEqual({ kind: 'bare', name, subpath });
});
