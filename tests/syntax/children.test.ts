import { parseForESLint } from '@typescript-eslint/parser';
import type { BaseNode } from 'estree';
import { expect, test } from 'vitest';
import { childKeys } from '../../src/syntax/child-keys.ts';
import { eachChild } from '../../src/syntax/children.ts';

function typesBelow(node: object): readonly string[] {
  const types: string[] = [];
  eachChild(node as BaseNode, child => { types.push(child.type); });
  return types;
}

test('the keys are those of the parser', () => {
  expect(Object.fromEntries(childKeys)).toEqual(parseForESLint('').visitorKeys);
});

test('children come in the order of the text, without holes', () => {
  const { ast } = parseForESLint('[first, , 2]', { range: true });
  expect(typesBelow(ast.body[0] as object)).toEqual(['ArrayExpression']);
  expect(typesBelow((ast.body[0] as { expression: object }).expression)).toEqual(['Identifier', 'Literal']);
});

test('a node of a type that is not known has the children that look like nodes', () => {
  const leaf = { type: 'Literal' };
  const node = { type: 'VueTemplate', parent: { type: 'Program' }, range: [0, 4], names: ['a'], content: [leaf, null], tag: { type: 'Identifier' }, loc: { start: 1 } };
  expect(typesBelow(node)).toEqual(['Literal', 'Identifier']);
});
