import { expect, test } from 'vitest';
import { targetsOf } from '../../src/host/export-map.ts';

test.each([
  ['a string', './a.js', '.', ['./a.js']],
  ['an array', ['./a.js', './b.js'], '.', ['./a.js', './b.js']],
  ['conditions', { import: './a.mjs', require: './a.cjs' }, '.', ['./a.mjs', './a.cjs']],
  ['conditions in conditions', { node: { import: './a.mjs' }, default: ['./b.js', null] }, '.', ['./a.mjs', './b.js']],
  ['types last', { types: './a.d.ts', browser: './b.js', default: './a.js' }, '.', ['./a.js', './b.js', './a.d.ts']],
  ['types inside a condition last', { import: { types: './a.d.ts', default: './a.js' } }, '.', ['./a.js', './a.d.ts']],
  ['a key', { '.': './a.js', './b': './b.js' }, './b', ['./b.js']],
  ['a pattern', { './*': './src/*.ts' }, './a/b', ['./src/a/b.ts']],
  ['a pattern with an ending', { './*.js': './src/*.ts' }, './a.js', ['./src/a.ts']],
  ['every star of a target', { './*': './*/*.js' }, './a', ['./a/a.js']],
  ['a name with a dollar', { './*': './src/*.ts' }, './$&', ['./src/$&.ts']],
  ['the longest pattern', { './*': './all/*', './a/*': './a/*' }, './a/b', ['./a/b']],
  ['the longest pattern, written first', { './a/*': './a/*', './*': './all/*' }, './a/b', ['./a/b']],
  ['a key before a pattern', { './*': './all/*', './a': './one.js' }, './a', ['./one.js']],
  ['an excluded key', { './*': './all/*', './internal/*': null }, './internal/a', []],
  ['imports', { '#a': './a.js', '#b/*': './b/*.js' }, '#b/c', ['./b/c.js']],
])('reads %s', (_, map, key, targets) => {
  expect(targetsOf(map, key)).toEqual(targets);
});

test.each([
  ['a subpath of a string', './a.js', './b'],
  ['a subpath of conditions', { import: './a.mjs' }, './b'],
  ['an unknown key', { './a': './a.js' }, './b'],
  ['a pattern that is longer', { './a*b': './x' }, './ab/'],
  ['overlapping ends', { './aba*aba': './x' }, './ababa'],
  ['a star as the key', { './*': './x' }, '.'],
  ['no map for a name', undefined, '#a'],
])('has no key for %s', (_, map, key) => {
  expect(targetsOf(map, key)).toBeUndefined();
});

test('ends in a map without end', () => {
  const map: Record<string, unknown> = {};
  map['default'] = map;
  expect(targetsOf(map, '.')).toEqual([]);
});
