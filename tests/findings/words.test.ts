import { parse } from '@typescript-eslint/parser';
import type { Program } from 'estree';
import { expect, test } from 'vitest';

import { analyse } from '../../src/dataflow/analysis.ts';
import { Library } from '../../src/dataflow/input/library.ts';
import { findingsOf } from '../../src/findings/verdict.ts';
import { describe, type Words } from '../../src/findings/words.ts';
import { createHost } from '../../src/host/create-host.ts';
import { clients } from '../../src/models/clients/index.ts';
import { frameworks } from '../../src/models/frameworks/index.ts';
import { writeTree } from '../host/write-tree.ts';

const library = new Library(clients, frameworks);

/** What the messages about a file, among others, are filled with. */
function wordsIn(files: Readonly<Record<string, string>>, name: string): Words[] {
  const root = writeTree(files).replaceAll('\\', '/');
  const host = createHost();
  host.begin();
  const text = files[name] ?? '';
  const program = parse(text, { range: true, loc: true }) as unknown as Program;
  return findingsOf(analyse({ path: `${root}/${name}`, program, text }, library, host).flows, library).map(describe);
}

/** Where they say that the headers come from. */
function placesIn(files: Readonly<Record<string, string>>, name: string): string[] {
  return wordsIn(files, name).map(({ place }) => place);
}

/** Where they say that the headers go. */
function sinksIn(text: string, files: Readonly<Record<string, string>> = {}): string[] {
  return wordsIn({ ...files, 'app.ts': text }, 'app.ts').map(({ sink }) => sink);
}

const client = "import axios from 'axios';\nexport const fetchOrder = id => axios.get(`http://orders/${id}`);\n";

test('a place in the linted file is told by its line', () => {
  const text = "import express from 'express';\nimport axios from 'axios';\nexpress().get('/', async (req, res) => res.set((await axios.get('http://up')).headers).end());\n";
  expect(placesIn({ 'app.ts': text }, 'app.ts')).toEqual(['on line 3']);
});

test('files of one name in two packages are told apart, by the way to each', () => {
  const app = `import express from 'express';
import * as own from './client';
import * as other from '../../a/src/client';
express().get('/own', async (req, res) => res.set((await own.fetchOrder(1)).headers).end());
express().get('/other', async (req, res) => res.set((await other.fetchOrder(1)).headers).end());
`;
  expect(placesIn({ 'packages/a/src/client.ts': client, 'packages/b/src/client.ts': client, 'packages/b/src/app.ts': app }, 'packages/b/src/app.ts')).toEqual(['in ./client.ts:2', 'in ../../a/src/client.ts:2']);
});

test.each([
  ['a call', "res.set((await axios.get('http://up')).headers).end()", '`set()` of Express'],
  ['a stream that is piped', "got.stream('http://up').pipe(res)", 'the response of Express'],
])('the place of an answer is told as the code says it: %s', (_name, line, expected) => {
  const text = `import express from 'express';\nimport axios from 'axios';\nimport got from 'got';\nexpress().get('/', async (req, res) => { ${line}; });\n`;
  expect(sinksIn(text)).toEqual([expected]);
});

test('a member that is set is told by its name', () => {
  expect(sinksIn("import Router from '@koa/router';\nnew Router().get('/', async ctx => { ctx.body = await fetch('http://up'); });\n")).toEqual(['`body` of Koa']);
});

test('a place of another file is told by that file, and the call that leads there by its own', () => {
  const relay = 'export function relay(up, res) {\n  res.set(up.headers);\n  res.send(up.data);\n}\n';
  const app = "import express from 'express';\nimport axios from 'axios';\nimport { relay } from './relay';\nexpress().get('/', async (req, res) => relay(await axios.get('http://up'), res));\n";
  expect(sinksIn(app, { 'relay.ts': relay })).toEqual(['`set()` of Express in ./relay.ts:2']);
});

test.each([
  [['cookies, CORS, security policies'], `!['connection', 'keep-alive', 'transfer-encoding', 'content-length'].includes(name)`],
  [['CORS, security policies'], `!['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'set-cookie', 'set-cookie2'].includes(name)`],
  [['CORS'], `name.startsWith('access-')`],
  [['security policies'], `name.startsWith('cross-')`],
  [[], `name.startsWith('x-ratelimit-')`],
])('a filter is told with what it lets pass, %j: %s', (names, condition) => {
  const text = `import express from 'express';\nimport axios from 'axios';\nexpress().get('/', async (req, res) => {\n  const { headers } = await axios.get('http://up');\n  for (const name in headers) if (${condition}) res.set(name, headers[name]);\n});\n`;
  expect(wordsIn({ 'app.js': text }, 'app.js').map(words => words.names)).toEqual(names);
});
