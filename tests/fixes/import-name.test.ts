import { expect, test } from 'vitest';

import { lint, offersOf } from './linting.ts';

/** The code after a stream was put between, in which the handler's lines are those of the edit. */
function piped(head: string, around: (line: string) => string = line => line): string | undefined {
  const code = `${head}${head.includes('require') ? 'exports.list' : 'export const list'} = (req, res) => {\n  res.status(200).vary('accept');\n  ${around("got.stream('http://orders.internal').pipe(res);")}\n};\n`;
  return offersOf({ code }, lint({ filename: 'gateway.ts', code })).find(({ name }) => name.endsWith('Pipe through a stream that copies no headers.'))?.output;
}

const GOT = "import got from 'got';\n";
const REQUIRED = "const got = require('got');\n";

test.each([
  ['in braces', `${GOT}import { PassThrough } from 'node:stream';\n`, 'new PassThrough()'],
  ['under another name', `${GOT}import { PassThrough as Between } from 'stream';\n`, 'new Between()'],
  ['with the whole module', `${GOT}import * as stream from 'node:stream';\n`, 'new stream.PassThrough()'],
  ['with the module by default', `${GOT}import stream from 'node:stream';\n`, 'new stream.PassThrough()'],
  ['by require, in braces', `${REQUIRED}const { PassThrough } = require('stream');\n`, 'new PassThrough()'],
  ['by require, under another name', `${REQUIRED}const { PassThrough: Between } = require('stream');\n`, 'new Between()'],
  ['by require, with the whole module', `${REQUIRED}const stream = require('stream');\n`, 'new stream.PassThrough()'],
])('what is imported %s is used', (_name, head, made) => {
  const output = piped(head);
  expect(output?.slice(0, output.indexOf('export'))).toBe(head);
  expect(output).toContain(`.pipe(${made})`);
});

test.each([
  ['to the names in braces', `${GOT}import { Readable } from 'node:stream';\n`, `${GOT}import { Readable, PassThrough } from 'node:stream';\n`],
  ['to the names in braces, on a line of its own', `${GOT}import {\n  Readable,\n  finished,\n} from 'node:stream';\n`, `${GOT}import {\n  Readable,\n  finished,\n  PassThrough,\n} from 'node:stream';\n`],
  ['to the names that are required', `${REQUIRED}const { Readable } = require('stream');\n`, `${REQUIRED}const { Readable, PassThrough } = require('stream');\n`],
  ['beside what is imported for its type', `${GOT}import type { Readable } from 'node:stream';\n`, `${GOT}import type { Readable } from 'node:stream';\nimport { PassThrough } from 'node:stream';\n`],
  ['beside what is left of a module', `${REQUIRED}const { Readable, ...others } = require('stream');\n`, `${REQUIRED}const { Readable, ...others } = require('stream');\nconst { PassThrough } = require('node:stream');\n`],
])('what is not imported is added %s', (_name, head, expected) => {
  const output = piped(head);
  expect(output?.slice(0, output.indexOf('export'))).toBe(expected);
});

test.each([
  ['a variable', `${GOT}const PassThrough = 1;\n`, `${GOT}import { PassThrough as PassThrough2 } from 'node:stream';\nconst PassThrough = 1;\n`],
  ['a type', `${GOT}import { type PassThrough } from 'node:stream';\n`, `${GOT}import { type PassThrough, PassThrough as PassThrough2 } from 'node:stream';\n`],
  ['a variable, in CommonJS', `${REQUIRED}class PassThrough {}\n`, `${REQUIRED}const { PassThrough: PassThrough2 } = require('node:stream');\nclass PassThrough {}\n`],
])('a name that means something else is left to that: %s', (_name, head, expected) => {
  const output = piped(head);
  expect(output?.slice(0, output.indexOf('export'))).toBe(expected);
  expect(output).toContain('.pipe(new PassThrough2())');
});

test('a name that is hidden where it is needed is imported under another', () => {
  const output = piped(`${GOT}import { PassThrough } from 'node:stream';\n`, line => `const PassThrough = 1;\n  ${line}`);
  expect(output?.slice(0, output.indexOf('export'))).toBe(`${GOT}import { PassThrough, PassThrough as PassThrough2 } from 'node:stream';\n`);
  expect(output).toContain('.pipe(new PassThrough2())');
});
