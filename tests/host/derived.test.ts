import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createCounters } from '../../src/host/counters.ts';
import { createDerived } from '../../src/host/derived.ts';
import { createDisk } from '../../src/host/disk.ts';
import { settle, writeInto, writeTree } from './write-tree.ts';

test('derives once per version of a file', async () => {
  const root = writeTree({ a: 'one' });
  await settle();
  const path = join(root, 'a');
  const counters = createCounters();
  const disk = createDisk(counters);
  const derive = vi.fn((text: string, from: string) => `${text} of ${from === path}`);
  const lengths = createDerived(disk, derive);
  for (let pass = 0; pass < 3; pass++) {
    disk.begin();
    expect(lengths.of(path)).toBe('one of true');
    expect(lengths.of(path)).toBe('one of true');
  }
  expect([derive.mock.calls.length, counters.read, counters.statted]).toEqual([1, 1, 3]);
  writeInto(root, 'a', 'two');
  expect(lengths.of(path)).toBe('one of true');
  disk.begin();
  expect(lengths.of(path)).toBe('two of true');
  rmSync(path);
  disk.begin();
  expect(lengths.of(path)).toBeUndefined();
});

test('reads again what was written in the tick of its reading', () => {
  const root = writeTree({ a: '0' });
  const disk = createDisk(createCounters());
  const texts = createDerived(disk, (text) => text);
  for (let round = 1; round < 30; round++) {
    disk.begin();
    texts.of(join(root, 'a'));
    writeInto(root, 'a', String(round % 10));
    disk.begin();
    expect(texts.of(join(root, 'a'))).toBe(String(round % 10));
  }
});

test('reads again, stamp or no stamp, what was written in the tick of its reading', () => {
  const root = writeTree({ a: '0' });
  const clock = vi.spyOn(Date, 'now').mockReturnValue(statSync(join(root, 'a')).mtimeMs + 1);
  const counters = createCounters();
  const disk = createDisk(counters);
  const texts = createDerived(disk, (text) => text);
  for (let pass = 0; pass < 3; pass++) {
    disk.begin();
    texts.of(join(root, 'a'));
  }
  clock.mockRestore();
  expect(counters.read).toBe(3);
});

test('gives the same object for the same text', () => {
  const root = writeTree({ a: '{}' });
  const disk = createDisk(createCounters());
  const objects = createDerived(disk, () => ({}));
  disk.begin();
  const before = objects.of(join(root, 'a'));
  writeInto(root, 'a', '{}');
  disk.begin();
  expect(objects.of(join(root, 'a'))).toBe(before);
});

test('has nothing for a folder, a missing file and a huge one', () => {
  const root = writeTree({ 'b/c': '', d: 'x'.repeat(1024 * 1024 + 1), e: 'x'.repeat(1024 * 1024) });
  const disk = createDisk(createCounters());
  const lengths = createDerived(disk, (text) => text.length);
  expect(['b', 'c', 'd', 'e'].map((name) => lengths.of(join(root, name)))).toEqual([undefined, undefined, undefined, 1024 * 1024]);
});
