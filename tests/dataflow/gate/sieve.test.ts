import { expect, test } from 'vitest';
import { Sieve } from '../../../src/dataflow/gate/sieve.ts';

const words = new Set(['set', 'setHeader', 'fetch', '$fetch', 'a1']);

/** Words that the sieve lets through in error are left out, as whoever asks it does. */
function wordsOf(text: string): string[] {
  const found: string[] = [];
  new Sieve(words).scan(text, (word, start, end) => { if (words.has(word)) found.push(`${word} ${String(start)}-${String(end)}`); });
  return found;
}

test('finds whole words, and where they stand', () => {
  expect(wordsOf('response.set(name)')).toEqual(['set 9-12']);
  expect(wordsOf('response.setHeader(name)')).toEqual(['setHeader 9-18']);
  expect(wordsOf('set')).toEqual(['set 0-3']);
});

test('passes over words that only begin or end alike', () => {
  expect(wordsOf('reset, setHeaders, set_, prefetch, set1')).toEqual([]);
});

test('tells words with a dollar from those without', () => {
  expect(wordsOf('$fetch(url)')).toEqual(['$fetch 0-6']);
  expect(wordsOf('fetch$(url); $set(url)')).toEqual([]);
});

test('takes digits for a part of a word, not for its beginning', () => {
  expect(wordsOf('a1, 1a1, a11')).toEqual(['a1 0-2', 'a1 5-7']);
});

test('takes no letter that is not ASCII for a part of a word', () => {
  expect(wordsOf('éset用fetch')).toEqual(['set 1-4', 'fetch 5-10']);
});

test('lets few other words through', () => {
  let count = 0;
  const sieve = new Sieve(words);
  for (let number = 0; number < 1000; number += 1) sieve.scan(`${'abcdefghij'.slice(number % 10)}${String(number)}`, () => { count += 1; });
  expect(count).toBeLessThan(20);
});

test('looks for some words more, once', () => {
  const sieve = new Sieve(['set']);
  const found: string[] = [];
  sieve.scanFor(['fetch'], 'set fetch', word => { found.push(word); });
  sieve.scanFor([], 'fetch set', word => { found.push(word); });
  sieve.scan('fetch set', word => { found.push(word); });
  expect(found).toEqual(['set', 'fetch', 'set', 'set']);
});

test('stops where it is told to, and says so', () => {
  let count = 0;
  expect(new Sieve(words).scan('set set set', () => (count += 1) === 2)).toBe(true);
  expect(count).toBe(2);
  expect(new Sieve(words).scan('set', () => false)).toBe(false);
});

test('goes on after a visit that searches by itself', () => {
  const found: string[] = [];
  const sieve = new Sieve(['set', 'fetch']);
  sieve.scan('set fetch', word => {
    sieve.scan('fetch', () => true);
    found.push(word);
  });
  expect(found).toEqual(['set', 'fetch']);
});
