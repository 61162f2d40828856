import { expect, test } from 'vitest';
import * as KeySets from '../../../src/dataflow/domain/key-set.ts';
import { constant, type ObjectRecord, type Pour } from '../../../src/dataflow/domain/values.ts';
import { isFiltered } from '../../../src/dataflow/upstream/records.ts';

function pourOf(keys: KeySets.KeySet): Pour {
  return { origin: {} as Pour['origin'], keys, as: 'fields', entered: undefined, whole: false, step: undefined };
}

const members: ObjectRecord['members'] = new Map([['X-Gateway', constant('eu')]]);

test('not what is whole', () => {
  expect(isFiltered(pourOf(KeySets.everything))).toBe(false);
});

test('not what lacks only what is beside it, in any case', () => {
  expect(isFiltered(pourOf(KeySets.except(['x-gateway'])), members)).toBe(false);
});

test('what lacks one name more', () => {
  expect(isFiltered(pourOf(KeySets.except(['x-gateway', 'connection'])), members)).toBe(true);
  expect(isFiltered(pourOf(KeySets.except(['connection'])))).toBe(true);
});

test('a list of names', () => {
  expect(isFiltered(pourOf(KeySets.only(['connection'])), members)).toBe(true);
});
