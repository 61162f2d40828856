import { createRequire } from 'node:module';
import * as typescriptParser from '@typescript-eslint/parser';
import { expect, test, vi } from 'vitest';
import { createEslintParser } from '../../src/host/eslint-parser.ts';

const espree: unknown = createRequire(createRequire(import.meta.url).resolve('eslint'))('espree');

test('parses with the parser of TypeScript, without tokens, comments or types', () => {
  const parser = createEslintParser(typescriptParser, { project: './gone.json', projectService: true, programs: [{}] });
  const attempt = parser?.parse('/x/a.ts', 'const a: T = <T>b; // c');
  expect(attempt).toMatchObject({ kind: 'program', program: { type: 'Program', body: [{ type: 'VariableDeclaration', range: [0, 18] }] } });
  expect(attempt?.kind === 'program' && ('tokens' in attempt.program || 'comments' in attempt.program)).toBe(false);
});

test.each([
  ['a.ts', 'const a = <b/>', 'syntax-error'],
  ['a.tsx', 'const a: T = <b/>', 'program'],
  ['a.js', 'const a = <b/>', 'program'],
  ['a.mts', 'const a = <T>b', 'program'],
  ['a.ts', 'const a = ;', 'syntax-error'],
])('in TypeScript, %s: %s gives a %s', (path, text, kind) => {
  expect(createEslintParser(typescriptParser, {})?.parse(path, text).kind).toBe(kind);
});

test.each([
  ['a.js', 'export const a = <b/>', 'program'],
  ['a.js', 'await import("a", { with: {} })', 'program'],
  ['a.ts', 'const a: T = 1', 'syntax-error'],
])('in espree, %s: %s gives a %s', (path, text, kind) => {
  expect(createEslintParser(espree, undefined)?.parse(path, text).kind).toBe(kind);
});

test('hands on what else the parser was configured with', () => {
  const parseForESLint = vi.fn((_: string, __: object) => ({ ast: { type: 'Program', body: [] } }));
  createEslintParser({ parseForESLint }, { requireConfigFile: false, sourceType: 'script', ecmaFeatures: { globalReturn: true }, project: true })?.parse('/x/a.ts', 'a');
  expect(parseForESLint.mock.calls[0]).toEqual(['a', expect.objectContaining({
    requireConfigFile: false, sourceType: 'script', ecmaFeatures: { globalReturn: true, jsx: false }, project: undefined, projectService: undefined,
    filePath: '/x/a.ts', range: true, tokens: false, comment: false,
  })]);
});

test.each([undefined, null, 'x', 1, {}, { parse: 1 }, { parseForESLint: 'x' }])('is none for %j', (parser) => {
  expect(createEslintParser(parser, undefined)).toBeUndefined();
});

test('is none for the object that oxlint shows as its parser, which parses nothing', () => {
  const parse = (): never => { throw new Error('`context.languageOptions.parser.parse` not implemented yet.'); };
  expect(createEslintParser({ name: 'oxlint', version: '1.94.0', parse }, {})).toBeUndefined();
});

test.each([
  ['nothing', () => undefined],
  ['no program', () => ({ type: 'File', program: {} })],
  ['a program without body', () => ({ type: 'Program' })],
])('is unusable where it gives %s', (_, parse) => {
  expect(createEslintParser({ parse }, {})?.parse('a.ts', 'a')).toEqual({ kind: 'unusable' });
  expect(createEslintParser({ parseForESLint: () => ({ ast: parse() }) }, {})?.parse('a.ts', 'a')).toEqual({ kind: 'unusable' });
  expect(createEslintParser({ parseForESLint: parse }, {})?.parse('a.ts', 'a')).toEqual({ kind: 'unusable' });
});

test('calls the parser as a method', () => {
  const parser = { result: { type: 'Program', body: [] }, parse(): unknown { return this.result; } };
  expect(createEslintParser(parser, {})?.parse('a.ts', 'a').kind).toBe('program');
});
