import type { Program } from 'estree';
import { expect, test } from 'vitest';
import type { Parsed } from '../../src/dataflow/input/host.ts';
import type { Stamp } from '../../src/host/stamp.ts';
import { createTreeStore } from '../../src/host/tree-store.ts';

const STAMP: Stamp = { isDirectory: false, isFile: true, mtimeMs: 5000.5, ctimeMs: 5000.5, size: 10, inode: 7 };
const PROGRAM: Program = { type: 'Program', sourceType: 'module', body: [], comments: [] };
const PARSED: Parsed = { kind: 'program', program: PROGRAM, text: '' };
const LOST: Parsed = { kind: 'lost', why: 'syntax error' };

const entry = { stamp: STAMP, pass: 1, parsed: PARSED, weight: 0, by: undefined };

test('finds what it keeps, for the same version only', () => {
  const store = createTreeStore(10_000);
  expect(store.find('a', STAMP, 1, undefined)).toBeUndefined();
  store.keep('a', entry);
  expect(store.find('a', { ...STAMP }, 2, undefined)).toBe(PARSED);
  expect(store.find('b', STAMP, 2, undefined)).toBeUndefined();
  expect(store.find('a', { ...STAMP, size: 11 }, 2, undefined)).toBeUndefined();
  expect(store.find('a', STAMP, 2, undefined)).toBeUndefined();
});

test('trusts within its pass only what was written in the tick of its reading', () => {
  const store = createTreeStore(10_000);
  const stamp = { ...STAMP, mtimeMs: Date.now() + 0.5 };
  store.keep('a', { ...entry, stamp });
  expect(store.find('a', stamp, 1, undefined)).toBe(PARSED);
  expect(store.find('a', stamp, 2, undefined)).toBeUndefined();
});

test('finds a failure for the parser that failed, and a tree for any', () => {
  const store = createTreeStore(10_000);
  store.keep('a', { ...entry, parsed: LOST, by: 'one' });
  store.keep('b', { ...entry, by: 'one' });
  expect(store.find('a', STAMP, 2, 'one')).toBe(LOST);
  expect(store.find('a', STAMP, 2, 'two')).toBeUndefined();
  expect(store.find('b', STAMP, 2, 'two')).toBe(PARSED);
});

test('drops what was used longest ago', () => {
  const store = createTreeStore(3600);
  for (const path of ['a', 'b', 'c']) store.keep(path, { ...entry, weight: 600 });
  store.find('a', STAMP, 2, undefined);
  store.keep('d', { ...entry, weight: 600 });
  expect(['a', 'b', 'c', 'd'].map((path) => store.find(path, STAMP, 2, undefined) === PARSED)).toEqual([true, false, true, true]);
});

test('counts what is replaced and dropped once', () => {
  const store = createTreeStore(3600);
  for (let round = 0; round < 10; round++) store.keep('a', { ...entry, weight: 600 });
  store.find('a', { ...STAMP, size: 11 }, 2, undefined);
  for (const path of ['a', 'b', 'c']) store.keep(path, { ...entry, weight: 600 });
  expect(['a', 'b', 'c'].map((path) => store.find(path, STAMP, 2, undefined) === PARSED)).toEqual([true, true, true]);
});

test('keeps nothing that is heavier than all it may hold', () => {
  const store = createTreeStore(3600);
  store.keep('a', { ...entry, weight: 600 });
  store.keep('b', { ...entry, weight: 3601 });
  expect(['a', 'b'].map((path) => store.find(path, STAMP, 2, undefined) === PARSED)).toEqual([true, false]);
});
