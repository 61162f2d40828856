import { parse } from '@typescript-eslint/parser';
import type { Program } from 'estree';
import { expect, test } from 'vitest';

import { analyse } from '../../src/dataflow/analysis.ts';
import { Library } from '../../src/dataflow/input/library.ts';
import { traceOf } from '../../src/findings/trace.ts';
import { findingsOf } from '../../src/findings/verdict.ts';
import { createHost } from '../../src/host/create-host.ts';
import { clients } from '../../src/models/clients/index.ts';
import { frameworks } from '../../src/models/frameworks/index.ts';
import { writeTree } from '../host/write-tree.ts';

const library = new Library(clients, frameworks);

/** The traces of `app.ts`, each step as `file:line kind words`. */
function tracesOf(files: Readonly<Record<string, string>>): string[][] {
  const root = writeTree(files).replaceAll('\\', '/');
  const host = createHost();
  host.begin();
  const text = files['app.ts'] ?? '';
  const program = parse(text, { range: true, loc: true }) as unknown as Program;
  const { flows } = analyse({ path: `${root}/app.ts`, program, text }, library, host);
  return findingsOf(flows, library).map(finding => traceOf(finding).map(({ path, start, kind, words }) => `${path.slice(root.length + 1)}:${String(start.line)} ${kind}: ${words}`));
}

/** An Express app whose one handler has this body, from line 5 on. */
function app(body: string, imports = ''): string {
  return `import express from 'express';\nimport axios from 'axios';\n${imports}\nexpress().get('/', async (req, res) => {\n${body}\n});\n`;
}

test('goes from the source straight to the sink', () => {
  expect(tracesOf({ 'app.ts': app('const up = await axios.get("http://up");\nres.set(up.headers);') })).toEqual([
    ['app.ts:5 source: axios receives the headers', 'app.ts:6 sink: into `set()` of Express'],
  ]);
});

test('names what carries them: spread, entries, filter, loop', () => {
  const body = `const up = await axios.get("http://up");
const copy = { ...up.headers };
const kept = Object.entries(copy).filter(([name]) => name !== 'connection');
for (const [name, value] of kept) res.setHeader(name, value);`;
  expect(tracesOf({ 'app.ts': app(body) })).toEqual([
    [
      'app.ts:5 source: axios receives the headers',
      'app.ts:6 carry: spread into a new object or list',
      'app.ts:7 carry: through `Object.entries()`',
      'app.ts:7 carry: through `filter()`',
      'app.ts:8 carry: taken one by one in a loop',
      'app.ts:8 sink: into `setHeader()` of Express',
    ],
  ]);
});

test('crosses files both ways: given back by one function, handed to another', () => {
  const client = `import axios from 'axios';
export async function order() {
  return axios.get('http://orders');
}
export function copy(to, headers) {
  to.set(headers);
}`;
  expect(tracesOf({ 'client.ts': client, 'app.ts': app('const up = await order();\ncopy(res, up.headers);', "import { order, copy } from './client.ts';") })).toEqual([
    [
      'client.ts:3 source: axios receives the headers',
      'app.ts:5 return: given back by `order()`',
      'app.ts:6 call: handed to `copy()`',
      'client.ts:6 sink: into `set()` of Express',
    ],
  ]);
});

test('keeps two calls of one helper apart', () => {
  const imports = "import { order } from './client.ts';";
  const client = "import axios from 'axios';\nexport const order = async () => axios.get('http://orders');";
  const traces = tracesOf({ 'client.ts': client, 'app.ts': app('const a = await order();\nconst b = await order();\nres.set(b.headers);', imports) });
  expect(traces).toEqual([['client.ts:2 source: axios receives the headers', 'app.ts:6 return: given back by `order()`', 'app.ts:7 sink: into `set()` of Express']]);
});

test('shows how a whole response is answered, and how inbound headers are sent', () => {
  expect(tracesOf({ 'app.ts': app('const up = await axios.get("http://up");\nres.json(up);') })).toEqual([
    ['app.ts:5 source: axios receives a response', 'app.ts:6 sink: into `json()` of Express, as the answer'],
  ]);
  expect(tracesOf({ 'app.ts': app('await axios.get("http://up", { headers: req.headers });') })).toEqual([
    ['app.ts:5 source: the headers of the request that we answer', 'app.ts:5 sink: sent to the upstream by axios'],
  ]);
});
