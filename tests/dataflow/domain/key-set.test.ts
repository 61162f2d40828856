import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as KeySets from '../../../src/dataflow/domain/key-set.ts';
import { knownNames } from '../../../src/http/fields.ts';

const names = ['te', 'etag', 'vary', 'x-own'];
const sets = fc.record({ isOpen: fc.boolean(), listed: fc.subarray(names) }).map(({ isOpen, listed }) => (isOpen ? KeySets.except(listed) : KeySets.only(listed)));
/** One name more stands for all that nobody lists. */
const asked = [...names, 'any-other'];

function membersOf(set: KeySets.KeySet): readonly boolean[] {
  return asked.map(name => KeySets.has(set, name));
}

describe('a key set is a set of names', () => {
  const both = (law: (a: KeySets.KeySet, b: KeySets.KeySet) => void): void => {
    fc.assert(fc.property(sets, sets, law), { seed: 3, numRuns: 300 });
  };

  test('union, intersection, difference and complement are those of their members', () => {
    both((a, b) => {
      expect(membersOf(KeySets.union(a, b))).toEqual(asked.map(name => KeySets.has(a, name) || KeySets.has(b, name)));
      expect(membersOf(KeySets.intersect(a, b))).toEqual(asked.map(name => KeySets.has(a, name) && KeySets.has(b, name)));
      expect(membersOf(KeySets.subtract(a, b))).toEqual(asked.map(name => KeySets.has(a, name) && !KeySets.has(b, name)));
      expect(membersOf(KeySets.complement(a))).toEqual(asked.map(name => !KeySets.has(a, name)));
    });
  });

  test('sets with the same members are equal, and print the same', () => {
    both((a, b) => {
      const isSame = membersOf(a).join() === membersOf(b).join();
      expect(KeySets.areEqual(a, b)).toBe(isSame);
      expect(KeySets.print(a) === KeySets.print(b)).toBe(isSame);
    });
  });

  test('union is a join: idempotent, commutative, associative, monotone', () => {
    fc.assert(
      fc.property(sets, sets, sets, (a, b, c) => {
        expect(KeySets.areEqual(KeySets.union(a, a), a)).toBe(true);
        expect(KeySets.areEqual(KeySets.union(a, b), KeySets.union(b, a))).toBe(true);
        expect(KeySets.areEqual(KeySets.union(KeySets.union(a, b), c), KeySets.union(a, KeySets.union(b, c)))).toBe(true);
        const wider = KeySets.union(a, b);
        expect(KeySets.isEmpty(KeySets.subtract(KeySets.union(a, c), KeySets.union(wider, c)))).toBe(true);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('a pattern chooses from what is listed or known; others stay possible, and are never sure', () => {
    const starts = (name: string): boolean => name.startsWith('x-');
    expect(KeySets.has(KeySets.where(KeySets.everything, starts), 'etag')).toBe(false);
    expect(KeySets.has(KeySets.where(KeySets.everything, starts), 'any-other')).toBe(true);
    expect(KeySets.print(KeySets.where(KeySets.only(['x-own', 'te']), starts))).toBe('only x-own');
    expect(KeySets.has(KeySets.whereSurely(KeySets.everything, starts), 'any-other')).toBe(false);
    expect(knownNames.filter(name => KeySets.has(KeySets.whereSurely(KeySets.everything, starts), name))).toEqual(knownNames.filter(starts));
  });

  test('prints', () => {
    expect(KeySets.print(KeySets.everything)).toBe('all');
    expect(KeySets.print(KeySets.nothing)).toBe('none');
    expect(KeySets.print(KeySets.except(['te', 'etag']))).toBe('all except etag, te');
    expect(KeySets.print(KeySets.only(['te']))).toBe('only te');
  });
});
