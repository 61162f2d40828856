import { parseForESLint } from '@typescript-eslint/parser';
import { expect, test } from 'vitest';
import { isIterator } from '../../src/syntax/iterator.ts';
import type { Node } from '../../src/syntax/node.ts';

test.each([
  ['Symbol.iterator', true],
  ['Symbol.asyncIterator', false],
  ['Names.iterator', false],
  ['Symbol[iterator]', false],
  ['iterator', false],
])('%s', (text, expected) => {
  const [statement] = parseForESLint(text).ast.body as unknown as { expression: Node }[];
  expect(statement && isIterator(statement.expression)).toBe(expected);
});
