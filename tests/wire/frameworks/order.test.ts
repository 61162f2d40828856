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
