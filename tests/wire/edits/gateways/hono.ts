import { ask, forOf, only, plain, webShapes, type EditGateway } from '../gateway.ts';

const asked = "c.req.param('name')";

export const hono4: EditGateway = {
  framework: 'Hono 4',
  imports: ["import { Hono } from 'hono';", "import { serve } from '@hono/node-server';"],
  start: "const app = new Hono();\napp.onError((error, c) => c.text('failed', 500));",
  route: (path, statements) => [`app.get('${path}/:name', async (c) => {`, ...statements, '});'],
  listen: "serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send({ port }));",
  shapes: {
    'c.body(body, status, bag)': client => plain(client, [ask(client, asked), `return c.body(${client.body}, 200, up.headers);`]),
    'c.header in for of': client => [ask(client, asked), forOf(client, (name, value) => `c.header(${name}, ${value})`), `return c.body(${client.body});`],
    ...webShapes(asked),
    'fetch(new Request(url, request))': { keeps: 'body', write: client => only('fetch', client, [`const inner = await fetch(new Request(upstream + ${asked}, c.req.raw));`, 'return c.text(await inner.text());']) },
    'fetch(url, request)': { keeps: 'body', write: client => only('fetch', client, [`const inner = await fetch(upstream + ${asked}, c.req.raw);`, 'return c.text(await inner.text());']) },
  },
};
