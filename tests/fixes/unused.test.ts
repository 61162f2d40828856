import { expect, test } from 'vitest';

import { fixAll, lint, offersOf } from './linting.ts';

const HEAD = "import axios from 'axios';\nimport express from 'express';\n";

/** A file with these lines before the handler, and these between the answer and the body. */
const file = (before: string, ...lines: readonly string[]): string => `${HEAD}${before}\nexpress().get('/orders', async (req, res) => {\n  const up = await axios.get('http://orders.internal');\n${lines.map(line => `  ${line}\n`).join('')}  res.send(up.data);\n});\n`;

/** The code after its first suggestion of the name, or after its fixes. */
function after(code: string, name?: string): string | undefined {
  if (name === undefined) return fixAll({ filename: 'gateway.js', code });
  return offersOf({ code }, lint({ filename: 'gateway.js', code })).find(offer => offer.name.endsWith(name))?.output;
}

const LENGTH = "up.headers['content-length']";
const SET = "res.set('content-length', length);";

test.each([
  ['a variable', [`const length = ${LENGTH};`, SET], []],
  ['a variable beside another', [`const length = ${LENGTH}, type = up.headers.etag;`, SET, "res.set('etag', type);"], ['const type = up.headers.etag;', "res.set('etag', type);"]],
  ['a variable after another', [`const type = up.headers.etag, length = ${LENGTH};`, SET, "res.set('etag', type);"], ['const type = up.headers.etag;', "res.set('etag', type);"]],
  ['a member of a pattern', ["const { etag, 'content-length': length } = up.headers;", SET, "res.set('etag', etag);"], ['const { etag } = up.headers;', "res.set('etag', etag);"]],
  ['a member of a pattern in a pattern', ["const { headers: { etag, 'content-length': length } } = up;", SET, "res.set('etag', etag);"], ['const { headers: { etag } } = up;', "res.set('etag', etag);"]],
  ['a pattern of one member', ["const { 'content-length': length } = up.headers;", SET], []],
  ['a variable that another is made of', [`const { headers } = up;`, "const length = headers['content-length'];", SET], []],
])('what an edit leaves unused goes with it: %s', (_name, before, expected) => {
  expect(after(file('', ...before))).toBe(file('', ...expected));
});

test.each([
  ['what does more than read', [`const length = (count(up), ${LENGTH});`, SET], [`const length = (count(up), ${LENGTH});`]],
  ['what is read elsewhere', [`const length = ${LENGTH};`, SET, 'note(length);'], [`const length = ${LENGTH};`, 'note(length);']],
  ['what a comment is about', ['// how long it is', `const length = ${LENGTH};`, SET], ['// how long it is', `const length = ${LENGTH};`]],
  ['what has a comment', [`const length = ${LENGTH}; // bytes`, SET], [`const length = ${LENGTH}; // bytes`]],
  ['a member beside the rest', ["const { 'content-length': length, ...others } = up.headers;", SET, 'note(others);'], ["const { 'content-length': length, ...others } = up.headers;", 'note(others);']],
])('and no more than that: %s', (_name, before, expected) => {
  const left = fixAll({ filename: 'gateway.js', code: file('', ...before) });
  expect(left).toBe(file('', ...expected));
});

const KEEP = 'Keep only the content type.';
const TYPE = "res.type(up.headers['content-type'] ?? 'application/octet-stream');";

test.each([
  ['an import', "import omit from 'lodash/omit';", "res.set(omit(up.headers, ['te']));"],
  ['an import in braces', "import { omit } from 'lodash';", "res.set(omit(up.headers, ['te']));"],
  ['a require', "const omit = require('lodash/omit');", "res.set(omit(up.headers, ['te']));"],
  ['a list', "const HOP = ['te'];", 'res.set(Object.fromEntries(Object.entries(up.headers).filter(([name]) => !HOP.includes(name))));'],
  ['a set', "const HOP = new Set(['te']);", 'res.set(Object.fromEntries(Object.entries(up.headers).filter(([name]) => !HOP.has(name))));'],
  ['a function, and the list that it asks', "const HOP = ['te'];\nfunction isOurs([name]) { return !HOP.includes(name); }", 'res.set(Object.fromEntries(Object.entries(up.headers).filter(isOurs)));'],
])('so does what the file has for it: %s', (_name, before, line) => {
  expect(after(file(`${before}\n`, line), KEEP)).toBe(file('', TYPE));
});

test.each([
  ['what is exported', "export const HOP = ['te'];"],
  ['what another handler asks', "const HOP = ['te'];\nexpress().get('/', (req, res) => res.send(HOP));"],
])('but not %s', (_name, before) => {
  const line = 'res.set(Object.fromEntries(Object.entries(up.headers).filter(([name]) => !HOP.includes(name))));';
  expect(after(file(before, line), KEEP)).toBe(file(before, TYPE));
});

test('what the last of two edits leaves unused goes with that one', () => {
  const set = "res.set('content-length', up.headers[NAME]);";
  const both = (before: string, ...lines: readonly string[]): string => file(before, ...lines) + file('', ...lines).slice(HEAD.length + 1);
  expect(after(both("const NAME = 'content-length';\n", set))).toBe(both(''));
});

test('line ends and empty lines stay what they were', () => {
  const crlf = (code: string): string => code.replaceAll('\n', '\r\n');
  const code = file("\nconst HOP = ['te'];\n", 'res.set(Object.fromEntries(Object.entries(up.headers).filter(([name]) => !HOP.includes(name))));');
  expect(after(crlf(code), KEEP)).toBe(crlf(file('', TYPE)));
  expect(after(crlf(file('', `const length = ${LENGTH};`, SET)))).toBe(crlf(file('')));
});
