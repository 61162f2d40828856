import { expect, test } from 'vitest';
import { Finder, type Sought } from '../../../src/dataflow/gate/finder.ts';

function wordsOf(text: string, sought: readonly Sought[] = [{ words: ['set', 'setHeader', '$fetch', 'fetch', 'a1'] }]): string[] {
  const found: string[] = [];
  new Finder(sought).scan(text, (word, start, end) => {
    found.push(`${word} ${String(start)}-${String(end)}`);
  });
  return found;
}

test('finds whole words, and where they stand', () => {
  expect(wordsOf('response.set(name)')).toEqual(['set 9-12']);
  expect(wordsOf('response.setHeader(name)')).toEqual(['setHeader 9-18']);
  expect(wordsOf('set')).toEqual(['set 0-3']);
});

test('passes over words that only begin or end alike', () => {
  expect(wordsOf('reset, setHeaders, set_, prefetch, set1, fetch$')).toEqual([]);
});

test('gives the whole word, also where one that is sought stands behind a dollar', () => {
  expect(wordsOf('$fetch(url); $set(url)')).toEqual(['$fetch 0-6', '$set 13-17']);
});

test('takes no letter that is not ASCII for a part of a word', () => {
  expect(wordsOf('éset用fetch')).toEqual(['set 1-4', 'fetch 5-10']);
});

test('finds words after what must stand before them', () => {
  expect(wordsOf('set(1); response\n  . set(2); @set', [{ before: '\\.\\s*', words: ['set'] }])).toEqual(['set 21-24']);
});

test('finds words before what must stand after them, which it leaves for the next', () => {
  expect(wordsOf('set = fetch, fetch = set', [{ words: ['set', 'fetch'], after: '(?=\\s*=)' }])).toEqual(['set 0-3', 'fetch 13-18']);
});

test('passes over names that are none', () => {
  expect(wordsOf('a.b set', [{ words: ['a.b', '*', 'set'] }])).toEqual(['set 4-7']);
});

test('stops where it is told to, says so, and begins anew', () => {
  const finder = new Finder([{ words: ['set'] }]);
  const starts: number[] = [];
  expect(finder.scan('set set set', (_word, start) => starts.push(start) === 2)).toBe(true);
  expect(finder.scan('set', (_word, start) => { starts.push(start); })).toBe(false);
  expect(starts).toEqual([0, 4, 0]);
});

test('goes on after a visit that searches by itself', () => {
  const found: string[] = [];
  const finder = new Finder([{ words: ['set', 'fetch'] }]);
  finder.scan('set fetch', word => {
    finder.scan('fetch', () => true);
    found.push(word);
  });
  expect(found).toEqual(['set', 'fetch']);
});
