import { expect, test } from 'vitest';
import { lastBefore, Lexicon, skipSpace } from '../../src/dataflow/lexicon.ts';

const lexicon = new Lexicon(new Map(['set', 'setHeader', 'fetch', '$fetch'].map(word => [word, word])));

function wordsOf(text: string, from = 0, to: number = text.length): string[] {
  const found: string[] = [];
  lexicon.scan(text, from, to, (word, start, end) => { found.push(`${word} ${String(start)}-${String(end)}`); });
  return found;
}

test('finds whole words, and where they stand', () => {
  expect(wordsOf('response.set(name)')).toEqual(['set 9-12']);
  expect(wordsOf('response.setHeader(name)')).toEqual(['setHeader 9-18']);
});

test('passes over words that only begin or end alike', () => {
  expect(wordsOf('reset, setHeaders, set_, prefetch')).toEqual([]);
});

test('tells words with a dollar from those without', () => {
  expect(wordsOf('$fetch(url)')).toEqual(['$fetch 0-6']);
  expect(wordsOf('fetch$(url); $set(url)')).toEqual([]);
});

test('looks between two offsets only', () => {
  expect(wordsOf('set fetch set', 4, 9)).toEqual(['fetch 4-9']);
});

test('stops where it is told to, and says so', () => {
  let count = 0;
  expect(lexicon.scan('set set set', 0, 11, () => (count += 1) === 2)).toBe(true);
  expect(count).toBe(2);
  expect(lexicon.scan('set', 0, 3, () => false)).toBe(false);
});

test('goes on after a visit that searches by itself', () => {
  const found: string[] = [];
  lexicon.scan('set fetch', 0, 9, word => {
    lexicon.scan('setHeader', 0, 9, () => true);
    found.push(word);
  });
  expect(found).toEqual(['set', 'fetch']);
});

test('skips white space to both sides', () => {
  expect(skipSpace('a \n\t b', 1)).toBe(5);
  expect(lastBefore('a \n\t b', 5)).toBe(0);
  expect(lastBefore('  a', 2)).toBe(-1);
});
