import { expect, test } from 'vitest';
import { isMinified } from '../../src/host/is-minified.ts';

test.each([
  ['one long line', 'x'.repeat(20_000), true],
  ['a short one', 'x'.repeat(9_999), false],
  ['lines of 311 characters', `${'x'.repeat(310)}\n`.repeat(100), true],
  ['lines of 291 characters', `${'x'.repeat(290)}\n`.repeat(100), false],
  ['a license over one long line', `${'// c\n'.repeat(20)}${'x'.repeat(50_000)}`, true],
  ['one long string among lines', `${'const a = 1;\n'.repeat(500)}${'x'.repeat(20_000)}`, false],
])('%s', (_, text, expected) => {
  expect(isMinified(text)).toBe(expected);
});
