import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eslintOf, write } from './follow.ts';

const route = (line: string): string => `import express from 'express';
import { orders } from './orders.js';
express().get('/orders', async (req, res) => {
  const up = await orders.get('/');
  ${line}
  res.send(up.data);
});
`;

/** What becomes of the one report of a route whose client is made in another file. */
async function safetyOf(client: string, line: string): Promise<string> {
  const cwd = write({ 'orders.js': client, 'routes.js': route(line) });
  const [result] = await eslintOf(cwd, false).lintFiles([join(cwd, 'routes.js')]);
  return (result?.messages ?? []).map(({ fix }) => (fix === undefined ? 'suggested' : 'fixed')).join();
}

test.each([
  ['lets any status through', "export const orders = axios.create({ validateStatus: () => true });", 'res.status(up.status).set(up.headers);'],
  ['may be given interceptors there', 'export const orders = axios.create();', 'res.status(up.status).set(up.headers);'],
  ['hands redirects over', 'export const orders = axios.create({ maxRedirects: 0 });', 'res.set(up.headers);'],
  ['asks for bytes', "export const orders = axios.create({ responseType: 'arraybuffer' });", 'res.set(up.headers);'],
])('a client of another file that %s', async (_name, client, line) => {
  expect(await safetyOf(`import axios from 'axios';\n${client}\n`, line)).toBe('suggested');
});

test('a client of another file whose status is not sent', async () => {
  expect(await safetyOf("import axios from 'axios';\nexport const orders = axios.create({ baseURL: 'http://orders.internal' });\n", 'res.set(up.headers);')).toBe('fixed');
});

/** The line of a route that hands a response to a function of another file, as it is suggested. */
async function shielded(asked: string, filename: string): Promise<string | undefined> {
  const routes = `${asked}\nimport express from 'express';\nimport { mirror } from './mirror.js';\nexpress().get('/', async (req, res) => {\n  const up = await ask('http://orders.internal');\n  mirror(up, res);\n});\n`;
  const cwd = write({ 'mirror.js': 'export function mirror(from, res) {\n  res.set(from.headers);\n  res.send(from.body ?? from.data);\n}\n', [filename]: routes });
  const [result] = await eslintOf(cwd, false).lintFiles([join(cwd, filename)]);
  return result?.messages.length === 0 ? 'no report' : result?.messages[0]?.suggestions?.[0]?.fix.text;
}

test('a response of plain data is copied for a function of another file', async () => {
  const copy = (end: string): string => `
    {
      ...up,
      headers: {
        'content-type':
          up.headers['content-type'] ?? 'application/octet-stream',
      },
    }${end},
    res,
  `;
  expect(await shielded("import axios from 'axios';\nconst ask = axios.get;", 'routes.js')).toBe(copy(''));
  expect(await shielded("import ask from 'got';", 'routes.ts')).toBe(copy(' as typeof up'));
});

test('a response that has methods is not copied: a copy would lack them', async () => {
  expect(await shielded("import { get as ask } from 'superagent';", 'routes.js')).toBeUndefined();
});

/** What is suggested about the inbound request that a route hands on. */
async function forwarded(line: string): Promise<string | undefined> {
  const cwd = write({
    'relay.js': "export async function relay(request, options) {\n  const up = await fetch(new Request('http://orders.internal', request), options);\n  return new Response(up.body);\n}\n",
    'routes.js': `import { Hono } from 'hono';\nimport { relay } from './relay.js';\nnew Hono().all('/', c => ${line});\n`,
  });
  const [result] = await eslintOf(cwd, true).lintFiles([join(cwd, 'routes.js')]);
  const request = result?.messages.find(({ ruleId }) => ruleId === 'upstream/no-request-header-forwarding');
  return request === undefined ? 'no report' : request.suggestions?.[0]?.fix.text;
}

test.each([
  ['its only argument', 'relay(c.req.raw)'],
  ['its first argument beside options of its own', 'relay(c.req.raw, { retries: 2 })'],
])('a request that a function of another file sends on, as %s: headers beside it may mean nothing there', async (_name, line) => {
  expect(await forwarded(line)).toBeUndefined();
});

test('a request that fetch itself sends on gets headers beside it', async () => {
  expect(await forwarded('fetch(c.req.raw)')).toContain('headers: [...c.req.raw.headers].filter(');
});
