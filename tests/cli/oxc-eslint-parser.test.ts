import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@typescript-eslint/parser';
import { Linter, type AST } from 'eslint';
import { describe, expect, test } from 'vitest';

import { createOxcParser, type Oxc } from '../../src/cli/oxc-eslint-parser.ts';
import { loadNativeParser } from '../../src/host/native-parser.ts';

const parser = createOxcParser(loadNativeParser() as Oxc);
const src = join(import.meta.dirname, '../../src/cli');

function treeOf(code: string, path = 'file.tsx'): AST.Program {
  if (!('parseForESLint' in parser)) throw new Error('no parser');
  return parser.parseForESLint(code, { filePath: path }).ast as AST.Program;
}

/** The values of tokens, as typescript-eslint has them. */
function tokensByTypescript(code: string, path: string): string[] {
  return (parse(code, { filePath: path, tokens: true, range: true, comment: true, ecmaFeatures: { jsx: path.endsWith('x') } }).tokens ?? []).map(({ value }) => value);
}

describe('has the tokens that typescript-eslint has', () => {
  const samples = [
    'const a = b / c / d, e = /x\\/[/]/g.test(f);',
    'const g = `a${`b${1}c`}d`, h = ``;',
    'let i: Array<Array<number>> = j >> k >>> l;',
    'const m = <div title="n &amp; o">p {q} r</div>;',
    'class S { #t = 0x1fn; static { this.#t; } get u() { return 1_000.5e-3; } }',
    "v?.w ?? (x ||= 'y\\'z'); a ? .5 : b?.[c];",
    '// comment\n/* other */ const d = 1; // last',
    '@e() class F { constructor(private readonly g: H<I>) {} }',
  ];
  test.each(samples)('%s', code => {
    expect(treeOf(code).tokens.map(({ value }) => value)).toEqual(tokensByTypescript(code, 'file.tsx'));
  });

  test('in every file of its own layer', () => {
    for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))) {
      const code = readFileSync(join(src, file), 'utf8').replace(/^#!.*/, '');
      expect([file, ...treeOf(code, file).tokens.map(({ value }) => value)]).toEqual([file, ...tokensByTypescript(code, file)]);
    }
  });
});

test('places nodes, tokens and comments by line and column', () => {
  const { body, comments, tokens } = treeOf('#!/usr/bin/env node\r\n// first\nlet a;');
  expect(body[0]?.loc).toEqual({ start: { line: 3, column: 0 }, end: { line: 3, column: 6 } });
  expect(comments.map(({ type, value, loc }) => [type, value, loc?.start.line])).toEqual([['Shebang', '/usr/bin/env node', 1], ['Line', ' first', 2]]);
  expect(tokens.at(-1)).toMatchObject({ type: 'Punctuator', value: ';', range: [35, 36], loc: { start: { line: 3, column: 5 } } });
});

test('lets ESLint work out scopes in which names in types are no variables', () => {
  const linter = new Linter();
  const code = 'import type { A } from "a";\nexport function f<T extends A>(b: T, c: B): b is C { return d(b as D, c); }\nenum E { F = 1 }\ninterface G { h(i: J): K }\n';
  const messages = linter.verify(code, [{ files: ['**/*.ts'], languageOptions: { parser }, rules: { 'no-undef': 'error' } }], 'file.ts');
  expect(messages.map(({ message }) => message)).toEqual(["'d' is not defined."]);
});

test('says where a text is broken', () => {
  expect(() => treeOf('let a;\nlet = ;', 'a.ts')).toThrow(expect.objectContaining({ lineNumber: 2 }) as Error);
});
