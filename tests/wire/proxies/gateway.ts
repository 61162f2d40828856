/** A gateway that hands everything to a proxy helper with its defaults: `gateway.ts http-proxy http://127.0.0.1:1234`. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { listen } from '../harness/listen.ts';
import { load, mainOf, type Dynamic } from '../clients/dynamic.ts';

const [name = '', target = ''] = process.argv.slice(2);

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Each helper as its documentation mounts it. */
const helpers: Readonly<Record<string, () => Promise<Listener | Server | number>>> = {
  'http-proxy': async () => forward(mainOf(await load('http-proxy'))),
  'http-proxy-3': async () => forward(await load('http-proxy-3')),
  httpxy: async () => forward(await load('httpxy')),
  'http-proxy-middleware': async () => {
    const middleware = (await load('http-proxy-middleware')).createProxyMiddleware({ target });
    return (request, response) => middleware(request, response, () => response.end());
  },
  'http-proxy-middleware 2': async () => {
    const middleware = (await load('http-proxy-middleware2')).createProxyMiddleware({ target, logLevel: 'silent' });
    return (request, response) => middleware(request, response, () => response.end());
  },
  'http-proxy-middleware responseInterceptor': async () => {
    const { createProxyMiddleware, responseInterceptor } = await load('http-proxy-middleware');
    const middleware = createProxyMiddleware({ target, selfHandleResponse: true, on: { proxyRes: responseInterceptor(async (body: unknown) => body) } });
    return (request, response) => middleware(request, response, () => response.end());
  },
  'express-http-proxy': async () => {
    const app = mainOf(await load('express'))();
    app.use(mainOf(await load('express-http-proxy'))(target));
    return app as unknown as Listener;
  },
  'koa-better-http-proxy': async () => {
    const app = new (mainOf(await load('koa')))();
    app.use(mainOf(await load('koa-better-http-proxy'))(target));
    return app.callback() as unknown as Listener;
  },
  '@fastify/http-proxy': async () => {
    const app = mainOf(await load('fastify'))();
    app.register(mainOf(await load('@fastify/http-proxy')), { upstream: target });
    await app.ready();
    return app.server as unknown as Server;
  },
  '@fastify/reply-from': async () => {
    const app = mainOf(await load('fastify'))();
    app.register(mainOf(await load('@fastify/reply-from')), { base: target });
    app.get('/*', (request: Dynamic, reply: Dynamic) => reply.from(String(request.url)));
    await app.ready();
    return app.server as unknown as Server;
  },
  '@hapi/h2o2': () => h2o2({}),
  '@hapi/h2o2 passThrough': () => h2o2({ passThrough: true }),
  'h3 proxy': async () => {
    const { H3, proxy, toNodeHandler } = await load('h3');
    const app = new H3().all('/**', (event: Dynamic) => proxy(event, `${target}${new URL(String(event.req.url)).pathname}`));
    return toNodeHandler(app) as unknown as Listener;
  },
  'h3 1 proxyRequest': async () => {
    const { createApp, defineEventHandler, proxyRequest, toNodeListener } = await load('h3v1');
    const app = createApp();
    app.use(defineEventHandler((event: Dynamic) => proxyRequest(event, `${target}${String(event.path)}`)));
    return toNodeListener(app) as unknown as Listener;
  },
  'hono proxy': async () => {
    const { Hono } = await load('hono');
    const { proxy } = await load('hono/proxy');
    const { getRequestListener } = await load('@hono/node-server');
    const app = new Hono();
    app.get('/*', (context: Dynamic) => proxy(`${target}${String(context.req.path)}`));
    return getRequestListener(app.fetch) as unknown as Listener;
  },
};

function forward(library: Dynamic): Listener {
  const proxy = library.createProxyServer({ target });
  return (request, response) => proxy.web(request, response);
}

async function h2o2(options: object): Promise<number> {
  const server = mainOf(await load('@hapi/hapi')).server({ port: 0, host: '127.0.0.1' });
  await server.register(mainOf(await load('@hapi/h2o2')));
  const handler = { proxy: { ...options, mapUri: (request: Dynamic) => ({ uri: `${target}${String(request.path)}` }) } };
  server.route({ method: 'GET', path: '/{any*}', handler });
  await server.start();
  return Number(server.info.port);
}

process.on('uncaughtException', error => process.stderr.write(`${error.stack ?? error.message}\n`));
const made = await helpers[name]?.();
if (made === undefined) throw new Error(`no helper ${name}`);
const port = typeof made === 'number' ? made : await listen(typeof made === 'function' ? createServer(made) : made);
process.send?.({ port });
