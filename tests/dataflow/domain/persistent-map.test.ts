import fc from 'fast-check';
import { expect, test } from 'vitest';
import { get, merge, set, type PersistentMap } from '../../../src/dataflow/domain/persistent-map.ts';

const keys = fc.integer({ min: 0, max: 40 });
const entries = fc.array(fc.tuple(keys, fc.integer({ min: 0, max: 3 })), { maxLength: 30 });

function mapOf(pairs: readonly (readonly [number, number])[], from: PersistentMap<number> = undefined): PersistentMap<number> {
  return pairs.reduce<PersistentMap<number>>((map, [key, content]) => set(map, key, content), from);
}

function contentsOf(map: PersistentMap<number>): readonly (number | undefined)[] {
  return Array.from({ length: 41 }, (_, key) => get(map, key));
}

test('holds what a Map holds', () => {
  fc.assert(
    fc.property(entries, pairs => {
      const expected = new Map(pairs);
      expect(contentsOf(mapOf(pairs))).toEqual(Array.from({ length: 41 }, (_, key) => expected.get(key)));
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('an older map stays as it was', () => {
  fc.assert(
    fc.property(entries, entries, (before, after) => {
      const map = mapOf(before);
      const contents = contentsOf(map);
      mapOf(after, map);
      expect(contentsOf(map)).toEqual(contents);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('merging asks only where contents differ, and keeps all keys', () => {
  fc.assert(
    fc.property(entries, entries, entries, (common, a, b) => {
      const base = mapOf(common);
      const left = mapOf(a, base);
      const right = mapOf(b, base);
      const merged = merge(left, right, (x, y) => {
        expect(x).not.toBe(y);
        return Math.max(x, y);
      });
      expect(contentsOf(merged)).toEqual(contentsOf(left).map((own, key) => {
        const other = get(right, key);
        return own === undefined ? other : other === undefined ? own : Math.max(own, other);
      }));
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('merging a map with itself, or writing what is there, gives the same map', () => {
  const map = mapOf([[1, 1], [2, 2], [40, 0]]);
  expect(merge(map, map, () => 9)).toBe(map);
  expect(set(map, 2, 2)).toBe(map);
});
