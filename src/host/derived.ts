import type { Disk } from './disk.ts';
import { isSameStamp, isSettled } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/** What is worked out from the text of single files, once per version of the file. */
export interface Derived<Value> {
  /** The value for the file at `path`; `undefined` where there is no such file, or nothing in it. The same object until the file changes. */
  of(path: string): Value | undefined;
}

/** Configuration files beyond this size aren't read. */
const MAX_SIZE = 1024 * 1024;

interface Known<Value> {
  readonly stamp: Stamp;
  readonly settled: boolean;
  readonly text: string;
  readonly value: Value | undefined;
  pass: number;
}

/** A cache over `derive`, which is given a text and its file's path. */
export function createDerived<Value>(disk: Disk, derive: (text: string, path: string) => Value | undefined): Derived<Value> {
  const values = new Map<string, Known<Value>>();
  return {
    of(path) {
      const pass = disk.pass();
      const known = values.get(path);
      if (known?.pass === pass) return known.value;
      const stamp = disk.stat(path);
      if (stamp?.isFile !== true || stamp.size > MAX_SIZE) {
        values.delete(path);
        return undefined;
      }
      if (known?.settled === true && isSameStamp(known.stamp, stamp)) {
        known.pass = pass;
        return known.value;
      }
      const text = disk.read(path);
      const value = text === undefined ? undefined : known?.text === text ? known.value : derive(text, path);
      values.set(path, { stamp, settled: isSettled(stamp, Date.now()), text: text ?? '', value, pass });
      return value;
    },
  };
}
