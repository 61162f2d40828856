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
