import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCounters } from '../../src/host/counters.ts';
import { createDerived } from '../../src/host/derived.ts';
import { createDisk } from '../../src/host/disk.ts';
import { parseJsonObject } from '../../src/host/json.ts';
import { mapByPaths } from '../../src/host/path-patterns.ts';
import { readProjectConfig } from '../../src/host/project-config.ts';
import type { ProjectConfig } from '../../src/host/project-config.ts';
import { writeTree } from './write-tree.ts';

function read(root: string, path: string): ProjectConfig {
  const disk = createDisk(createCounters());
  return readProjectConfig(join(root, path), disk, createDerived(disk, parseJsonObject));
}

/** Where a configuration among those files sends a specifier, from the root on. */
function mapped(files: Readonly<Record<string, string>>, specifier: string, path = 'tsconfig.json'): readonly string[] {
  const root = writeTree(files);
  return mapByPaths(read(root, path).paths, specifier).map((target) => target.slice(root.length + 1));
}

const paths = (target: string, rest = ''): string => `{"compilerOptions":{"paths":{"@/*":["${target}/*"]}${rest}}}`;
const extending = (name: string): string => `{"extends":${JSON.stringify(name)}}`;

test('reads paths relative to the file that writes them', () => {
  expect(mapped({ 'a/tsconfig.json': paths('src') }, '@/b', 'a/tsconfig.json')).toEqual(['a/src/b']);
  expect(mapped({ 'a/tsconfig.json': extending('../base.json'), 'base.json': paths('src') }, '@/b', 'a/tsconfig.json')).toEqual(['src/b']);
});

test('reads paths relative to baseUrl, whoever writes it', () => {
  expect(mapped({ 'tsconfig.json': paths('x', ',"baseUrl":"./src"') }, '@/b')).toEqual(['src/x/b']);
  const files = { 'a/tsconfig.json': '{"extends":"../base","compilerOptions":{"baseUrl":"."}}', 'base.json': paths('x') };
  expect(mapped(files, '@/b', 'a/tsconfig.json')).toEqual(['a/x/b']);
});

test('gives baseUrl absolute, and none where none is written', () => {
  const root = writeTree({ 'a/tsconfig.json': '{"compilerOptions":{"baseUrl":"src"}}', 'b/tsconfig.json': extending('../a/tsconfig.json'), 'c/tsconfig.json': '{}' });
  expect(read(root, 'a/tsconfig.json').baseUrl).toBe(join(root, 'a/src'));
  expect(read(root, 'b/tsconfig.json').baseUrl).toBe(join(root, 'a/src'));
  expect(read(root, 'c/tsconfig.json').baseUrl).toBeUndefined();
});

test.each([
  ['with its ending', './base.json'],
  ['without it', './base'],
  ['by its folder', './folder'],
])('extends %s', (_, name) => {
  expect(mapped({ 'tsconfig.json': extending(name), 'base.json': paths('src'), 'folder/tsconfig.json': paths('../src') }, '@/b')).toEqual(['src/b']);
});

test('extends a list, the last winning', () => {
  const files = { 'tsconfig.json': '{"extends":["./one","./gone","./two"]}', 'one.json': paths('one', ',"baseUrl":"."'), 'two.json': paths('two') };
  expect(mapped(files, '@/b')).toEqual(['two/b']);
});

test('replaces what it inherits', () => {
  expect(mapped({ 'tsconfig.json': '{"extends":"./base","compilerOptions":{"paths":{}}}', 'base.json': paths('src') }, '@/b')).toEqual([]);
});

test.each([
  ['a file of a package', '@acme/config/base.json', { 'node_modules/@acme/config/base.json': paths('x') }],
  ['the same without ending', '@acme/config/base', { 'node_modules/@acme/config/base.json': paths('x') }],
  ['a folder of a package', '@acme/config/node', { 'node_modules/@acme/config/node/tsconfig.json': paths('../x') }],
  ['a package', 'config', { 'node_modules/config/tsconfig.json': paths('x') }],
  ['a package with code', 'config', { 'node_modules/config/package.json': '{"exports":"./index.js"}', 'node_modules/config/index.js': '', 'node_modules/config/tsconfig.json': paths('x') }],
  ['the one that a package names', 'config', { 'node_modules/config/package.json': '{"tsconfig":"t.json"}', 'node_modules/config/t.json': paths('x'), 'node_modules/config/tsconfig.json': paths('y') }],
  ['what a package exports', 'config/strict', { 'node_modules/config/package.json': '{"exports":{"./strict":"./s.json"}}', 'node_modules/config/s.json': paths('x') }],
  ['what a package exports as a whole', 'config', { 'node_modules/config/package.json': '{"exports":"./s.json"}', 'node_modules/config/s.json': paths('x') }],
])('extends %s', (_, name, files) => {
  const target = mapped({ 'a/tsconfig.json': extending(name), ...files }, '@/b', 'a/tsconfig.json')[0];
  expect(target).toMatch(/^node_modules\/.*\bx\/b$/u);
});

test.each([
  ['missing', './gone'],
  ['a missing package', '@acme/gone/base.json'],
  ['itself', './tsconfig.json'],
  ['a circle', './circle.json'],
  ['broken', './broken.json'],
  ['a folder', './folder.json'],
  ['nothing', ''],
  ['a scheme', 'https://x/tsconfig.json'],
])('keeps its own paths where what it extends is %s', (_, name) => {
  const files = {
    'tsconfig.json': `{"extends":${JSON.stringify(name)},"compilerOptions":{"paths":{"@/*":["src/*"]}}}`,
    'circle.json': extending('./circle2.json'),
    'circle2.json': extending('./tsconfig.json'),
    'broken.json': '{"compilerOptions":{"paths":{"@/*":[',
    'folder.json/x': '',
  };
  expect(mapped(files, '@/b')).toEqual(['src/b']);
});

test('follows a long chain, but not without end', () => {
  const files = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}.json`, extending(`./${index + 1}.json`)]));
  expect(mapped({ ...files, '20.json': paths('src') }, '@/b', '0.json')).toEqual(['src/b']);
  expect(mapped({ ...files, '49.json': paths('src') }, '@/b', '0.json')).toEqual([]);
});

test('reads a file with a byte order mark, carriage returns, comments and trailing commas', () => {
  expect(mapped({ 'tsconfig.json': '\uFEFF{\r\n// c\r\n"compilerOptions":{"paths":{"@/*":["src/*",],},},\r\n}\r\n' }, '@/b')).toEqual(['src/b']);
});

test.each(['', '[]', 'null', '{"compilerOptions":1}', '{"compilerOptions":{"paths":[],"baseUrl":1},"extends":1,"references":{},"files":1,"include":"x"}', '{'])('takes %j for an empty one', (text) => {
  const root = writeTree({ 'tsconfig.json': text });
  expect(read(root, 'tsconfig.json')).toEqual({ path: join(root, 'tsconfig.json'), baseUrl: undefined, paths: [], references: [], files: undefined, include: undefined, exclude: [] });
});

test('puts the folder of the configuration that was asked for in place of ${configDir}', () => {
  const files = { 'a/tsconfig.json': extending('../base.json'), 'base.json': paths('${configDir}/src') };
  expect(mapped(files, '@/b', 'a/tsconfig.json')).toEqual(['a/src/b']);
});

test('keeps absolute targets', () => {
  const root = writeTree({ 'tsconfig.json': paths('/abs') });
  expect(mapByPaths(read(root, 'tsconfig.json').paths, '@/b')).toEqual(['/abs/b']);
});

test('reads references, which are not inherited, and the files it takes in, which are', () => {
  const root = writeTree({
    'a/tsconfig.json': '{"extends":"../base.json","references":[{"path":"./b"},{"path":"./c.json"},{"path":1},null]}',
    'base.json': '{"references":[{"path":"./no"}],"include":["src"],"files":["x.ts"],"exclude":["y"]}',
  });
  expect(read(root, 'a/tsconfig.json')).toMatchObject({
    references: [join(root, 'a/b/tsconfig.json'), join(root, 'a/c.json')],
    include: [join(root, 'src')],
    files: [join(root, 'x.ts')],
    exclude: [join(root, 'y')],
  });
});
