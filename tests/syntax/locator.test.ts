import { expect, test } from 'vitest';

import { locatorOf } from '../../src/syntax/locator.ts';

test('tells lines and columns by whatever ends a line', () => {
  const locate = locatorOf('a\nbc\r\nd\re\u2028f');
  expect([0, 1, 2, 3, 6, 8, 10].map(locate)).toEqual([
    { line: 1, column: 0 },
    { line: 1, column: 1 },
    { line: 2, column: 0 },
    { line: 2, column: 1 },
    { line: 3, column: 0 },
    { line: 4, column: 0 },
    { line: 5, column: 0 },
  ]);
});

test('a place behind the end is in the last line', () => {
  expect(locatorOf('a\n')(9)).toEqual({ line: 2, column: 7 });
});
