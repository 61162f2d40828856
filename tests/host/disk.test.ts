import { chmodSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createCounters } from '../../src/host/counters.ts';
import { createDisk } from '../../src/host/disk.ts';
import { settle, writeInto, writeTree } from './write-tree.ts';

const isRoot = process.getuid?.() === 0;

test('lists files, folders and links', () => {
  const root = writeTree({ 'a.ts': '', 'b/c.ts': '', 'd.ts': 'link:a.ts', e: 'link:b', f: 'link:gone', g: 'link:g' });
  const disk = createDisk(createCounters());
  disk.begin();
  expect(Object.fromEntries(disk.list(root)?.entries ?? [])).toEqual({
    '.git': 'directory', 'a.ts': 'file', b: 'directory', 'd.ts': 'link', e: 'link', f: 'link', g: 'link',
  });
  expect(['a.ts', 'b', 'd.ts', 'e', 'f', 'g', 'h'].map((name) => disk.kindOf(root, name))).toEqual([
    'file', 'directory', 'file', 'directory', undefined, undefined, undefined,
  ]);
});

test('follows links to say where a folder is', () => {
  const root = writeTree({ 'b/c.ts': '', e: 'link:b' });
  const disk = createDisk(createCounters());
  expect(disk.list(join(root, 'e'))?.realPath).toBe(join(root, 'b'));
  expect(disk.realPath(join(root, 'e/c.ts'))).toBe(join(root, 'b/c.ts'));
  expect(disk.realPath(join(root, 'e/d.ts'))).toBeUndefined();
});

test('has no answer for what is not there, and no folder in a file', () => {
  const root = writeTree({ 'a.ts': '' });
  const disk = createDisk(createCounters());
  for (const path of [join(root, 'x'), join(root, 'a.ts/b'), `${root}/\0`, join(root, 'n'.repeat(5000)), '']) {
    expect([disk.stat(path), disk.list(path), disk.read(path)]).toEqual([undefined, undefined, undefined]);
  }
  expect([disk.list(join(root, 'a.ts')), disk.read(root)]).toEqual([undefined, undefined]);
});

test.skipIf(isRoot)('has no answer where permission is missing', () => {
  const root = writeTree({ 'a.ts': '', 'b/c.ts': '' });
  chmodSync(join(root, 'a.ts'), 0);
  chmodSync(join(root, 'b'), 0);
  const disk = createDisk(createCounters());
  expect([disk.read(join(root, 'a.ts')), disk.list(join(root, 'b')), disk.stat(join(root, 'b/c.ts'))]).toEqual([undefined, undefined, undefined]);
  chmodSync(join(root, 'b'), 0o700);
});

test('reads without a byte order mark', () => {
  const root = writeTree({ 'a.ts': '\uFEFFone', 'b.ts': 'two' });
  const disk = createDisk(createCounters());
  expect([disk.read(join(root, 'a.ts')), disk.read(join(root, 'b.ts'))]).toEqual(['one', 'two']);
});

test('keeps its answers within a pass, and sees changes in the next', () => {
  const root = writeTree({ 'b/c.ts': '' });
  const disk = createDisk(createCounters());
  const names = (): readonly string[] => [...(disk.list(join(root, 'b'))?.entries.keys() ?? [])].sort();
  disk.begin();
  expect(names()).toEqual(['c.ts']);
  expect(disk.stat(join(root, 'b/d.ts'))).toBeUndefined();
  writeInto(root, 'b/d.ts', '');
  expect(names()).toEqual(['c.ts']);
  expect(disk.stat(join(root, 'b/d.ts'))).toBeUndefined();
  disk.begin();
  expect(names()).toEqual(['c.ts', 'd.ts']);
  expect(disk.stat(join(root, 'b/d.ts'))?.isFile).toBe(true);
  rmSync(join(root, 'b/c.ts'));
  disk.begin();
  expect(names()).toEqual(['d.ts']);
  rmSync(join(root, 'b'), { recursive: true });
  disk.begin();
  expect(names()).toEqual([]);
});

test('lists again what changed in the tick of its listing', () => {
  const root = writeTree({});
  const disk = createDisk(createCounters());
  for (let round = 0; round < 30; round++) {
    disk.begin();
    disk.list(root);
    writeInto(root, `${round}.ts`, '');
    disk.begin();
    expect(disk.list(root)?.entries.has(`${round}.ts`)).toBe(true);
  }
});

test('lists again, stamp or no stamp, what was written in the tick of its listing', () => {
  const root = writeTree({});
  const clock = vi.spyOn(Date, 'now').mockReturnValue(statSync(root).mtimeMs + 1);
  const counters = createCounters();
  const disk = createDisk(counters);
  for (let pass = 0; pass < 3; pass++) {
    disk.begin();
    disk.list(root);
  }
  clock.mockRestore();
  expect(counters.listed).toBe(3);
});

test('lists a settled folder once, at a stat per pass', async () => {
  const root = writeTree({ 'a.ts': '' });
  await settle();
  const counters = createCounters();
  const disk = createDisk(counters);
  for (let pass = 0; pass < 3; pass++) {
    disk.begin();
    disk.list(root);
    disk.list(root);
  }
  expect(counters).toMatchObject({ listed: 1, statted: 3 });
});

test('sees another folder under the same name', async () => {
  const root = writeTree({ 'b/c.ts': '', 'x/d.ts': '' });
  await settle();
  const disk = createDisk(createCounters());
  disk.begin();
  disk.list(join(root, 'b'));
  rmSync(join(root, 'b'), { recursive: true });
  renameSync(join(root, 'x'), join(root, 'b'));
  disk.begin();
  expect([...(disk.list(join(root, 'b'))?.entries.keys() ?? [])]).toEqual(['d.ts']);
});

test('counts what it asked', () => {
  const root = writeTree({ 'a.ts': '' });
  const counters = createCounters();
  const disk = createDisk(counters);
  disk.begin();
  disk.kindOf(root, 'a.ts');
  disk.stat(join(root, 'a.ts'));
  disk.stat(join(root, 'a.ts'));
  disk.read(join(root, 'a.ts'));
  expect(counters).toMatchObject({ statted: 2, listed: 1, read: 1 });
  expect(disk.pass()).toBe(1);
});

test('forgets listings at its bound, and lists them again', async () => {
  const root = writeTree({ 'a/x': '', 'b/x': '', 'c/x': '' });
  await settle();
  const counters = createCounters();
  const disk = createDisk(counters, 2);
  const listed = (...names: readonly string[]): number => {
    disk.begin();
    for (const name of names) disk.list(join(root, name));
    return counters.listed;
  };
  expect([listed('a', 'b'), listed('a', 'b'), listed('c'), listed('c', 'a')]).toEqual([2, 2, 3, 4]);
});
