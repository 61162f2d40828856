import type { Server } from 'node:net';
import { expect, test } from 'vitest';
import { load, mainOf, settled, type Dynamic } from '../clients/dynamic.ts';
import { listen } from '../harness/listen.ts';

/** The headers of the answer that begin with `x-`. */
async function ownHeaders(server: Server): Promise<Record<string, string>> {
  const { headers } = await fetch(`http://127.0.0.1:${String(await listen(server))}/`);
  server.close();
  return Object.fromEntries([...headers].filter(([name]) => name.startsWith('x-')));
}

type Request = Record<string, string>;

test('hooks of Fastify that say what is sent come after what answers, though they are registered before', async () => {
  const app = mainOf(await load('fastify'))();
  for (const hook of ['onRequest', 'preParsing', 'preHandler', 'preSerialization', 'onSend']) {
    app['addHook']?.(hook, async (request: Request, reply: Dynamic, ...[payload]: unknown[]) => {
      reply['header']?.(`x-${hook.toLowerCase()}`, request['left'] ?? 'none');
      return Promise.resolve(payload);
    });
  }
  app['get']?.('/', async (request: Request) => Promise.resolve({ left: (request['left'] = 'yes') }));
  await settled(app['ready']?.());
  expect(await ownHeaders(app['server'] as unknown as Server)).toEqual({ 'x-onrequest': 'none', 'x-preparsing': 'none', 'x-prehandler': 'none', 'x-preserialization': 'yes', 'x-onsend': 'yes' });
});

test('onPreResponse of hapi comes after what answers, and has its response', async () => {
  const server = (await load('@hapi/hapi'))['server']?.({ autoListen: false });
  server?.['ext']?.('onPreResponse', (request: { readonly app: Request; readonly response: Dynamic }, toolkit: Dynamic) => {
    request.response['header']?.('x-left', request.app['left'] ?? 'none');
    return toolkit['continue'];
  });
  server?.['route']?.({ method: 'GET', path: '/', handler: (request: { readonly app: Request }) => (request.app['left'] = 'yes') });
  await settled(server?.['initialize']?.());
  expect(await ownHeaders(server?.['listener'] as unknown as Server)).toEqual({ 'x-left': 'yes' });
});

test('after next() of Koa, what the handlers after it left is there, and what they threw comes back, to the last one first', async () => {
  const app = new (mainOf(await load('koa')))();
  const within = (name: string) => async (context: Dynamic, next: () => Promise<void>) => {
    context['set']?.(`x-before-${name}`, String((context['state'] as unknown as Request)['left']));
    try {
      await next();
    } catch (error) {
      context['set']?.(`x-caught-${name}`, String(error));
      context['set']?.(`x-after-${name}`, String((context['state'] as unknown as Request)['left']));
      if (name === 'inner') throw new TypeError('again');
    }
  };
  app['use']?.(within('outer'));
  app['use']?.(within('inner'));
  app['use']?.((context: Dynamic) => {
    (context['state'] as unknown as Request)['left'] = 'yes';
    throw new Error('failed');
  });
  const { createServer } = await import('node:http');
  expect(await ownHeaders(createServer(app['callback']?.() as never))).toEqual({
    'x-before-outer': 'undefined',
    'x-before-inner': 'undefined',
    'x-caught-inner': 'Error: failed',
    'x-after-inner': 'yes',
    'x-caught-outer': 'TypeError: again',
    'x-after-outer': 'yes',
  });
});

test('after next() of Hono, what the handlers after it left is there, and what they threw went to onError', async () => {
  const { Hono } = await load('hono');
  const app = new (Hono as unknown as Dynamic)();
  app['use']?.(async (context: Dynamic, next: () => Promise<void>) => {
    context['header']?.('x-before', String(context['get']?.('left')));
    try {
      await next();
    } catch {
      context['header']?.('x-caught', 'yes');
    }
    context['header']?.('x-after', String(context['get']?.('left')));
  });
  app['get']?.('/', (context: Dynamic) => {
    context['set']?.('left', 'yes');
    throw new Error('failed');
  });
  app['onError']?.((_error: Error, context: Dynamic) => context['text']?.('failed'));
  const { headers } = (await settled(app['request']?.('/'))) as unknown as Response;
  expect([headers.get('x-before'), headers.get('x-caught'), headers.get('x-after')]).toEqual(['undefined', null, 'yes']);
});

test('onBeforeResponse of h3 comes after what answers, onRequest before', async () => {
  const h3 = await load('h3v1');
  const told = (when: string) => (event: Dynamic) => {
    h3['setResponseHeader']?.(event, `x-${when}`, String((event['context'] as unknown as Request)['left']));
  };
  const app = h3['createApp']?.({ onBeforeResponse: told('last'), onRequest: told('first') });
  app?.['use']?.(
    h3['defineEventHandler']?.({
      onRequest: told('own-first'),
      onBeforeResponse: told('own-last'),
      handler: (event: Dynamic) => ((event['context'] as unknown as Request)['left'] = 'yes'),
    }),
  );
  const { createServer } = await import('node:http');
  expect(await ownHeaders(createServer(h3['toNodeListener']?.(app) as never))).toEqual({ 'x-first': 'undefined', 'x-own-first': 'undefined', 'x-own-last': 'yes', 'x-last': 'yes' });
});

test('onResponse of h3 2 comes after what answers, and has the response that is sent', async () => {
  const { H3, onResponse } = await load('h3');
  const told = (when: string) => (response: Response, event: { readonly context: Request }) => {
    response.headers.set(`x-${when}`, event.context['left'] ?? 'none');
  };
  const app = new (H3 as unknown as Dynamic)({ onResponse: told('last') });
  app['use']?.(onResponse?.(told('used')));
  app['get']?.('/', (event: { readonly context: Request }) => (event.context['left'] = 'yes'));
  const { headers } = (await settled(app['request']?.('/'))) as unknown as Response;
  expect([headers.get('x-last'), headers.get('x-used')]).toEqual(['yes', 'yes']);
});

test('onAfterHandle and mapResponse of Elysia come after what answers, onBeforeHandle and derive before', async () => {
  const { Elysia } = await load('elysia');
  const app = new (Elysia as unknown as Dynamic)();
  for (const hook of ['onRequest', 'onTransform', 'derive', 'onBeforeHandle', 'onAfterHandle', 'mapResponse']) {
    app[hook]?.(({ set, store }: { readonly set: { readonly headers: Request }; readonly store: Request }) => {
      set.headers[`x-${hook.toLowerCase()}`] = store['left'] ?? 'none';
    });
  }
  app['get']?.('/', ({ store }: { readonly store: Request }) => (store['left'] = 'yes'));
  const { headers } = (await settled(app['handle']?.(new Request('http://localhost/')))) as unknown as Response;
  expect(Object.fromEntries([...headers].filter(([name]) => name.startsWith('x-')))).toEqual({
    'x-onrequest': 'none',
    'x-ontransform': 'none',
    'x-derive': 'none',
    'x-onbeforehandle': 'none',
    'x-onafterhandle': 'yes',
    'x-mapresponse': 'yes',
  });
});
