import type { Cases } from './cases.ts';

export const answered: Cases = {
  valid: [
    {
      name: 'the message of an error made into what becomes JSON, and the rest of it logged',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  try {
    const up = await axios.get('http://orders.internal');
    res.json(up.data);
  } catch (error) {
    console.error(error.toJSON());
    res.status(502).json({ message: error.toJSON().message });
  }
});
`,
    },
    {
      name: 'F7: json(up), mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.json(up.data);
});
`,
    },
    {
      name: 'F7: an error as JSON, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  try {
    const up = await axios.get('http://orders.internal');
    res.json(up.data);
  } catch (error) {
    if (axios.isAxiosError(error))
      res.status(502).json({ message: error.message });
    else throw error;
  }
});
`,
    },
    {
      name: 'F7: fetch, as JSON, mended',
      filename: 'src/a.js',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.json(await up.json());
});
`,
    },
    {
      name: 'F7: superagent shows itself, mended',
      filename: 'src/a.js',
    code: `import superagent from 'superagent';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await superagent.get('http://orders.internal');
  res.json(up.body);
});
`,
    },
    {
      name: 'F9: got.stream piped, mended',
      filename: 'src/a.js',
    code: `import got from 'got';
import express from 'express';
import { PassThrough } from 'node:stream';

const app = express();

app.get('/orders', (req, res) => {
  got
    .stream('http://orders.internal')
    .on('response', (up) => {
      res.statusCode = up.statusCode;
      res.setHeader(
        'content-type',
        up.headers['content-type'] ?? 'application/octet-stream',
      );
    })
    .pipe(new PassThrough())
    .pipe(res);
});
`,
    },
    {
      name: 'F9: in CommonJS, mended',
      filename: 'src/a.cjs',
    code: `'use strict';

const express = require('express');
const got = require('got');
const { PassThrough } = require('node:stream');

express().get('/orders', (req, res) => {
  got
    .stream('http://orders.internal')
    .on('response', (up) => {
      res.statusCode = up.statusCode;
      res.setHeader(
        'content-type',
        up.headers['content-type'] ?? 'application/octet-stream',
      );
    })
    .pipe(new PassThrough())
    .pipe(res);
});
`,
    },
    {
      name: 'F10: request piped, mended',
      filename: 'src/a.js',
    code: `import request from 'request';
import express from 'express';
import { PassThrough } from 'node:stream';

const app = express();

app.get('/orders', (req, res) => {
  request('http://orders.internal')
    .on('response', (up) => {
      res.statusCode = up.statusCode;
      res.setHeader(
        'content-type',
        up.headers['content-type'] ?? 'application/octet-stream',
      );
    })
    .pipe(new PassThrough())
    .pipe(res);
});
`,
    },
    {
      name: 'F12: return fetch(), mended',
      filename: 'src/routes/orders/+server.js',
    code: `export function GET() {
  return fetch('http://orders.internal').then(
    (up) =>
      new Response(up.body, {
        status: up.status,
        headers: {
          'content-type':
            up.headers.get('content-type') ?? 'application/octet-stream',
        },
      }),
  );
}
`,
    },
    {
      name: 'F12: the response of fetch after a test, mended',
      filename: 'app/orders/route.js',
    code: `export async function GET() {
  const up = await fetch('http://orders.internal');
  if (!up.ok) return new Response('no orders', { status: 502 });
  return new Response(up.body, {
    status: up.status,
    headers: {
      'content-type':
        up.headers.get('content-type') ?? 'application/octet-stream',
    },
  });
}
`,
    },
    {
      name: 'F12: new Response(up.body, up), mended',
      filename: 'app/orders/route.js',
    code: `export async function GET() {
  const up = await fetch('http://orders.internal');
  return new Response(up.body, {
    status: up.status,
    headers: {
      'content-type':
        up.headers.get('content-type') ?? 'application/octet-stream',
    },
  });
}
`,
    },
    {
      name: 'F12: new Response(up.body, up) after a test, mended',
      filename: 'app/orders/route.js',
    code: `export async function GET() {
  const up = await fetch('http://orders.internal');
  if (!up.ok) throw new Error('orders');
  return new Response(up.body, {
    status: up.status,
    headers: {
      'content-type':
        up.headers.get('content-type') ?? 'application/octet-stream',
    },
  });
}
`,
    },
    {
      name: 'F14: Koa, mended',
      filename: 'src/a.js',
    code: `import Router from '@koa/router';

const router = new Router();

router.get('/orders', async (ctx) => {
  ctx.body = await fetch('http://orders.internal').then(
    (up) =>
      new Response(up.body, {
        status: up.status,
        headers: {
          'content-type':
            up.headers.get('content-type') ?? 'application/octet-stream',
        },
      }),
  );
});
`,
    },
    {
      name: 'F16: hapi is given a stream, mended',
      filename: 'src/a.js',
    code: `import Wreck from '@hapi/wreck';
import { server } from '@hapi/hapi';

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: async (request, h) => {
    const up = await Wreck.request('GET', 'http://orders.internal');
    return h
      .response(up)
      .passThrough(false)
      .code(up.statusCode)
      .type(up.headers['content-type'] ?? 'application/octet-stream');
  },
});
`,
    },
    {
      name: 'F16: hapi returns a promise of a stream, mended',
      filename: 'src/a.js',
    code: `import Wreck from '@hapi/wreck';
import { server } from '@hapi/hapi';

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: (request, h) =>
    Wreck.request('GET', 'http://orders.internal').then((up) =>
      h
        .response(up)
        .passThrough(false)
        .code(up.statusCode)
        .type(up.headers['content-type'] ?? 'application/octet-stream'),
    ),
});
`,
    },
    {
      name: 'F17: Nest returns the observable, mended',
      filename: 'src/orders.controller.ts',
    code: `import { HttpService } from '@nestjs/axios';
import { Controller, Get } from '@nestjs/common';
import { map } from 'rxjs';

@Controller('orders')
export class OrdersController {
  constructor(private readonly http: HttpService) {}

  @Get()
  list() {
    return this.http.get('http://orders.internal').pipe(map((up) => up.data));
  }
}
`,
    },
    {
      name: 'F17: Nest returns the promise, mended',
      filename: 'src/orders.controller.ts',
    code: `import { HttpService } from '@nestjs/axios';
import { Controller, Get } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Controller('orders')
export class OrdersController {
  constructor(private readonly http: HttpService) {}

  @Get()
  async list() {
    return (await firstValueFrom(this.http.get('http://orders.internal'))).data;
  }
}
`,
    },
    {
      name: 'an error given to Fastify, which handles it as one that is thrown',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import Fastify from 'fastify';

Fastify().get('/orders', async (request, reply) => {
  try {
    const up = await axios.get('http://orders.internal');
    return up.data;
  } catch (error) {
    return reply.code(502).send(error);
  }
});
`,
    },
    {
      name: 'an error returned from a handler of hapi',
      filename: 'src/a.js',
      code: `import Hapi from '@hapi/hapi';
import axios from 'axios';

Hapi.server().route({
  method: 'GET',
  path: '/orders',
  handler: () => axios.get('http://orders.internal').then(up => up.data).catch(error => error),
});
`,
    },
  ],
  invalid: [
    {
      name: 'an error made into what becomes JSON',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  try {
    const up = await axios.get('http://orders.internal');
    res.json(up.data);
  } catch (error) {
    res.status(502).json(error.toJSON());
  }
});
`,
      output: null,
      errors: [
        {
          messageId: 'shown',
          data: { client: 'axios', place: 'on line 8', sink: '`json()` of Express' },
          line: 11,
          column: 21,
          endLine: 11,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'hideError',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  try {
    const up = await axios.get('http://orders.internal');
    res.json(up.data);
  } catch (error) {
    res.status(502).json({ message: error.message });
  }
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'an error within what Fastify makes JSON of',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import Fastify from 'fastify';

Fastify().get('/orders', async (request, reply) => {
  try {
    const up = await axios.get('http://orders.internal');
    return up.data;
  } catch (error) {
    return reply.code(502).send({ error });
  }
});
`,
      errors: [
        {
          messageId: 'shown',
          data: { client: 'axios', place: 'on line 6', sink: '`send()` of Fastify' },
          line: 9,
          column: 28,
          endLine: 9,
          endColumn: 43,
          suggestions: [
            {
              messageId: 'hideError',
              output: `import axios from 'axios';
import Fastify from 'fastify';

Fastify().get('/orders', async (request, reply) => {
  try {
    const up = await axios.get('http://orders.internal');
    return up.data;
  } catch (error) {
    return reply.code(502).send({ error: { message: error.message } });
  }
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F7: json(up)',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.json(up);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.json(up.data);
});
`,
      errors: [
        {
          messageId: 'fails',
          data: { client: 'axios', place: 'on line 7', sink: '`json()` of Express' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'F7: an error as JSON',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  try {
    const up = await axios.get('http://orders.internal');
    res.json(up.data);
  } catch (error) {
    if (axios.isAxiosError(error)) res.status(502).json(error);
    else throw error;
  }
});
`,
      output: null,
      errors: [
        {
          messageId: 'shown',
          data: { client: 'axios', place: 'on line 8', sink: '`json()` of Express' },
          line: 11,
          column: 52,
          endLine: 11,
          endColumn: 63,
          suggestions: [
            {
              messageId: 'hideError',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  try {
    const up = await axios.get('http://orders.internal');
    res.json(up.data);
  } catch (error) {
    if (axios.isAxiosError(error))
      res.status(502).json({ message: error.message });
    else throw error;
  }
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F7: fetch, as JSON',
      filename: 'src/a.js',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.json(up);
});
`,
      output: null,
      errors: [
        {
          messageId: 'empty',
          data: { client: 'fetch', place: 'on line 6', sink: '`json()` of Express' },
          line: 7,
          column: 7,
          endLine: 7,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'answerWithBody',
              output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.json(await up.json());
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F7: superagent shows itself',
      filename: 'src/a.js',
      code: `import superagent from 'superagent';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await superagent.get('http://orders.internal');
  res.json(up);
});
`,
      output: null,
      errors: [
        {
          messageId: 'shown',
          data: { client: 'superagent', place: 'on line 7', sink: '`json()` of Express' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 15,
          suggestions: [
            {
              messageId: 'answerWithBody',
              output: `import superagent from 'superagent';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await superagent.get('http://orders.internal');
  res.json(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F9: got.stream piped',
      filename: 'src/a.js',
      code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', (req, res) => {
  got.stream('http://orders.internal').pipe(res);
});
`,
      output: null,
      errors: [
        {
          messageId: 'piped',
          data: { client: 'got', place: 'on line 7', sink: 'the response of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 7,
          column: 40,
          endLine: 7,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'pipeThrough',
              output: `import got from 'got';
import express from 'express';
import { PassThrough } from 'node:stream';

const app = express();

app.get('/orders', (req, res) => {
  got
    .stream('http://orders.internal')
    .on('response', (up) => {
      res.statusCode = up.statusCode;
      res.setHeader(
        'content-type',
        up.headers['content-type'] ?? 'application/octet-stream',
      );
    })
    .pipe(new PassThrough())
    .pipe(res);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F9: in CommonJS',
      filename: 'src/a.cjs',
      code: `'use strict';

const express = require('express');
const got = require('got');

express().get('/orders', (req, res) => {
  got.stream('http://orders.internal').pipe(res);
});
`,
      output: null,
      errors: [
        {
          messageId: 'piped',
          data: { client: 'got', place: 'on line 7', sink: 'the response of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 7,
          column: 40,
          endLine: 7,
          endColumn: 49,
          suggestions: [
            {
              messageId: 'pipeThrough',
              output: `'use strict';

const express = require('express');
const got = require('got');
const { PassThrough } = require('node:stream');

express().get('/orders', (req, res) => {
  got
    .stream('http://orders.internal')
    .on('response', (up) => {
      res.statusCode = up.statusCode;
      res.setHeader(
        'content-type',
        up.headers['content-type'] ?? 'application/octet-stream',
      );
    })
    .pipe(new PassThrough())
    .pipe(res);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F10: request piped',
      filename: 'src/a.js',
      code: `import request from 'request';
import express from 'express';

const app = express();

app.get('/orders', (req, res) => {
  request('http://orders.internal').pipe(res);
});
`,
      output: null,
      errors: [
        {
          messageId: 'piped',
          data: { client: 'request', place: 'on line 7', sink: 'the response of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 7,
          column: 37,
          endLine: 7,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'pipeThrough',
              output: `import request from 'request';
import express from 'express';
import { PassThrough } from 'node:stream';

const app = express();

app.get('/orders', (req, res) => {
  request('http://orders.internal')
    .on('response', (up) => {
      res.statusCode = up.statusCode;
      res.setHeader(
        'content-type',
        up.headers['content-type'] ?? 'application/octet-stream',
      );
    })
    .pipe(new PassThrough())
    .pipe(res);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F12: return fetch()',
      filename: 'src/routes/orders/+server.js',
      code: `export function GET() {
  return fetch('http://orders.internal');
}
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: 'fetch', place: 'on line 2', sink: 'the response of SvelteKit', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'freshResponse',
              output: `export function GET() {
  return fetch('http://orders.internal').then(
    (up) =>
      new Response(up.body, {
        status: up.status,
        headers: {
          'content-type':
            up.headers.get('content-type') ?? 'application/octet-stream',
        },
      }),
  );
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F12: the response of fetch after a test',
      filename: 'app/orders/route.js',
      code: `export async function GET() {
  const up = await fetch('http://orders.internal');
  if (!up.ok) return new Response('no orders', { status: 502 });
  return up;
}
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: 'fetch', place: 'on line 2', sink: 'the response of Next.js route handlers', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'freshResponse',
              output: `export async function GET() {
  const up = await fetch('http://orders.internal');
  if (!up.ok) return new Response('no orders', { status: 502 });
  return new Response(up.body, {
    status: up.status,
    headers: {
      'content-type':
        up.headers.get('content-type') ?? 'application/octet-stream',
    },
  });
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F12: new Response(up.body, up)',
      filename: 'app/orders/route.js',
      code: `export async function GET() {
  const up = await fetch('http://orders.internal');
  return new Response(up.body, up);
}
`,
      output: null,
      errors: [
        {
          messageId: 'becomesInit',
          data: { client: 'fetch', place: 'on line 2', sink: 'the response of Next.js route handlers', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 3,
          column: 10,
          endLine: 3,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'freshResponse',
              output: `export async function GET() {
  const up = await fetch('http://orders.internal');
  return new Response(up.body, {
    status: up.status,
    headers: {
      'content-type':
        up.headers.get('content-type') ?? 'application/octet-stream',
    },
  });
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F12: new Response(up.body, up) after a test',
      filename: 'app/orders/route.js',
      code: `export async function GET() {
  const up = await fetch('http://orders.internal');
  if (!up.ok) throw new Error('orders');
  return new Response(up.body, up);
}
`,
      output: null,
      errors: [
        {
          messageId: 'becomesInit',
          data: { client: 'fetch', place: 'on line 2', sink: 'the response of Next.js route handlers', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'freshResponse',
              output: `export async function GET() {
  const up = await fetch('http://orders.internal');
  if (!up.ok) throw new Error('orders');
  return new Response(up.body, {
    status: up.status,
    headers: {
      'content-type':
        up.headers.get('content-type') ?? 'application/octet-stream',
    },
  });
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F14: Koa',
      filename: 'src/a.js',
      code: `import Router from '@koa/router';

const router = new Router();

router.get('/orders', async (ctx) => {
  ctx.body = await fetch('http://orders.internal');
});
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: 'fetch', place: 'on line 6', sink: '`body` of Koa', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 51,
          suggestions: [
            {
              messageId: 'freshResponse',
              output: `import Router from '@koa/router';

const router = new Router();

router.get('/orders', async (ctx) => {
  ctx.body = await fetch('http://orders.internal').then(
    (up) =>
      new Response(up.body, {
        status: up.status,
        headers: {
          'content-type':
            up.headers.get('content-type') ?? 'application/octet-stream',
        },
      }),
  );
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F16: hapi returns a stream',
      filename: 'src/a.js',
      code: `import http from 'node:http';
import { server } from '@hapi/hapi';

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: (request, h) =>
    new Promise((resolve) => {
      http.get('http://orders.internal', (up) => resolve(up));
    }),
});
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: 'node:http', place: 'on line 11', sink: 'the response of hapi', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 5,
          endLine: 12,
          endColumn: 7,
        },
      ],
    },
    {
      name: 'F16: hapi is given a stream',
      filename: 'src/a.js',
      code: `import Wreck from '@hapi/wreck';
import { server } from '@hapi/hapi';

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: async (request, h) => {
    const up = await Wreck.request('GET', 'http://orders.internal');
    return h.response(up);
  },
});
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: '@hapi/wreck request', place: 'on line 10', sink: '`response()` of hapi', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 11,
          column: 14,
          endLine: 11,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'holdHeaders',
              output: `import Wreck from '@hapi/wreck';
import { server } from '@hapi/hapi';

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: async (request, h) => {
    const up = await Wreck.request('GET', 'http://orders.internal');
    return h
      .response(up)
      .passThrough(false)
      .code(up.statusCode)
      .type(up.headers['content-type'] ?? 'application/octet-stream');
  },
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F16: hapi returns a promise of a stream',
      filename: 'src/a.js',
      code: `import Wreck from '@hapi/wreck';
import { server } from '@hapi/hapi';

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: (request, h) => Wreck.request('GET', 'http://orders.internal'),
});
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: '@hapi/wreck request', place: 'on line 9', sink: 'the response of hapi', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 9,
          column: 34,
          endLine: 9,
          endColumn: 74,
          suggestions: [
            {
              messageId: 'holdHeaders',
              output: `import Wreck from '@hapi/wreck';
import { server } from '@hapi/hapi';

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: (request, h) =>
    Wreck.request('GET', 'http://orders.internal').then((up) =>
      h
        .response(up)
        .passThrough(false)
        .code(up.statusCode)
        .type(up.headers['content-type'] ?? 'application/octet-stream'),
    ),
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F17: Nest returns the observable',
      filename: 'src/orders.controller.ts',
      code: `import { HttpService } from '@nestjs/axios';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  constructor(private readonly http: HttpService) {}

  @Get()
  list() {
    return this.http.get('http://orders.internal');
  }
}
`,
      output: `import { HttpService } from '@nestjs/axios';
import { Controller, Get } from '@nestjs/common';
import { map } from 'rxjs';

@Controller('orders')
export class OrdersController {
  constructor(private readonly http: HttpService) {}

  @Get()
  list() {
    return this.http.get('http://orders.internal').pipe(map((up) => up.data));
  }
}
`,
      errors: [
        {
          messageId: 'fails',
          data: { client: 'NestJS HttpService', place: 'on line 10', sink: 'the response of NestJS' },
          line: 10,
          column: 22,
          endLine: 10,
          endColumn: 51,
        },
      ],
    },
    {
      name: 'F17: Nest returns the promise',
      filename: 'src/orders.controller.ts',
      code: `import { HttpService } from '@nestjs/axios';
import { Controller, Get } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Controller('orders')
export class OrdersController {
  constructor(private readonly http: HttpService) {}

  @Get()
  async list() {
    return await firstValueFrom(this.http.get('http://orders.internal'));
  }
}
`,
      output: `import { HttpService } from '@nestjs/axios';
import { Controller, Get } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Controller('orders')
export class OrdersController {
  constructor(private readonly http: HttpService) {}

  @Get()
  async list() {
    return (await firstValueFrom(this.http.get('http://orders.internal'))).data;
  }
}
`,
      errors: [
        {
          messageId: 'fails',
          data: { client: 'NestJS HttpService', place: 'on line 11', sink: 'the response of NestJS' },
          line: 11,
          column: 12,
          endLine: 11,
          endColumn: 73,
        },
      ],
    },
    {
      name: 'types of several methods, whose import goes with the last',
      filename: 'src/a.ts',
      code: `import { Controller, Get } from '@nestjs/common';
import axios, { AxiosResponse } from 'axios';

@Controller()
export class Orders {
  @Get()
  all(): Promise<AxiosResponse<string>> {
    return axios.get('http://orders.internal');
  }

  @Get(':id')
  one(): Promise<AxiosResponse<number>> {
    return axios.get('http://orders.internal/1');
  }

  @Get(':id/price')
  price(): Promise<AxiosResponse<number>> {
    return axios.get('http://orders.internal/1/price');
  }
}
`,
      output: [`import { Controller, Get } from '@nestjs/common';
import axios, { AxiosResponse } from 'axios';

@Controller()
export class Orders {
  @Get()
  all(): Promise<string> {
    return axios.get('http://orders.internal').then((up) => up.data);
  }

  @Get(':id')
  one(): Promise<number> {
    return axios.get('http://orders.internal/1').then((up) => up.data);
  }

  @Get(':id/price')
  price(): Promise<AxiosResponse<number>> {
    return axios.get('http://orders.internal/1/price');
  }
}
`, `import { Controller, Get } from '@nestjs/common';
import axios from 'axios';

@Controller()
export class Orders {
  @Get()
  all(): Promise<string> {
    return axios.get('http://orders.internal').then((up) => up.data);
  }

  @Get(':id')
  one(): Promise<number> {
    return axios.get('http://orders.internal/1').then((up) => up.data);
  }

  @Get(':id/price')
  price(): Promise<number> {
    return axios.get('http://orders.internal/1/price').then((up) => up.data);
  }
}
`],
      errors: [
        {
          messageId: 'fails',
          data: { client: 'axios', place: 'on line 8', sink: 'the response of NestJS' },
          line: 8,
          column: 18,
          endLine: 8,
          endColumn: 47,
        },
        {
          messageId: 'fails',
          data: { client: 'axios', place: 'on line 13', sink: 'the response of NestJS' },
          line: 13,
          column: 18,
          endLine: 13,
          endColumn: 49,
        },
        {
          messageId: 'fails',
          data: { client: 'axios', place: 'on line 18', sink: 'the response of NestJS' },
          line: 18,
          column: 18,
          endLine: 18,
          endColumn: 55,
        },
      ],
    },
  ],
};
