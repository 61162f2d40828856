import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { createHost } from '../../src/host/create-host.ts';
import { writeTree } from './write-tree.ts';

type Files = Readonly<Record<string, string>>;

/** Where a specifier in `from` leads among those files: a path from the root on, `package`, or why it is lost. */
function resolve(files: Files, specifier: string, from = 'src/x.ts'): string {
  const root = writeTree({ [from]: '', ...files });
  const host = createHost();
  host.begin();
  const found = host.resolve(specifier, join(root, from));
  return found.kind === 'file' ? relative(root, found.path) : found.kind === 'lost' ? `lost: ${found.why}` : found.kind;
}

test.each([
  ['./a', { 'src/a.ts': '' }, 'src/a.ts'],
  ['../a.js', { 'a.ts': '' }, 'a.ts'],
  ['.', { 'src/index.ts': '' }, 'src/index.ts'],
  ['./', { 'src/index.ts': '' }, 'src/index.ts'],
  ['..', { 'index.js': '' }, 'index.js'],
  ['./a/', { 'src/a/index.ts': '' }, 'src/a/index.ts'],
  ['./a', { 'src/a/index.ts': '' }, 'src/a/index.ts'],
  ['./a', { 'src/a/package.json': '{"main":"./b.js"}', 'src/a/b.js': '' }, 'src/a/b.js'],
  ['./a', { 'src/a/package.json': '{"exports":"./c.js"}', 'src/a/index.js': '' }, 'src/a/index.js'],
  ['./a', { 'src/a/package.json': '{', 'src/a/index.js': '' }, 'src/a/index.js'],
  ['./a.ts', { 'src/a.ts/index.ts': '' }, 'src/a.ts/index.ts'],
  ['./a.json', { 'src/a.json': '' }, 'src/a.json'],
  ['./a.css', { 'src/a.css': '' }, 'lost: not code'],
  ['./a.css', { 'src/a.css': '' }, 'lost: not code'],
  ['./a', {}, 'lost: no file'],
  ['./a', { 'src/a/b.ts': '' }, 'lost: no file'],
  ['./\0', {}, 'lost: no file'],
  ['./a', { 'src/a': 'link:a' }, 'lost: no file'],
  ['../node_modules/a', { 'node_modules/a/index.js': '' }, 'package'],
  ['../node_modules/a', { 'node_modules/a/b.txt': '' }, 'package'],
  ['../node_modules/a/b.js', { 'node_modules/a/b.js': '' }, 'package'],
  ['./a', { 'src/a': 'link:../node_modules/a', 'node_modules/a/index.js': '' }, 'package'],
  ['./a/index.js', { 'src/a': 'link:../node_modules/a', 'node_modules/a/index.js': '' }, 'package'],
])('relative: %s among %j is %s', (specifier, files, expected) => {
  expect(resolve(files, specifier)).toBe(expected);
});

test('resolves an absolute path', () => {
  const root = writeTree({ 'a.ts': '', 'b.ts': '' });
  expect(createHost().resolve(join(root, 'a.js'), join(root, 'b.ts'))).toEqual({ kind: 'file', path: join(root, 'a.ts') });
});

test.each(['fs', 'node:fs', 'fs/promises', 'express', '@nestjs/common', 'lodash/omit', 'https://x/y.js', 'data:text/javascript,1'])('%s is a package', (specifier) => {
  expect(resolve({ 'node_modules/express/index.js': '', 'package.json': '{}' }, specifier)).toBe('package');
});

test.each(['@/a', '~/a', '$lib/a', '', '#a'])('%j is lost where the project has no such alias', (specifier) => {
  expect(resolve({}, specifier)).toBe('lost: no alias');
  expect(resolve({ 'package.json': '{}', 'tsconfig.json': '{}' }, specifier)).toBe('lost: no alias');
});

test.each([
  ['$lib/server/a', { 'src/lib/server/a.ts': '' }, 'src/lib/server/a.ts'],
  ['~/a', { 'app/a.ts': '', 'src/a.ts': '' }, 'app/a.ts'],
  ['~/a', { 'a/index.ts': '' }, 'a/index.ts'],
  ['@/a', { 'src/a.ts': '', 'app/a.ts': '' }, 'src/a.ts'],
  ['~~/server/a', { 'server/a.ts': '' }, 'server/a.ts'],
  ['@/a', { 'tsconfig.json': '{"extends":"./.nuxt/tsconfig.json"}', 'app/a.ts': '' }, 'app/a.ts'],
  ['@/a', { 'tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["lib/*"]}}}', 'lib/a.ts': '', 'src/a.ts': '' }, 'lib/a.ts'],
  ['$app/a', { 'src/lib/a.ts': '', 'src/app/a.ts': '' }, 'lost: no alias'],
])('by convention: %s among %j is %s', (specifier, files, expected) => {
  expect(resolve({ 'package.json': '{}', ...files }, specifier)).toBe(expected);
});

const config = (options: object): string => JSON.stringify({ compilerOptions: options });

test.each([
  ['@/a', { paths: { '@/*': ['src/*'] } }, { 'src/a.ts': '' }, 'src/a.ts'],
  ['~/a', { paths: { '~/*': ['./src/*'] } }, { 'src/a.ts': '' }, 'src/a.ts'],
  ['#/a', { paths: { '#/*': ['./src/*'] } }, { 'src/a.ts': '' }, 'src/a.ts'],
  ['@/a', { paths: { '@/*': ['one/*', 'two/*'] } }, { 'two/a/index.ts': '' }, 'two/a/index.ts'],
  ['@/a', { paths: { '@/*': ['src/*'] } }, {}, 'lost: no alias'],
  ['@/a.json', { paths: { '@/*': ['src/*'] } }, { 'src/a.json': '' }, 'src/a.json'],
  ['@/a.css', { paths: { '@/*': ['src/*'] } }, { 'src/a.css': '' }, 'lost: not code'],
  ['axios', { paths: { axios: ['src/axios.ts'] } }, { 'src/axios.ts': '' }, 'src/axios.ts'],
  ['axios', { paths: { '*': ['types/*'] } }, {}, 'package'],
  ['axios', { paths: { '*': ['node_modules/*'] } }, { 'node_modules/axios/index.js': '' }, 'package'],
  ['lib/a', { baseUrl: 'src' }, { 'src/lib/a.ts': '' }, 'src/lib/a.ts'],
  ['lib/a', { baseUrl: 'src' }, {}, 'package'],
  ['fs', { baseUrl: 'src' }, { 'src/fs.ts': '' }, 'package'],
  ['#a', { baseUrl: 'src' }, { 'src/#a.ts': '' }, 'lost: no alias'],
  ['lib/a', { baseUrl: 'src', paths: { 'lib/*': ['other/*'] } }, { 'src/lib/a.ts': '', 'src/other/a.ts': '' }, 'src/other/a.ts'],
])('by the project: %s with %j', (specifier, options, files, expected) => {
  expect(resolve({ 'tsconfig.json': config(options), ...files }, specifier)).toBe(expected);
});

test('degrades where the project extends what is missing', () => {
  const broken = '{"extends":"@acme/gone/tsconfig.json","compilerOptions":{"paths":{"@/*":["src/*"]}}}';
  expect(resolve({ 'tsconfig.json': broken, 'src/a.ts': '' }, './a')).toBe('src/a.ts');
  expect(resolve({ 'tsconfig.json': broken, 'src/a.ts': '' }, '@/a')).toBe('src/a.ts');
});

test('uses the paths of the referenced project that includes the file, for two files in one folder too', () => {
  const root = writeTree({
    'tsconfig.json': '{"files":[],"references":[{"path":"./app.json"},{"path":"./spec.json"}]}',
    'app.json': '{"include":["src"],"exclude":["src/*.spec.ts"],"compilerOptions":{"paths":{"@/*":["src/*"]}}}',
    'spec.json': '{"include":["src/*.spec.ts"],"compilerOptions":{"paths":{"@/*":["mocks/*"]}}}',
    'src/a.ts': '', 'mocks/a.ts': '',
  });
  const host = createHost();
  host.begin();
  expect(host.resolve('@/a', join(root, 'src/x.ts'))).toEqual({ kind: 'file', path: join(root, 'src/a.ts') });
  expect(host.resolve('@/a', join(root, 'src/x.spec.ts'))).toEqual({ kind: 'file', path: join(root, 'mocks/a.ts') });
});

test.each([
  ['#a', { '#a': './src/a.ts' }, { 'src/a.ts': '' }, 'src/a.ts'],
  ['#a', { '#a': './src/a.js' }, { 'src/a.ts': '' }, 'src/a.ts'],
  ['#a/b', { '#a/*': { types: './dist/*.d.ts', default: './dist/*.js' } }, { 'src/b.ts': '' }, 'src/b.ts'],
  ['#a', { '#a': './src/a.ts' }, {}, 'lost: not built'],
  ['#a', { '#a': 'axios' }, {}, 'package'],
  ['#a', { '#a': 'node:fs' }, {}, 'package'],
  ['#a', { '#a': { node: 'axios', default: './src/a.ts' } }, { 'src/a.ts': '' }, 'src/a.ts'],
  ['#a', { '#a': 'own/b' }, { 'b.ts': '' }, 'b.ts'],
  ['#b', { '#a': './src/a.ts' }, {}, 'lost: no alias'],
  ['#a', { '#a': null }, {}, 'package'],
])('by imports: %s with %j', (specifier, imports, files, expected) => {
  expect(resolve({ 'package.json': JSON.stringify({ name: 'own', imports }), ...files }, specifier)).toBe(expected);
});

test('asks paths before imports', () => {
  const files = { 'package.json': '{"imports":{"#a":"./one.ts"}}', 'tsconfig.json': config({ paths: { '#a': ['two.ts'] } }), 'one.ts': '', 'two.ts': '' };
  expect(resolve(files, '#a')).toBe('two.ts');
});

test('reads imports of the nearest package only', () => {
  expect(resolve({ 'package.json': '{"imports":{"#a":"./a.ts"}}', 'a.ts': '', 'p/package.json': '{}' }, '#a', 'p/x.ts')).toBe('lost: no alias');
});

const WORKSPACE = { 'package.json': '{"name":"root","workspaces":["p/*"]}', 'p/app/package.json': '{"name":"app"}' };

test.each([
  ['@acme/http', { 'p/http/package.json': '{"name":"@acme/http","main":"dist/index.js"}', 'p/http/src/index.ts': '' }, 'p/http/src/index.ts'],
  ['@acme/http/a', { 'p/http/package.json': '{"name":"@acme/http","exports":{"./a":"./dist/a.js"}}', 'p/http/src/a.ts': '' }, 'p/http/src/a.ts'],
  ['@acme/http/b', { 'p/http/package.json': '{"name":"@acme/http","exports":{"./a":"./dist/a.js"}}', 'p/http/src/b.ts': '' }, 'lost: not exported'],
  ['@acme/http', { 'p/http/package.json': '{"name":"@acme/http","main":"dist/index.js"}' }, 'lost: not built'],
  ['@acme/other', { 'p/http/package.json': '{"name":"@acme/http"}' }, 'package'],
  ['app/src/y.js', { 'p/app/src/y.ts': '' }, 'p/app/src/y.ts'],
  ['linked', { 'libs/linked/index.js': '', 'node_modules/linked': 'link:../libs/linked' }, 'libs/linked/index.js'],
])('by workspace: %s', (specifier, files, expected) => {
  expect(resolve({ ...WORKSPACE, ...files }, specifier, 'p/app/src/x.ts')).toBe(expected);
});

test('asks paths before workspaces', () => {
  const files = { ...WORKSPACE, 'p/client/package.json': '{"name":"client","main":"a.js"}', 'p/client/a.js': '', 'tsconfig.json': config({ paths: { client: ['b.ts'] } }), 'b.ts': '' };
  expect(resolve(files, 'client', 'p/app/src/x.ts')).toBe('b.ts');
});

test('follows a package by its own name', () => {
  expect(resolve({ 'package.json': '{"name":"own","exports":{"./a":"./lib/a.js"}}', 'src/a.ts': '' }, 'own/a')).toBe('src/a.ts');
});

test('never throws, whatever the file and the specifier', () => {
  const root = writeTree({ a: '' });
  mkdirSync(join(root, 'package.json'));
  mkdirSync(join(root, 'tsconfig.json'));
  mkdirSync(join(root, 'pnpm-workspace.yaml'));
  const host = createHost();
  const strange = ['', '.', '..', '../'.repeat(100), './a/b', '\0', '#', '@', '@/', '@a/', 'a'.repeat(10_000), `./${'a/'.repeat(5000)}`, '[', '*', './*', '%00', '\uD800', '__proto__', 'constructor'];
  for (const from of [join(root, 'x.ts'), '/', '', 'x.ts', join(root, 'a/b.ts'), '<input>', '\0'])
    for (const specifier of strange) expect(['file', 'package', 'lost']).toContain(host.resolve(specifier, from).kind);
});
