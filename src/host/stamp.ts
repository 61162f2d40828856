import type { Stats } from 'node:fs';

/** By what a path is recognised as unchanged. Change time and inode catch what keeps mtime and size: `cp -p`, a rename over it. */
export interface Stamp {
  readonly isDirectory: boolean;
  readonly isFile: boolean;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly size: number;
  readonly inode: number;
}

/** The stamp in a file's stats. */
export function stampOf(stats: Stats): Stamp {
  const { mtimeMs, ctimeMs, size, ino: inode } = stats;
  return { isDirectory: stats.isDirectory(), isFile: stats.isFile(), mtimeMs, ctimeMs, size, inode };
}

/** Whether two stamps are of the same, unchanged thing. */
export function isSameStamp(one: Stamp, other: Stamp): boolean {
  return (
    one.mtimeMs === other.mtimeMs &&
    one.ctimeMs === other.ctimeMs &&
    one.size === other.size &&
    one.inode === other.inode &&
    one.isDirectory === other.isDirectory
  );
}

/** Clock ticks of common file systems: 4 ms under Linux, 2 s under FAT. Times without a fraction are taken for the coarse kind. */
const FINE_TICK = 20;
const COARSE_TICK = 2000;

/** Whether a change after the reading (at `now`) must show in the stamp: not so within the same tick of the clock. */
export function isSettled(stamp: Stamp, now: number): boolean {
  const last = Math.max(stamp.mtimeMs, stamp.ctimeMs);
  return now - last >= (last % 1000 === 0 ? COARSE_TICK : FINE_TICK);
}
