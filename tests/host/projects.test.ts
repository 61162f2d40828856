import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { createCounters } from '../../src/host/counters.ts';
import { createDerived } from '../../src/host/derived.ts';
import { createDisk } from '../../src/host/disk.ts';
import { parseJsonObject } from '../../src/host/json.ts';
import { createProjects } from '../../src/host/projects.ts';
import { writeInto, writeTree } from './write-tree.ts';

/** The configuration that rules a file, where tsconfig.json is the nearest. */
function project(files: Readonly<Record<string, string>>, file: string): string {
  const root = writeTree(files);
  const disk = createDisk(createCounters());
  const config = createProjects(disk, createDerived(disk, parseJsonObject))(join(root, file), join(root, 'tsconfig.json'));
  return relative(root, config.path);
}

const SOLUTION = '{"files":[],"references":[{"path":"./tsconfig.app.json"},{"path":"./tsconfig.spec.json"},{"path":"./e2e"}]}';

const REFERENCED = {
  'tsconfig.json': SOLUTION,
  'tsconfig.app.json': '{"include":["src/**/*"],"exclude":["src/**/*.spec.ts","src/old"]}',
  'tsconfig.spec.json': '{"include":["src/**/*.spec.ts"],"files":["setup.ts"]}',
  'e2e/tsconfig.json': '{"references":[{"path":"./deep"},{"path":"../gone"}],"files":[]}',
  'e2e/deep/tsconfig.json': '{}',
};

test.each([
  ['src/a.ts', 'tsconfig.app.json'],
  ['src/deep/a.ts', 'tsconfig.app.json'],
  ['src/a.spec.ts', 'tsconfig.spec.json'],
  ['setup.ts', 'tsconfig.spec.json'],
  ['e2e/deep/a.ts', 'e2e/deep/tsconfig.json'],
  ['e2e/a.ts', 'tsconfig.json'],
  ['src/old/a.ts', 'tsconfig.json'],
  ['other.ts', 'tsconfig.json'],
])('%s belongs to %s', (file, config) => {
  expect(project(REFERENCED, file)).toBe(config);
});

test('belongs to the nearest itself where that takes it in', () => {
  const reference = '"references":[{"path":"./other.json"}]';
  expect(project({ 'tsconfig.json': `{${reference}}`, 'other.json': '{}' }, 'src/a.ts')).toBe('tsconfig.json');
  expect(project({ 'tsconfig.json': `{"include":["src"],${reference}}`, 'other.json': '{}' }, 'src/a.ts')).toBe('tsconfig.json');
  expect(project({ 'tsconfig.json': `{"include":["lib"],${reference}}`, 'other.json': '{}' }, 'src/a.ts')).toBe('other.json');
});

test('takes a star for one segment, at the end too', () => {
  const files = { 'tsconfig.json': '{"files":[],"references":[{"path":"./other.json"}]}', 'other.json': '{"include":["src/*"]}' };
  expect([project(files, 'src/a.ts'), project(files, 'src/deep/a.ts')]).toEqual(['other.json', 'tsconfig.json']);
});

test('belongs to the nearest where nothing is referenced, taken in or not', () => {
  expect(project({ 'tsconfig.json': '{"include":["lib"]}' }, 'src/a.ts')).toBe('tsconfig.json');
});

test('ends in a circle of references', () => {
  const files = { 'tsconfig.json': '{"files":[],"references":[{"path":"./a.json"}]}', 'a.json': '{"files":[],"references":[{"path":"./tsconfig.json"},{"path":"./a.json"}]}' };
  expect(project(files, 'a.ts')).toBe('tsconfig.json');
});

test('reads again in the next pass', () => {
  const root = writeTree({ 'tsconfig.json': '{}' });
  const disk = createDisk(createCounters());
  const find = createProjects(disk, createDerived(disk, parseJsonObject));
  const baseUrl = (): string | undefined => find(join(root, 'a.ts'), join(root, 'tsconfig.json')).baseUrl;
  disk.begin();
  expect(baseUrl()).toBeUndefined();
  writeInto(root, 'tsconfig.json', '{"compilerOptions":{"baseUrl":"."}}');
  expect(baseUrl()).toBeUndefined();
  disk.begin();
  expect(baseUrl()).toBe(root);
});
