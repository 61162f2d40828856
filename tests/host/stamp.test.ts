import { expect, test } from 'vitest';
import { isSameStamp, isSettled } from '../../src/host/stamp.ts';
import type { Stamp } from '../../src/host/stamp.ts';

const STAMP: Stamp = { isDirectory: false, isFile: true, mtimeMs: 5000.5, ctimeMs: 5000.5, size: 10, inode: 7 };

test('is the same while nothing differs', () => {
  expect(isSameStamp(STAMP, { ...STAMP })).toBe(true);
});

test.each([{ mtimeMs: 5001.5 }, { ctimeMs: 5001.5 }, { size: 11 }, { inode: 8 }, { isDirectory: true }])('is another with %o', (change) => {
  expect(isSameStamp(STAMP, { ...STAMP, ...change })).toBe(false);
});

test.each([
  ['within a tick of the last write', STAMP, 5010, false],
  ['after it', STAMP, 5021, true],
  ['within a tick of a change of the inode alone', { ...STAMP, ctimeMs: 6000.5 }, 6001, false],
  ['within two seconds, where times have no fraction', { ...STAMP, mtimeMs: 5000, ctimeMs: 5000 }, 6900, false],
  ['after two seconds', { ...STAMP, mtimeMs: 5000, ctimeMs: 5000 }, 7000, true],
  ['with a time in the future', STAMP, 4000, false],
])('is settled or not %s', (_, stamp, now, expected) => {
  expect(isSettled(stamp, now)).toBe(expected);
});
