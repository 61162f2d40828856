import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import plugin from '../../src/index.ts';

/** What any rule says of a file, with everything switched on. */
function told(filename: string, code: string): { readonly ruleId: string | null; readonly line: number }[] {
  const files = ['**/*.{js,jsx,ts,tsx}'];
  const config: Linter.Config[] = [plugin.configs.strict, { files, languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } }];
  return new Linter().verify(code, config, filename).map(({ ruleId, line }) => ({ ruleId, line }));
}

/** Looks like a handler that passes on, or like a client, and is neither. */
const lookAlikes: readonly (readonly [name: string, filename: string, code: string])[] = [
  ['oauth2-server’s Response, filled by the library', 'src/oauth.js', `import OAuth2Server from 'oauth2-server';
import express from 'express';

const oauth = new OAuth2Server({ model: {} });

express().post('/token', async (req, res) => {
  const request = new OAuth2Server.Request(req);
  const response = new OAuth2Server.Response(res);
  const token = await oauth.token(request, response);
  res.set(response.headers).status(response.status).json(token);
});
`],
  ['oauth2-server’s Response, by its own name', 'src/oauth.ts', `import { Request, Response } from 'oauth2-server';
import axios from 'axios';
import express from 'express';

express().post('/token', async (req, res) => {
  const response = new Response({ headers: {} });
  const up = await axios.post('http://accounts.internal', new Request(req));
  res.set(response.headers ?? {}).json(up.data);
});
`],
  ['inject() of our own app', 'tests/server.test.js', `import fastify from 'fastify';

const app = fastify();

app.get('/inner', async () => ({ fine: true }));
app.get('/outer', async (request, reply) => {
  const inner = await app.inject({ method: 'GET', url: '/inner' });
  reply.code(inner.statusCode).headers(inner.headers).send(inner.payload);
});
`],
  ['hapi’s server.inject()', 'src/a.js', `import Hapi from '@hapi/hapi';

const server = Hapi.server();

server.route({
  method: 'GET',
  path: '/outer',
  handler: async (request, h) => {
    const inner = await server.inject('/inner');
    const response = h.response(inner.payload).code(inner.statusCode);
    for (const [name, value] of Object.entries(inner.headers)) response.header(name, value);
    return response;
  },
});
`],
  ['app.fetch() is a handler of our own', 'src/app/api/[...route]/route.ts', `import { app } from '../../server';

export const GET = (request: Request) => app.fetch(request);
export async function POST(request: Request) {
  const answer = await app.fetch(request);
  return new Response(answer.body, answer);
}
`],
  ['a service binding', 'src/worker.js', `export default {
  async fetch(request, env) {
    const answer = await env.ORDERS.fetch(request);
    return new Response(answer.body, answer);
  },
};
`],
  ['assets of Workers', 'src/worker.js', `export default {
  async fetch(request, env) {
    const answer = await env.ASSETS.fetch(request);
    const own = new Response(answer.body, answer);
    own.headers.set('x-frame-options', 'DENY');
    return own;
  },
};
`],
  ['a Durable Object', 'src/worker.js', `export default {
  async fetch(request, env) {
    const room = env.ROOMS.get(env.ROOMS.idFromName('one'));
    return room.fetch(request);
  },
};
`],
  ['auth.handler(request)', 'src/app/api/auth/[...all]/route.ts', `import { auth } from '@/lib/auth';

export const GET = (request: Request) => auth.handler(request);
export const POST = async (request: Request) => {
  const answer = await auth.handler(request);
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
};
`],
  ['createYoga().fetch', 'src/app/api/graphql/route.ts', `import { createYoga } from 'graphql-yoga';

const yoga = createYoga({ graphqlEndpoint: '/api/graphql', fetchAPI: { Response } });

export async function POST(request: Request) {
  const answer = await yoga.fetch(request);
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
}
`],
  ['tRPC’s fetchRequestHandler', 'src/app/api/trpc/[trpc]/route.ts', `import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { router } from '@/server/router';

export const GET = (req: Request) => fetchRequestHandler({ endpoint: '/api/trpc', req, router, createContext: () => ({}) });
`],
  ['MSW, its own http', 'mocks/handlers.js', `import { http, HttpResponse } from 'msw';

export const handlers = [
  http.get('/orders', async ({ request }) => {
    const answer = await fetch('http://localhost/orders.json');
    return new HttpResponse(answer.body, answer);
  }),
];
`],
  ['MSW, passing a real response on', 'mocks/handlers.js', `import { bypass, http, HttpResponse } from 'msw';

export const handlers = [
  http.get('/orders', async ({ request }) => {
    const answer = await fetch(bypass(request));
    const orders = await answer.json();
    return HttpResponse.json({ ...orders, mocked: true }, { headers: answer.headers });
  }),
];
`],
  ['a service worker that asks its cache first', 'public/sw.js', `self.addEventListener('fetch', (event) => {
  event.respondWith(caches.match(event.request).then((cached) => cached ?? fetch(event.request)));
});
`],
  ['a service worker that keeps what it got', 'public/sw.js', `self.addEventListener('fetch', (event) => {
  event.respondWith(
    caches.open('v1').then(async (cache) => {
      const answer = await fetch(event.request);
      await cache.put(event.request, answer.clone());
      return new Response(answer.body, { status: answer.status, headers: answer.headers });
    }),
  );
});
`],
  ['the Cache API of Workers', 'src/worker.js', `export default {
  async fetch(request, env, context) {
    const cached = await caches.default.match(request);
    if (cached) return new Response(cached.body, cached);
    return new Response('none', { status: 404 });
  },
};
`],
  ['Supabase’s cookies', 'src/middleware.ts', `import { createServerClient } from '@supabase/ssr';
import { NextResponse, type NextRequest } from 'next/server';

export async function middleware(request: NextRequest) {
  let response = NextResponse.next({ request });
  const supabase = createServerClient('http://supabase', 'key', {
    cookies: {
      getAll: () => request.cookies.getAll(),
      setAll(all) {
        response = NextResponse.next({ request });
        for (const { name, value, options } of all) response.cookies.set(name, value, options);
      },
    },
  });
  await supabase.auth.getUser();
  return response;
}
`],
  ['a Response that the framework gave', 'src/hooks.server.ts', `import type { Handle } from '@sveltejs/kit';

export const handle: Handle = async ({ event, resolve }) => {
  const answer = await resolve(event);
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
};
`],
  ['the next handler’s Response, in Astro', 'src/middleware.ts', `import { defineMiddleware } from 'astro:middleware';

export const onRequest = defineMiddleware(async (context, next) => {
  const answer = await next();
  const html = await answer.text();
  return new Response(html.replace('a', 'b'), { status: answer.status, headers: answer.headers });
});
`],
  ['a decorator that wraps the Response it was given', 'src/with-cors.ts', `export const withCors = (handler: (request: Request) => Promise<Response>) => async (request: Request) => {
  const answer = await handler(request);
  const headers = new Headers(answer.headers);
  headers.set('access-control-allow-origin', '*');
  return new Response(answer.body, { status: answer.status, headers });
};
`],
  ['browser code: a component that asks', 'src/orders.tsx', `'use client';
import { useEffect, useState } from 'react';

export default function Orders() {
  const [orders, setOrders] = useState<unknown>();
  useEffect(() => {
    fetch('/api/orders').then((answer) => setOrders(Object.fromEntries(answer.headers)));
  }, []);
  return <pre>{JSON.stringify(orders)}</pre>;
}
`],
  ['browser code: a hook', 'src/use-orders.ts', `import axios from 'axios';
import { useQuery } from '@tanstack/react-query';

export function useOrders() {
  return useQuery({ queryKey: ['orders'], queryFn: () => axios.get('/api/orders') });
}
`],
  ['a wrapper of an SDK that returns the Response to its caller', 'src/sdk.ts', `export class OrdersClient {
  constructor(private readonly base: string) {}

  async request(path: string, init?: RequestInit): Promise<Response> {
    const answer = await fetch(\`\${this.base}\${path}\`, init);
    if (answer.status === 401) throw new Error('login');
    return answer;
  }

  async get(path: string): Promise<Response> {
    return this.request(path);
  }
}
`],
  ['a fetch of one’s own that rebuilds the Response', 'src/traced-fetch.ts', `export async function tracedFetch(input: RequestInfo, init?: RequestInit): Promise<Response> {
  const answer = await fetch(input, init);
  const body = await answer.arrayBuffer();
  return new Response(body, { status: answer.status, headers: answer.headers });
}
`],
  ['nock replies with what was recorded', 'src/a.test.js', `import nock from 'nock';
import axios from 'axios';

test('orders', async () => {
  const recorded = await axios.get('http://orders.internal');
  nock('http://orders.internal').get('/').reply(200, recorded.data, recorded.headers);
});
`],
  ['a mocked axios', 'src/a.test.js', `import axios from 'axios';
import MockAdapter from 'axios-mock-adapter';

const mock = new MockAdapter(axios);

export async function record() {
  const up = await axios.get('http://orders.internal');
  mock.onGet('/orders').reply(200, up.data, up.headers);
}
`],
  ['Playwright’s route.fulfill()', 'tests/a.spec.ts', `import { test } from '@playwright/test';

test('orders', async ({ page }) => {
  await page.route('**/orders', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'x-test': '1' } });
  });
});
`],
  ['Headers of a request that is sent', 'src/a.js', `import axios from 'axios';

export async function relay() {
  const first = await axios.get('http://orders.internal');
  return axios.get('http://orders.internal/next', { headers: { etag: first.headers.etag } });
}
`],
  ['a Map by the name of a response', 'src/a.js', `import express from 'express';

const response = { headers: new Map([['etag', 'x']]), set: new Set() };

express().get('/', (req, res) => {
  res.set(Object.fromEntries(response.headers)).send('fine');
});
`],
  ['a message of a queue', 'src/a.js', `import express from 'express';
import amqp from 'amqplib';

express().get('/', async (req, res) => {
  const channel = await (await amqp.connect('amqp://queue')).createChannel();
  const message = await channel.get('orders');
  res.set(message.properties.headers).send(message.content);
});
`],
  ['an object of a store', 'src/a.js', `import express from 'express';
import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';

const store = new S3Client({});

express().get('/', async (req, res) => {
  const object = await store.send(new GetObjectCommand({ Bucket: 'a', Key: 'b' }));
  res.set({ 'content-type': object.ContentType, 'content-length': object.ContentLength });
  object.Body.pipe(res);
});
`],
  ['a row of a database', 'src/a.js', `import express from 'express';
import { db } from './db.js';

express().get('/', async (req, res) => {
  const response = await db.get('select * from responses');
  res.set(response.headers).status(response.status).send(response.body);
});
`],
  ['an email', 'src/a.js', `import nodemailer from 'nodemailer';
import axios from 'axios';

export async function notify(mail) {
  const up = await axios.get('http://orders.internal');
  await nodemailer.createTransport({}).sendMail({ ...mail, headers: up.headers });
}
`],
  ['a log line', 'src/a.js', `import express from 'express';
import axios from 'axios';
import pino from 'pino';

const log = pino();

express().get('/', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  log.info({ headers: up.headers, response: up });
  res.send(up.data);
});
`],
  ['a Koa app that is called within another', 'src/a.js', `import Koa from 'koa';
import mount from 'koa-mount';

const inner = new Koa();

inner.use(async (ctx) => {
  ctx.set(ctx.state.headers ?? {});
  ctx.body = 'fine';
});
new Koa().use(mount('/inner', inner));
`],
  ['Electron’s protocol answers its own window', 'src/electron.js', `import { net, protocol } from 'electron';

protocol.handle('app', (request) => net.fetch(request.url.replace('app:', 'https:')));
`],
  ['an interceptor of a client hands its response on', 'src/a.js', `import axios from 'axios';

const client = axios.create();

client.interceptors.response.use((response) => ({ ...response, headers: { ...response.headers, 'x-seen': '1' } }));
export default client;
`],
  ['a data loader that isn’t a route', 'src/loader.js', `import { createLoader } from './loaders.js';

export const loader = createLoader(async () => {
  const up = await fetch('http://orders.internal');
  return { headers: up.headers, status: up.status };
});
`],
];

test.each(lookAlikes)('says nothing of %s', (_name, filename, code) => {
  expect(told(filename, code)).toEqual([]);
});

/** The same places, where they do pass on what an upstream sent. */
const neighbours: readonly (readonly [name: string, filename: string, code: string, told: readonly { readonly ruleId: string; readonly line: number }[]])[] = [
  [
    'an upstream beside inject()',
    'src/a.js',
    `import fastify from 'fastify';

fastify().get('/outer', async (request, reply) => {
  const up = await fetch('http://orders.internal');
  reply.headers(Object.fromEntries(up.headers)).send(await up.text());
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', line: 5 }],
  ],
  [
    'a route that asks by itself, beside app.fetch()',
    'src/app/api/[...route]/route.ts',
    `export const GET = async () => {
  const up = await fetch('http://orders.internal');
  return new Response(up.body, up);
};
`,
    [{ ruleId: 'upstream/no-response-passthrough', line: 3 }],
  ],
  [
    'a hook that answers with what it asked for, beside resolve(event)',
    'src/hooks.server.ts',
    `import type { Handle } from '@sveltejs/kit';

export const handle: Handle = async () => {
  const up = await fetch('http://orders.internal');
  return new Response(await up.text(), { headers: up.headers });
};
`,
    [{ ruleId: 'upstream/no-header-passthrough', line: 5 }],
  ],
  [
    'a client of one’s own whose Response a route returns',
    'src/app/orders/route.ts',
    `class OrdersClient {
  request(path: string): Promise<Response> {
    return fetch(\`http://orders.internal\${path}\`);
  }
}

export const GET = () => new OrdersClient().request('/');
`,
    [{ ruleId: 'upstream/no-response-passthrough', line: 7 }],
  ],
];

test.each(neighbours)('reports %s', (_name, filename, code, expected) => {
  expect(told(filename, code)).toEqual(expected);
});
