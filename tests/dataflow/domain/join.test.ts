import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMeeting, areEqual, arePoursEqual, join, joinAll, joinRecords } from '../../../src/dataflow/domain/join.ts';
import * as KeySets from '../../../src/dataflow/domain/key-set.ts';
import { alternativesOf, bottom, constant, emptyRecord, givenUp, unknown, type ObjectRecord, type Origin, type Value } from '../../../src/dataflow/domain/values.ts';

const origin = { kind: 'upstream', client: undefined } as unknown as Origin;
const leaves = fc.constantFrom<Value>(
  bottom, unknown, givenUp, constant(true), constant('te'), constant(1), { kind: 'object', id: 1 }, { kind: 'object', id: 2 }, { kind: 'regexp', source: 'a', flags: '' }, { kind: 'body', origin },
  { kind: 'name', symbol: 1, fold: 'none' }, { kind: 'name', symbol: 1, fold: 'lower' }, { kind: 'test', symbol: 1, may: KeySets.everything, must: KeySets.only(['te']) },
);
const values = fc.oneof(
  leaves,
  fc.tuple(leaves, leaves).map(([fulfilled, rejected]): Value => ({ kind: 'promise', fulfilled, rejected })),
  fc.tuple(leaves, leaves).map(([a, b]) => join(a, b)),
);
const keySets = fc.subarray(['te', 'vary', 'etag']).chain(names => fc.constantFrom(KeySets.only(names), KeySets.except(names)));
const records = fc
  .record({ names: fc.subarray(['a', 'b', 'c']), keys: fc.option(keySets), rest: leaves, open: fc.boolean() })
  .map(({ names, keys, rest, open }): ObjectRecord => ({
    ...emptyRecord,
    members: new Map(names.map(name => [name, { kind: 'object', id: 3 }])),
    pours: keys === null ? [] : [{ origin, keys, as: 'fields', entered: undefined, whole: false, step: undefined }],
    rest,
    open,
  }));

function isSameRecord(a: ObjectRecord, b: ObjectRecord): boolean {
  return arePoursEqual(a.pours.filter(({ keys }) => !KeySets.isEmpty(keys)), b.pours.filter(({ keys }) => !KeySets.isEmpty(keys)))
    && areEqual(a.rest, b.rest) && a.open === b.open && [...a.members.keys()].sort().join() === [...b.members.keys()].sort().join();
}

const budget = { seed: 3, numRuns: 400 };

describe('join of values', () => {
  test('is idempotent, commutative and associative', () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        expect(areEqual(join(a, a), a)).toBe(true);
        expect(areEqual(join(a, b), join(b, a))).toBe(true);
        expect(areEqual(join(join(a, b), c), join(a, join(b, c)))).toBe(true);
      }),
      budget,
    );
  });

  test('is above both, and nothing is added by what is there', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(areEqual(join(join(a, b), a), join(a, b))).toBe(true);
        expect(areEqual(join(bottom, a), a)).toBe(true);
      }),
      budget,
    );
  });

  test('a wide union gives up what says nothing of upstreams first', () => {
    const wide = joinAll([{ kind: 'body', origin }, ...Array.from({ length: 40 }, (_, number) => constant(number))]);
    expect(alternativesOf(wide).slice(0, 2)).toEqual([{ kind: 'body', origin }, givenUp]);
    expect(alternativesOf(wide).length).toBeLessThanOrEqual(12);
  });
});

describe('join of records', () => {
  test('is idempotent, commutative and associative', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        const joined = joinRecords(a, b, anyMeeting);
        expect(joinRecords(a, a, anyMeeting)).toBe(a);
        expect(isSameRecord(joined, joinRecords(b, a, anyMeeting))).toBe(true);
        expect(isSameRecord(joinRecords(joined, c, anyMeeting), joinRecords(a, joinRecords(b, c, anyMeeting), anyMeeting))).toBe(true);
      }),
      budget,
    );
  });

  test('what only one of two lists surely has, both may have', () => {
    const list = (...names: string[]): ObjectRecord => ({ ...emptyRecord, form: 'set', members: new Map(names.map(name => [name, constant(name)])) });
    const joined = joinRecords(list('te', 'vary'), list('te'), anyMeeting);
    expect([...joined.members.keys()]).toEqual(['te']);
    expect(areEqual(joined.rest, constant('vary'))).toBe(true);
  });
});
