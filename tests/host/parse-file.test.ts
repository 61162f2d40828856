import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from 'estree';
import { expect, test, vi } from 'vitest';
import { createCounters } from '../../src/host/counters.ts';
import type { Counters } from '../../src/host/counters.ts';
import { createDisk } from '../../src/host/disk.ts';
import type { ForeignParser, ParseAttempt } from '../../src/host/foreign-parser.ts';
import { parseFile } from '../../src/host/parse-file.ts';
import type { ParseSources } from '../../src/host/parse-file.ts';
import { createTreeStore } from '../../src/host/tree-store.ts';
import { settle, writeInto, writeTree } from './write-tree.ts';

const PROGRAM: Program = { type: 'Program', sourceType: 'module', body: [], comments: [] };

function parser(name: string, attempt: ParseAttempt): ForeignParser {
  return { identity: name, name, weight: 20, parse: vi.fn(() => attempt) };
}

const good = (name = 'good'): ForeignParser => parser(name, { kind: 'program', program: PROGRAM });
const failing = (name = 'failing'): ForeignParser => parser(name, { kind: 'syntax-error' });
const unusable = (name = 'unusable'): ForeignParser => parser(name, { kind: 'unusable' });

function sources(counters: Counters): ParseSources {
  return { disk: createDisk(counters), store: createTreeStore(100_000), counters, maxFileSize: 20_000 };
}

/** What those parsers make of a text, and what was counted. */
function parse(text: string, parsers: readonly ForeignParser[]): readonly [unknown, Counters] {
  const counters = createCounters();
  return [parseFile(join(writeTree({ 'a.ts': text }), 'a.ts'), parsers, sources(counters)), counters];
}

test('takes the first tree', () => {
  const second = good('second');
  const [parsed, counters] = parse('\uFEFFconst a = 1', [good('first'), second]);
  expect(parsed).toEqual({ kind: 'program', program: PROGRAM, text: 'const a = 1' });
  expect(counters.parsed).toEqual({ first: 1 });
  expect(second.parse).not.toHaveBeenCalled();
});

test.each([
  ['a syntax error', [failing(), good()], { kind: 'program' }],
  ['a parser that is none', [unusable(), good()], { kind: 'program' }],
  ['syntax errors only', [unusable(), failing(), unusable()], { kind: 'lost', why: 'syntax error' }],
  ['parsers that are none', [unusable(), unusable()], { kind: 'lost', why: 'no parser' }],
  ['no parser', [], { kind: 'lost', why: 'no parser' }],
])('goes on after %s', (_, parsers, expected) => {
  expect(parse('a', parsers)[0]).toMatchObject(expected);
});

test.each([
  ['too large', 'a;\n'.repeat(7000)],
  ['minified', 'a;'.repeat(9000)],
])('is lost where the file is %s, and asks no parser', (why, text) => {
  const untouched = good();
  expect(parse(text, [untouched])[0]).toEqual({ kind: 'lost', why });
  expect(untouched.parse).not.toHaveBeenCalled();
});

test('is lost where there is no file, or a folder', () => {
  const root = writeTree({ 'a.ts/b': '', 'c.ts': 'link:c.ts' });
  for (const name of ['a.ts', 'c.ts', 'gone.ts', '\0']) {
    expect(parseFile(join(root, name), [good()], sources(createCounters()))).toEqual({ kind: 'lost', why: 'no file' });
  }
});

test.skipIf(process.getuid?.() === 0)('is lost where the file may not be read', () => {
  const root = writeTree({ 'a.ts': '' });
  chmodSync(join(root, 'a.ts'), 0);
  expect(parseFile(join(root, 'a.ts'), [good()], sources(createCounters()))).toEqual({ kind: 'lost', why: 'unreadable' });
});

test.each([['a tree', good(), 'a'], ['a failure', failing(), 'a'], ['a verdict', good(), 'a;'.repeat(9000)]])('keeps %s over passes until the file changes', async (_, by, text) => {
  const root = writeTree({ 'a.ts': text });
  await settle();
  const counters = createCounters();
  const from = sources(counters);
  const ask = (): unknown => parseFile(join(root, 'a.ts'), [by], from);
  from.disk.begin();
  const first = ask();
  from.disk.begin();
  expect([ask(), ask()]).toEqual([first, first]);
  expect(counters).toMatchObject({ read: 1, storeHits: 2 });
  writeInto(root, 'a.ts', 'changed');
  from.disk.begin();
  expect(ask()).not.toBe(first);
  expect(counters.read).toBe(2);
});

test('asks again with another parser what one could not parse', async () => {
  const root = writeTree({ 'a.ts': 'a' });
  await settle();
  const from = sources(createCounters());
  const path = join(root, 'a.ts');
  expect(parseFile(path, [unusable()], from).kind).toBe('lost');
  expect(parseFile(path, [unusable(), failing()], from).kind).toBe('lost');
  expect(parseFile(path, [unusable(), good()], from).kind).toBe('program');
  expect(parseFile(path, [unusable()], from).kind).toBe('program');
});

test('holds less the heavier the trees are', () => {
  const root = writeTree({ 'a.ts': 'a'.repeat(4000), 'b.ts': 'b'.repeat(4000) });
  const counters = createCounters();
  const from = sources(counters);
  for (const name of ['a.ts', 'b.ts', 'a.ts', 'b.ts']) parseFile(join(root, name), [good()], from);
  expect(counters.storeHits).toBe(0);
});

test('takes data for a module that exports it, as far as it is short', () => {
  const seen: string[] = [];
  const by: ForeignParser = { ...good(), parse: (path, text) => (seen.push(`${path.slice(path.lastIndexOf('/') + 1)} ${text}`), { kind: 'program', program: PROGRAM }) };
  const root = writeTree({ 'a.json': '["te"]', 'b.json': `["${'e'.repeat(33_000)}"]` });
  const from = sources(createCounters());
  expect(parseFile(join(root, 'a.json'), [by], from).kind).toBe('program');
  expect(parseFile(join(root, 'b.json'), [by], from)).toEqual({ kind: 'lost', why: 'too large' });
  expect(seen).toEqual(['a.json.cjs module.exports = ["te"]']);
});
