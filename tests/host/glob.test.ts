import { expect, test } from 'vitest';
import { matchesGlob, matchesSegment } from '../../src/host/glob.ts';

test.each([
  ['a/*', 'a/b', true],
  ['a/*', 'a', false],
  ['a/*', 'a/b/c', false],
  ['a/**', 'a/b/c', true],
  ['a/**', 'a', true],
  ['**/c', 'a/b/c', true],
  ['**/c', 'c', true],
  ['**/c', 'a/c/d', false],
  ['a/**/c/*', 'a/c/b/c/d', true],
  ['a/*.spec.ts', 'a/b.spec.ts', true],
  ['a/*.spec.ts', 'a/b.ts', false],
  ['a', 'a', true],
  ['a/b', 'a', false],
  ['', 'a', false],
])('%s over %s: %s', (pattern, path, expected) => {
  expect(matchesGlob(pattern.split('/'), path.split('/'))).toBe(expected);
});

test.each([
  ['*', 'a', true],
  ['a*', 'abc', true],
  ['*c', 'abc', true],
  ['a*c*', 'abcd', true],
  ['a*d', 'abc', false],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['a.c', 'abc', false],
  ['abc', 'abc', true],
  ['**', 'abc', true],
])('%s over the name %s: %s', (pattern, name, expected) => {
  expect(matchesSegment(pattern, name)).toBe(expected);
});

test('takes no long over many stars', () => {
  const started = performance.now();
  expect(matchesSegment(`${'a*'.repeat(200)}b`, 'a'.repeat(2000))).toBe(false);
  expect(matchesGlob([...Array<string>(200).fill('**'), 'b'], Array<string>(2000).fill('a'))).toBe(false);
  expect(performance.now() - started).toBeLessThan(500);
});
