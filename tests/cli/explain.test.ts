import { expect, test } from 'vitest';

import { writeTree } from '../host/write-tree.ts';
import { gateway, runIn } from './console.ts';

test('tells why a line is reported', async () => {
  const { code, stdout } = await runIn(writeTree(gateway), ['explain', 'src/app.js:7']);
  expect(code).toBe(0);
  expect(stdout).toContain('Reported:');
  expect(stdout).toContain('● src/client.js:4:10');
});

test('tells where a flow goes that passes a line', async () => {
  const { stdout } = await runIn(writeTree(gateway), ['explain', 'src/app.js:6']);
  expect(stdout).toContain('On the way to line 7 (upstream/no-header-passthrough):');
  expect(stdout).toContain('await fetchOrder(req.params.id): the response that axios received');
});

test('tells where a flow was lost', async () => {
  const lost = { ...gateway, 'src/app.js': gateway['src/app.js']?.replace('./client.js', './gone.js') ?? '' };
  const { code, stdout } = await runIn(writeTree(lost), ['explain', 'src/app.js:6:3']);
  expect(code).toBe(0);
  expect(stdout).toContain('Nothing is reported here.');
  expect(stdout).toContain('await fetchOrder(req.params.id): unknown');
  expect(stdout).toMatch(/Where flows of this file were lost:\n {2}\.\/gone\.js from src\/app\.js: /);
});

test('tells where a handler is told that is only registered here', async () => {
  const root = writeTree({
    'app.js': `import express from 'express';\nimport { clean, forward } from './forward.js';\nexpress()\n  .get('/users', forward)\n  .get('/names', clean);\n`,
    'forward.js': `import axios from 'axios';
export async function forward(req, res) {
  const up = await axios.get('http://users');
  res.set(up.headers);
  res.status(200).send(up.data);
}
export async function clean(req, res) {
  res.status(200).send((await axios.get('http://users')).data);
}
`,
  });
  const { stdout } = await runIn(root, ['explain', 'app.js:4']);
  expect(stdout).toContain('Nothing is reported here.\nWhat is sent here is told where it is written:\n  upstream/no-header-passthrough in forward.js:4\n');
  expect((await runIn(root, ['explain', 'app.js:5'])).stdout).not.toContain('told where it is written');
});

test('tells which names alone may pass, and which platform frames its answers itself', async () => {
  const worker = (response: string): string => `export default {
  async fetch(request) {
    const up = await fetch('http://users');
    ${response}
  },
};
`;
  const root = writeTree({
    'app.js': `import axios from 'axios';
import express from 'express';
express().get('/users', async (req, res) => {
  const { headers, data } = await axios.get('http://users', { headers: { accept: req.headers.accept } });
  res.set({ etag: headers.etag });
  for (const name of ['etag', 'vary']) res.set(name, headers[name]);
  res.json(data);
});
`,
    'all.js': worker('return new Response(up.body, { headers: up.headers });'),
    'own.js': worker("return new Response(up.body, { headers: { 'x-own': '1' } });"),
  });
  const explain = async (place: string): Promise<string> => (await runIn(root, ['explain', place])).stdout;
  expect(await explain('app.js:5')).toContain('Nothing is reported here.\nOf the headers that axios received, only `etag` may go into `set()` of Express.\n');
  expect(await explain('app.js:6')).toContain('\nOf the headers that axios received, only `etag` and `vary` may go into `set()` of Express.\n');
  expect(await explain('app.js:7')).not.toContain('may go into');
  expect(await explain('all.js:4')).toContain('Nothing is reported here.\nCloudflare Workers frames its answers itself, so the headers that fetch received may go into the response of Cloudflare Workers as they are.\n');
  expect(await explain('all.js:4')).toContain('{ headers: up.headers }: an object, itself without headers of an upstream\n');
  expect(await explain('own.js:4')).not.toContain('frames its answers itself');
});

test('names files from the folder that it runs in, whatever the engine calls them', async () => {
  const app = gateway['src/app.js']?.replace('{ fetchOrder }', '* as orders').replace('fetchOrder(', 'orders.fetchOrder(').replace('  res.set', '  const all = orders;\n  res.set') ?? '';
  const { stdout } = await runIn(writeTree({ ...gateway, 'src/app.js': app }), ['explain', 'src/app.js:7']);
  expect(stdout).toContain('orders: the exports of src/client.js\n');
});

test('says of a response that the file makes only what it is: its headers tell what they hold', async () => {
  const route = `export async function GET() {
  const up = await fetch('http://users');
  const answer = new Response(up.body, up);
  return answer;
}
`;
  const { stdout } = await runIn(writeTree({ 'app/users/route.js': route }), ['explain', 'app/users/route.js:4']);
  expect(stdout).toContain('answer: a web response\n');
});

test('tells that code is reached by nothing, or that there is no such file', async () => {
  const root = writeTree({ 'a.js': '// nothing\n' });
  expect((await runIn(root, ['explain', 'a.js:1'])).stdout).toContain('No expression of this line was evaluated');
  expect(await runIn(root, ['explain', 'b.js:1'])).toMatchObject({ code: 2, stderr: 'b.js could not be read: there is no such file.\n' });
});
