import { expect, test, vi } from 'vitest';
import { createCounters } from '../../src/host/counters.ts';
import { createNativeParser, loadNativeParser } from '../../src/host/native-parser.ts';

const parse = (path: string, text: string): unknown => createNativeParser(loadNativeParser, createCounters()).parse(path, text);

test.each([
  ['a.ts', 'const a = <T>b'],
  ['a.tsx', 'const a: T = <b/>'],
  ['a.mts', 'export const a: T = <T>b'],
  ['a.cts', 'import a = require("b"); return'],
  ['a.js', 'const a = <b/>'],
  ['a.jsx', 'const a = <b/>'],
  ['a.mjs', 'await a'],
  ['a.cjs', 'return 1'],
  ['a.js', 'return 1; require("a")'],
  ['a.js', '#!/usr/bin/env node\nwith (a) {}'],
  ['a.d.ts', 'export const a: T; declare function f(): void; class A { b(): void }'],
  ['a.d.mts', 'export const a: T'],
  ['a.ts', ''],
])('parses %s: %s', (path, text) => {
  expect(parse(path, text)).toMatchObject({ kind: 'program', program: { type: 'Program' } });
});

test.each([
  ['a.ts', 'const a = ;'],
  ['a.ts', 'const a = <b/>'],
  ['a.js', 'const a: T = 1'],
  ['a.js', '// @flow\nimport type { A } from "b"'],
  ['a.ts', '}'],
])('tells a syntax error in %s: %s', (path, text) => {
  expect(parse(path, text)).toEqual({ kind: 'syntax-error' });
});

test('gives plain trees that say where nodes start and end, without ranges, parents, parentheses or accessors', () => {
  const attempt = createNativeParser(loadNativeParser, createCounters()).parse('a.ts', 'const a = ((b as C)); class D { constructor(private e: F) {} } /g/u; 1n; (h?.i)!.j');
  const program = attempt.kind === 'program' ? attempt.program : undefined;
  const types = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || value instanceof RegExp) return;
    expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(value));
    for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
      expect(property).toHaveProperty('value');
      expect(key).not.toBe('parent');
      if (key === 'type') types.add(String(property.value));
      visit(property.value);
    }
    if ('type' in value) expect(value).toMatchObject({ start: expect.any(Number) as number, end: expect.any(Number) as number });
    expect(value).not.toHaveProperty('range');
  };
  visit(program);
  expect(types).toContain('TSAsExpression');
  expect(types).toContain('TSParameterProperty');
  expect(types).not.toContain('ParenthesizedExpression');
});

test.each([['a.js', false], ['a.jsx', false], ['a.ts', true], ['a.tsx', true]])('gives the members that only types have in %s: %s', (path, has) => {
  const attempt = createNativeParser(loadNativeParser, createCounters()).parse(path, 'function f(a) {}');
  expect(attempt.kind === 'program' && 'returnType' in (attempt.program.body[0] ?? {})).toBe(has);
});

test('loads at the first text, once', () => {
  const load = vi.fn(loadNativeParser);
  const parser = createNativeParser(load, createCounters());
  expect(load).not.toHaveBeenCalled();
  parser.parse('a.ts', 'a');
  parser.parse('a.ts', 'a');
  expect(load).toHaveBeenCalledTimes(1);
});

test.each([
  ['what load says, to the end of the line', () => { throw new Error('Cannot find native binding.\nnpm has a bug'); }, 'Cannot find native binding.'],
  ['what else it throws', () => { throw 'odd'; }, 'odd'],
  ['a module of another kind', () => ({ parse() {} }), 'no parseSync'],
  ['nothing', () => undefined, 'no parseSync'],
])('is unusable, counts %s and asks no second time', (_, give, failure) => {
  const load = vi.fn(give);
  const counters = createCounters();
  const parser = createNativeParser(load, counters);
  expect([parser.parse('a.ts', 'a'), parser.parse('a.ts', 'a')]).toEqual([{ kind: 'unusable' }, { kind: 'unusable' }]);
  expect([counters.nativeFailure, load.mock.calls.length]).toEqual([failure, 1]);
});

test('survives a parser that throws', () => {
  const parser = createNativeParser(() => ({ parseSync() { throw new Error('panic'); } }), createCounters());
  expect(parser.parse('a.ts', 'a')).toEqual({ kind: 'syntax-error' });
});

test('minds errors only, no warnings, and only where there is no tree', () => {
  const giving = (severity: string, body: readonly unknown[]): string =>
    createNativeParser(() => ({ parseSync: () => ({ program: { type: 'Program', body }, errors: [{ severity }] }) }), createCounters()).parse('a.ts', '').kind;
  expect([giving('Error', []), giving('Warning', []), giving('Error', [{}])]).toEqual(['syntax-error', 'program', 'program']);
});
