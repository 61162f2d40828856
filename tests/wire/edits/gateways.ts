import { editClients, type EditClient } from './clients.ts';

/** One way in which a handler passes headers on: the statements of a route, given the client. Undefined where it copies nothing. */
type Shape = (client: EditClient) => readonly string[] | undefined;

/** A framework in which shapes are written, run, mended and run again. */
export interface EditGateway {
  readonly imports: readonly string[];
  readonly start: string;
  /** A route of the path, around its statements. */
  readonly route: (path: string, statements: readonly string[]) => readonly string[];
  /** The name that was asked for, as an expression. */
  readonly asked: string;
  readonly listen: string;
  /** The import as code has it, and as it is installed here. */
  readonly installed?: readonly [string, string];
  readonly shapes: Readonly<Record<string, Shape>>;
}

const ask = (client: EditClient, asked: string): string => `const up = await ${client.call(`upstream + ${asked}`)};`;
const isPlain = (client: EditClient, lines: readonly string[]): readonly string[] | undefined => (client.isWeb ? undefined : lines);
const report = 'process.send({ port: server.address().port })';

function loops(set: (name: string, value: string) => string): Record<string, (client: EditClient, after: string) => readonly string[]> {
  return {
    'for of': (client, after) => [`for (const [name, value] of ${client.entries('up.headers')}) ${set('name', 'value')};`, after],
    forEach: (client, after) =>
      client.isWeb ? [`up.headers.forEach((value, name) => ${set('name', 'value')});`, after] : [`Object.keys(up.headers).forEach((name) => ${set('name', 'up.headers[name]')});`, after],
  };
}

const expressShapes: EditGateway['shapes'] = {
  'res.set(bag)': client => [ask(client, 'req.params.name'), 'res.set(up.headers);', `res.send(${client.body});`],
  'res.set({ ...bag, own })': client => isPlain(client, [ask(client, 'req.params.name'), "res.set({ ...up.headers, 'x-own': '1' });", `res.send(${client.body});`]),
  'res.writeHead(status, bag)': client => isPlain(client, [ask(client, 'req.params.name'), 'res.writeHead(200, up.headers);', `res.end(${client.body});`]),
  'res.setHeaders(bag)': client => (client.isWeb ? [ask(client, 'req.params.name'), 'res.setHeaders(up.headers);', `res.send(${client.body});`] : undefined),
  ...Object.fromEntries(
    Object.entries(loops((name, value) => `res.setHeader(${name}, ${value})`)).map(([how, loop]) => [
      `res.setHeader in ${how}`,
      (client: EditClient) => [ask(client, 'req.params.name'), ...loop(client, `res.send(${client.body});`)],
    ]),
  ),
  'a copy in a variable': client =>
    isPlain(client, [ask(client, 'req.params.name'), 'const headers = { ...up.headers };', "headers['x-own'] = '1';", `res.set(headers).send(${client.body});`]),
};

function expressOf(specifier: string): EditGateway {
  return {
    imports: ["import express from 'express';"],
    installed: ["'express'", `'${specifier}'`],
    start: 'const app = express();',
    asked: 'req.params.name',
    route: (path, statements) => [`app.get('${path}/:name', async (req, res) => {`, ...statements, '});'],
    listen: `const server = app.listen(0, '127.0.0.1', () => ${report});`,
    shapes: expressShapes,
  };
}

const webResponse: EditGateway['shapes'] = {
  'return the response': client => (client.isWeb ? [ask(client, 'asked()'), 'return up;'] : undefined),
  'new Response(body, response)': client => (client.isWeb ? [ask(client, 'asked()'), 'return new Response(up.body, up);'] : undefined),
  'new Response(body, { headers })': client => (client.isWeb ? [ask(client, 'asked()'), 'return new Response(up.body, { status: up.status, headers: up.headers });'] : undefined),
};

function inPlaceOf(asked: string, shapes: EditGateway['shapes']): EditGateway['shapes'] {
  return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, client => shape(client)?.map(line => line.replace('asked()', asked))]));
}

export const editGateways: Readonly<Record<string, EditGateway>> = {
  'Express 5': expressOf('express'),
  'Express 4': expressOf('express4'),
  'Fastify 5': {
    imports: ["import fastify from 'fastify';"],
    start: 'const app = fastify({ forceCloseConnections: true });',
    asked: 'request.params.name',
    route: (path, statements) => [`app.get('${path}/:name', async (request, reply) => {`, ...statements, '});'],
    listen: "await app.listen({ port: 0, host: '127.0.0.1' });\nprocess.send({ port: app.server.address().port });",
    shapes: {
      'reply.headers(bag)': client => isPlain(client, [ask(client, 'request.params.name'), `return reply.code(200).headers(up.headers).send(${client.body});`]),
      'reply.header in for of': client => [ask(client, 'request.params.name'), `for (const [name, value] of ${client.entries('up.headers')}) reply.header(name, value);`, `return reply.send(${client.body});`],
      ...inPlaceOf('request.params.name', webResponse),
    },
  },
  'Koa 3': {
    imports: ["import Koa from 'koa';", "import Router from '@koa/router';"],
    start: 'const app = new Koa();\nconst router = new Router();\napp.use(router.routes());\napp.silent = true;',
    asked: 'ctx.params.name',
    route: (path, statements) => [`router.get('${path}/:name', async (ctx) => {`, ...statements, '});'],
    listen: `const server = app.listen(0, '127.0.0.1', () => ${report});`,
    shapes: {
      'ctx.set(bag)': client => isPlain(client, [ask(client, 'ctx.params.name'), 'ctx.set(up.headers);', `ctx.body = ${client.body};`]),
      'ctx.set({ ...bag, own })': client => isPlain(client, [ask(client, 'ctx.params.name'), "ctx.set({ ...up.headers, 'x-own': '1' });", `ctx.body = ${client.body};`]),
      'ctx.set in for of': client => [ask(client, 'ctx.params.name'), `for (const [name, value] of ${client.entries('up.headers')}) ctx.set(name, value);`, `ctx.body = ${client.body};`],
    },
  },
  'hapi 21': {
    imports: ["import { server as createServer } from '@hapi/hapi';"],
    start: "const app = createServer({ port: 0, host: '127.0.0.1', debug: false });",
    asked: 'request.params.name',
    route: (path, statements) => ['app.route({', "  method: 'GET',", `  path: '${path}/{name}',`, '  handler: async (request, h) => {', ...statements, '  },', '});'],
    listen: 'await app.start();\nprocess.send({ port: app.info.port });',
    shapes: {
      'response.header in for of': client => [
        ask(client, 'request.params.name'),
        `const response = h.response(${client.body});`,
        `for (const [name, value] of ${client.entries('up.headers')}) response.header(name, value);`,
        'return response;',
      ],
    },
  },
  'Hono 4': {
    imports: ["import { Hono } from 'hono';", "import { serve } from '@hono/node-server';"],
    start: "const app = new Hono();\napp.onError((error, c) => c.text('failed', 500));",
    asked: "c.req.param('name')",
    route: (path, statements) => [`app.get('${path}/:name', async (c) => {`, ...statements, '});'],
    listen: "serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send({ port }));",
    shapes: {
      'c.body(body, status, bag)': client => isPlain(client, [ask(client, "c.req.param('name')"), `return c.body(${client.body}, 200, up.headers);`]),
      'c.header in for of': client => [ask(client, "c.req.param('name')"), `for (const [name, value] of ${client.entries('up.headers')}) c.header(name, value);`, `return c.body(${client.body});`],
      ...inPlaceOf("c.req.param('name')", webResponse),
    },
  },
};

/** A route of a gateway: which client, which shape, and its path. */
export interface EditRoute {
  readonly client: string;
  readonly shape: string;
  readonly path: string;
  /** The first and last line of the route in the file. */
  readonly lines: readonly [number, number];
}

/** The whole gateway as a file, with its routes. */
export function writeGateway(gateway: EditGateway): { readonly code: string; readonly routes: readonly EditRoute[] } {
  const clients = Object.entries(editClients);
  const lines = [
    ...gateway.imports,
    ...clients.map(([, client]) => client.import).filter(text => text !== ''),
    '',
    'const upstream = process.argv[2];',
    "process.on('unhandledRejection', () => undefined);",
    "function readText(res, done) { let text = ''; res.setEncoding('utf8'); res.on('data', (part) => { text += part; }); res.on('end', () => done(null, text)); }",
    ...gateway.start.split('\n'),
    '',
  ];
  const routes: EditRoute[] = [];
  for (const [name, client] of clients) {
    for (const [shape, write] of Object.entries(gateway.shapes)) {
      const statements = write(client);
      if (statements === undefined) continue;
      const path = `/${name}/${String(routes.length)}`;
      const text = gateway.route(path, statements.map(line => `    ${line}`));
      routes.push({ client: name, shape, path, lines: [lines.length + 1, lines.length + text.length] });
      lines.push(...text);
    }
  }
  return { code: [...lines, ...gateway.listen.split('\n'), ''].join('\n'), routes };
}
