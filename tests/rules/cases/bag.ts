import type { Cases } from './cases.ts';

export const bags: Cases = {
  valid: [
    {
      name: 'F1: in a chain, before the body, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res
    .status(up.status)
    .type(up.headers['content-type'] ?? 'application/octet-stream')
    .send(up.data);
});
`,
    },
    {
      name: 'F1: res.header(bag), mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const { data, headers } = await axios.get('http://orders.internal');
  res.type(headers['content-type'] ?? 'application/octet-stream');
  res.send(data);
});
`,
    },
    {
      name: 'F1: fields of our own beside the bag, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res
    .set({
      'content-type': up.headers['content-type'] ?? 'application/octet-stream',
      'x-gateway': 'eu',
    })
    .send(up.data);
});
`,
    },
    {
      name: 'F1: a content type of our own after the spread, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set({ 'Content-Type': 'text/csv' });
  res.send(up.data);
});
`,
    },
    {
      name: 'F1: double quotes, no semicolons, mended',
      filename: 'src/a.js',
    code: `import axios from "axios"
import express from "express"

express().get("/orders", (req, res) => {
  axios.get("http://orders.internal").then((up) => {
    res.type(up.headers["content-type"] ?? "application/octet-stream")
    res.send(up.data)
  })
})
`,
    },
    {
      name: 'F1: a copy in a variable, with a field of our own, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  const headers = {
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
  };
  headers['x-gateway'] = 'eu';
  res.set(headers).send(up.data);
});
`,
    },
    {
      name: 'F1: Object.assign, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res
    .set(
      Object.assign(
        {},
        {
          'content-type':
            up.headers['content-type'] ?? 'application/octet-stream',
        },
        { 'x-gateway': 'eu' },
      ),
    )
    .send(up.data);
});
`,
    },
    {
      name: 'F1: a stream, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { responseType: 'stream' });
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  up.data.pipe(res);
});
`,
    },
    {
      name: 'F1: superagent, mended',
      filename: 'src/a.js',
    code: `import superagent from 'superagent';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await superagent.get('http://orders.internal');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.text);
});
`,
    },
    {
      name: 'F2: before json(), mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.type(up.headers['content-type'] ?? 'application/json').json(up.data);
});
`,
    },
    {
      name: 'F2: restify, the third argument, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import restify from 'restify';

const server = restify.createServer();

server.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.send(200, up.data, {
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
  });
});
`,
    },
    {
      name: 'F3: writeHead, mended',
      filename: 'src/a.js',
    code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal');
  res.writeHead(up.statusCode, {
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
  });
  res.end(up.body);
});
`,
    },
    {
      name: 'F4: writeHead with the bytes of a raw client, mended',
      filename: 'src/a.js',
    code: `import { request } from 'undici';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await request('http://orders.internal');
  res.writeHead(up.statusCode, {
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
    ...(up.headers['content-encoding'] && {
      'content-encoding': up.headers['content-encoding'],
    }),
  });
  up.body.pipe(res);
});
`,
    },
    {
      name: 'F4: node:http, mended',
      filename: 'src/a.js',
    code: `import http from 'node:http';
import express from 'express';

const app = express();

app.get('/orders', (req, res) => {
  http.get('http://orders.internal', (up) => {
    res.set({
      'content-type': up.headers['content-type'] ?? 'application/octet-stream',
      ...(up.headers['content-encoding'] && {
        'content-encoding': up.headers['content-encoding'],
      }),
    });
    up.pipe(res);
  });
});
`,
    },
    {
      name: 'F5: Object.entries, forEach, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.data);
});
`,
    },
    {
      name: 'F5: Object.keys, forEach, as an expression, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.data);
});
`,
    },
    {
      name: 'F5: for in, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.data);
});
`,
    },
    {
      name: 'F5: a condition that looks at the value only, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.data);
});
`,
    },
    {
      name: 'F5: a loop that does more than copy, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    console.info(name);
    if (name.toLowerCase() === 'content-type') res.setHeader(name, value);
  }
  res.send(up.data);
});
`,
    },
    {
      name: 'F5: headers.forEach of fetch, mended',
      filename: 'src/a.js',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
    },
    {
      name: 'F5: setHeaders, mended',
      filename: 'src/a.js',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
    },
    {
      name: 'F11: Fastify, mended',
      filename: 'src/a.ts',
    code: `import axios from 'axios';
import fastify from 'fastify';

const app = fastify();

app.get('/orders', async (request, reply) => {
  const up = await axios.get('http://orders.internal');
  return reply
    .code(up.status)
    .type(String(up.headers['content-type'] ?? 'application/octet-stream'))
    .send(up.data);
});
`,
    },
    {
      name: 'F12: new Response with the bag, the status told to be a success, mended',
      filename: 'src/routes/orders/+server.js',
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
      name: 'F12: new Response with the bag, any status, mended',
      filename: 'src/routes/orders/+server.js',
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
      name: 'F12: a Headers of our own, filled, mended',
      filename: 'app/orders/route.ts',
    code: `export async function GET() {
  const up = await fetch('http://orders.internal');
  if (!up.ok) return new Response(null, { status: 502 });
  const headers = new Headers({
    'content-type':
      up.headers.get('content-type') ?? 'application/octet-stream',
  });
  headers.set('x-gateway', 'eu');
  return new Response(up.body, { headers });
}
`,
    },
    {
      name: 'F12: Hono c.body, mended',
      filename: 'src/a.ts',
    code: `import { Hono } from 'hono';

const app = new Hono();

app.get('/orders', async (c) => {
  const up = await fetch('http://orders.internal');
  if (!up.ok) return c.text('no orders', 502);
  return c.body(up.body, 200, {
    'content-type':
      up.headers.get('content-type') ?? 'application/octet-stream',
  });
});
`,
    },
    {
      name: 'F13: Koa, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import Router from '@koa/router';

const router = new Router();

router.get('/orders', async (ctx) => {
  const up = await axios.get('http://orders.internal');
  ctx.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  ctx.body = up.data;
});
`,
    },
    {
      name: 'F15: headers of an error, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import Router from '@koa/router';

const router = new Router();

router.get('/orders', async (ctx) => {
  const up = await axios.get('http://orders.internal');
  if (!up.data.length) ctx.throw(502, 'no orders');
  ctx.body = up.data;
});
`,
    },
    {
      name: 'F18: Response.json, mended',
      filename: 'app/orders/route.js',
    code: `export async function GET() {
  const up = await fetch('http://orders.internal');
  const orders = await up.json();
  return Response.json(orders, {
    headers: {
      'content-type': up.headers.get('content-type') ?? 'application/json',
    },
  });
}
`,
    },
    {
      name: 'F18: Hono c.json, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import { Hono } from 'hono';

const app = new Hono();

app.get('/orders', async (c) => {
  const up = await axios.get('http://orders.internal');
  return c.json(up.data, 200, {
    'content-type': up.headers['content-type'] ?? 'application/json',
  });
});
`,
    },
    {
      name: 'h3: setResponseHeaders, mended',
      filename: 'server/api/orders.get.ts',
    code: `export default defineEventHandler(async (event) => {
  const up = await $fetch.raw('http://orders.internal');
  setResponseHeaders(event, {
    'content-type':
      up.headers.get('content-type') ?? 'application/octet-stream',
  });
  return up._data;
});
`,
    },
    {
      name: 'Lambda, mended',
      filename: 'src/handler.js',
    code: `import axios from 'axios';

export const handler = async () => {
  const up = await axios.get('http://orders.internal');
  return {
    statusCode: 200,
    headers: {
      'content-type': up.headers['content-type'] ?? 'application/octet-stream',
    },
    body: JSON.stringify(up.data),
  };
};
`,
    },
    {
      name: 'hapi, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import { server } from '@hapi/hapi';

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: async (request, h) => {
    const up = await axios.get('http://orders.internal');
    const response = h.response(up.data);
    response.header(
      'content-type',
      up.headers['content-type'] ?? 'application/octet-stream',
    );
    return response;
  },
});
`,
    },
  ],
  invalid: [
    {
      name: 'F1: in a chain, before the body',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.status(up.status).set(up.headers).send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res
    .status(up.status)
    .type(up.headers['content-type'] ?? 'application/octet-stream')
    .send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 25,
          endLine: 8,
          endColumn: 40,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import express from 'express';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res
    .status(up.status)
    .set(
      Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    )
    .send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F1: res.header(bag)',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const { data, headers } = await axios.get('http://orders.internal');
  res.header(headers);
  res.send(data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const { data, headers } = await axios.get('http://orders.internal');
  res.type(headers['content-type'] ?? 'application/octet-stream');
  res.send(data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`header()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import express from 'express';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const { data, headers } = await axios.get('http://orders.internal');
  res.header(
    Object.fromEntries(
      Object.entries(headers).filter(([name]) => !upstreamOnly.includes(name)),
    ),
  );
  res.send(data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F1: fields of our own beside the bag',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set({ ...up.headers, 'x-gateway': 'eu' }).send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res
    .set({
      'content-type': up.headers['content-type'] ?? 'application/octet-stream',
      'x-gateway': 'eu',
    })
    .send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 48,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import express from 'express';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res
    .set({
      ...Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
      'x-gateway': 'eu',
    })
    .send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F1: a content type of our own after the spread',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set({ ...up.headers, 'Content-Type': 'text/csv' });
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set({ 'Content-Type': 'text/csv' });
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 57,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import express from 'express';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set({
    ...Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
    'Content-Type': 'text/csv',
  });
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F1: double quotes, no semicolons',
      filename: 'src/a.js',
      code: `import axios from "axios"
import express from "express"

express().get("/orders", (req, res) => {
  axios.get("http://orders.internal").then((up) => {
    res.set(up.headers)
    res.send(up.data)
  })
})
`,
      output: `import axios from "axios"
import express from "express"

express().get("/orders", (req, res) => {
  axios.get("http://orders.internal").then((up) => {
    res.type(up.headers["content-type"] ?? "application/octet-stream")
    res.send(up.data)
  })
})
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 5', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 24,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from "axios"
import express from "express"

const upstreamOnly = [
  "content-length",
  "connection",
  "transfer-encoding",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "upgrade",
]

express().get("/orders", (req, res) => {
  axios.get("http://orders.internal").then((up) => {
    res.set(
      Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    )
    res.send(up.data)
  })
})
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F1: a copy in a variable, with a field of our own',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  const headers = { ...up.headers };
  headers['x-gateway'] = 'eu';
  res.set(headers).send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  const headers = {
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
  };
  headers['x-gateway'] = 'eu';
  res.set(headers).send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 7,
          endLine: 10,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import express from 'express';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  const headers = { ...up.headers };
  headers['x-gateway'] = 'eu';
  res
    .set(
      Object.fromEntries(
        Object.entries(headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    )
    .send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F1: Object.assign',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set(Object.assign({}, up.headers, { 'x-gateway': 'eu' })).send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res
    .set(
      Object.assign(
        {},
        {
          'content-type':
            up.headers['content-type'] ?? 'application/octet-stream',
        },
        { 'x-gateway': 'eu' },
      ),
    )
    .send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 64,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import express from 'express';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res
    .set(
      Object.fromEntries(
        Object.entries(
          Object.assign({}, up.headers, { 'x-gateway': 'eu' }),
        ).filter(([name]) => !upstreamOnly.includes(name)),
      ),
    )
    .send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F1: a stream',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { responseType: 'stream' });
  res.set(up.headers);
  up.data.pipe(res);
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'keepContentType',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { responseType: 'stream' });
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  up.data.pipe(res);
});
`,
            },
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import express from 'express';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { responseType: 'stream' });
  res.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  up.data.pipe(res);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F1: superagent',
      filename: 'src/a.js',
      code: `import superagent from 'superagent';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await superagent.get('http://orders.internal');
  res.set(up.headers);
  res.send(up.text);
});
`,
      output: `import superagent from 'superagent';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await superagent.get('http://orders.internal');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.text);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'superagent', place: 'on line 7', sink: '`set()` of Express', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import superagent from 'superagent';
import express from 'express';

const upstreamOnly = [
  'content-encoding',
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await superagent.get('http://orders.internal');
  res.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.send(up.text);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F2: before json()',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set(up.headers).json(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.type(up.headers['content-type'] ?? 'application/json').json(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import express from 'express';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res
    .set(
      Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    )
    .json(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F2: restify, the third argument',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import restify from 'restify';

const server = restify.createServer();

server.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.send(200, up.data, up.headers);
});
`,
      output: `import axios from 'axios';
import restify from 'restify';

const server = restify.createServer();

server.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.send(200, up.data, {
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
  });
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`send()` of Restify', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 37,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import restify from 'restify';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const server = restify.createServer();

server.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.send(
    200,
    up.data,
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F3: writeHead',
      filename: 'src/a.js',
      code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal');
  res.writeHead(up.statusCode, up.headers);
  res.end(up.body);
});
`,
      output: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal');
  res.writeHead(up.statusCode, {
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
  });
  res.end(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`writeHead()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 43,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import got from 'got';
import express from 'express';

const upstreamOnly = [
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal');
  res.writeHead(
    up.statusCode,
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.end(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F4: writeHead with the bytes of a raw client',
      filename: 'src/a.js',
      code: `import { request } from 'undici';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await request('http://orders.internal');
  res.writeHead(up.statusCode, up.headers);
  up.body.pipe(res);
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'undici', place: 'on line 7', sink: '`writeHead()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 43,
          suggestions: [
            {
              messageId: 'keepEncoding',
              output: `import { request } from 'undici';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await request('http://orders.internal');
  res.writeHead(up.statusCode, {
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
    ...(up.headers['content-encoding'] && {
      'content-encoding': up.headers['content-encoding'],
    }),
  });
  up.body.pipe(res);
});
`,
            },
            {
              messageId: 'leaveOut',
              output: `import { request } from 'undici';
import express from 'express';

const upstreamOnly = [
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await request('http://orders.internal');
  res.writeHead(
    up.statusCode,
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  up.body.pipe(res);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F4: node:http',
      filename: 'src/a.js',
      code: `import http from 'node:http';
import express from 'express';

const app = express();

app.get('/orders', (req, res) => {
  http.get('http://orders.internal', (up) => {
    res.set(up.headers);
    up.pipe(res);
  });
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'node:http', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 24,
          suggestions: [
            {
              messageId: 'keepEncoding',
              output: `import http from 'node:http';
import express from 'express';

const app = express();

app.get('/orders', (req, res) => {
  http.get('http://orders.internal', (up) => {
    res.set({
      'content-type': up.headers['content-type'] ?? 'application/octet-stream',
      ...(up.headers['content-encoding'] && {
        'content-encoding': up.headers['content-encoding'],
      }),
    });
    up.pipe(res);
  });
});
`,
            },
            {
              messageId: 'leaveOut',
              output: `import http from 'node:http';
import express from 'express';

const upstreamOnly = [
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', (req, res) => {
  http.get('http://orders.internal', (up) => {
    res.set(
      Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    );
    up.pipe(res);
  });
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F5: Object.entries, forEach',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  Object.entries(up.headers).forEach(([name, value]) => {
    res.setHeader(name, value);
  });
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`setHeader()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import express from 'express';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  Object.entries(up.headers).forEach(([name, value]) => {
    if (!upstreamOnly.includes(name)) res.setHeader(name, value);
  });
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F5: Object.keys, forEach, as an expression',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  Object.keys(up.headers).forEach((name) => res.setHeader(name, up.headers[name]));
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`setHeader()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 49,
          endLine: 8,
          endColumn: 82,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import express from 'express';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  Object.keys(up.headers).forEach((name) => {
    if (!upstreamOnly.includes(name)) res.setHeader(name, up.headers[name]);
  });
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F5: for in',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const name in up.headers) res.setHeader(name, up.headers[name]);
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`setHeader()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 38,
          endLine: 8,
          endColumn: 71,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import express from 'express';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const name in up.headers)
    if (!upstreamOnly.includes(name)) res.setHeader(name, up.headers[name]);
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F5: a condition that looks at the value only',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (value !== undefined) res.setHeader(name, value);
  }
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`setHeader()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 9,
          column: 34,
          endLine: 9,
          endColumn: 56,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import express from 'express';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (value !== undefined && !upstreamOnly.includes(name))
      res.setHeader(name, value);
  }
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F5: a loop that does more than copy',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    console.info(name);
    res.setHeader(name, value);
  }
  res.send(up.data);
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`setHeader()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'skipUnlessContentType',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    console.info(name);
    if (name.toLowerCase() === 'content-type') res.setHeader(name, value);
  }
  res.send(up.data);
});
`,
            },
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import express from 'express';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    console.info(name);
    if (!upstreamOnly.includes(name.toLowerCase())) res.setHeader(name, value);
  }
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F5: headers.forEach of fetch',
      filename: 'src/a.js',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  up.headers.forEach((value, name) => res.setHeader(name, value));
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'fetch', place: 'on line 6', sink: '`setHeader()` of Express', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 7,
          column: 43,
          endLine: 7,
          endColumn: 65,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import express from 'express';

const upstreamOnly = [
  'content-encoding',
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  up.headers.forEach((value, name) => {
    if (!upstreamOnly.includes(name)) res.setHeader(name, value);
  });
  res.send(await up.text());
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F5: setHeaders',
      filename: 'src/a.js',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.setHeaders(up.headers);
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'fetch', place: 'on line 6', sink: '`setHeaders()` of Express', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 7,
          column: 7,
          endLine: 7,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import express from 'express';

const upstreamOnly = [
  'content-encoding',
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.setHeaders(
    new Headers(
      [...up.headers].filter(([name]) => !upstreamOnly.includes(name)),
    ),
  );
  res.send(await up.text());
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F11: Fastify',
      filename: 'src/a.ts',
      code: `import axios from 'axios';
import fastify from 'fastify';

const app = fastify();

app.get('/orders', async (request, reply) => {
  const up = await axios.get('http://orders.internal');
  return reply.code(up.status).headers(up.headers as Record<string, string>).send(up.data);
});
`,
      output: `import axios from 'axios';
import fastify from 'fastify';

const app = fastify();

app.get('/orders', async (request, reply) => {
  const up = await axios.get('http://orders.internal');
  return reply
    .code(up.status)
    .type(String(up.headers['content-type'] ?? 'application/octet-stream'))
    .send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`headers()` of Fastify', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 32,
          endLine: 8,
          endColumn: 77,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import fastify from 'fastify';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = fastify();

app.get('/orders', async (request, reply) => {
  const up = await axios.get('http://orders.internal');
  return reply
    .code(up.status)
    .headers(
      Object.fromEntries(
        Object.entries(up.headers as Record<string, string>).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    )
    .send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F12: new Response with the bag, the status told to be a success',
      filename: 'src/routes/orders/+server.js',
      code: `export async function GET() {
  const up = await fetch('http://orders.internal');
  if (!up.ok) throw new Error('orders');
  return new Response(up.body, { status: up.status, headers: up.headers });
}
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'fetch', place: 'on line 2', sink: 'the response of SvelteKit', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 4,
          column: 53,
          endLine: 4,
          endColumn: 72,
          suggestions: [
            {
              messageId: 'keepContentType',
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
            {
              messageId: 'leaveOut',
              output: `const upstreamOnly = [
  'content-encoding',
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

export async function GET() {
  const up = await fetch('http://orders.internal');
  if (!up.ok) throw new Error('orders');
  return new Response(up.body, {
    status: up.status,
    headers: new Headers(
      [...up.headers].filter(([name]) => !upstreamOnly.includes(name)),
    ),
  });
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F12: new Response with the bag, any status',
      filename: 'src/routes/orders/+server.js',
      code: `export async function GET() {
  const up = await fetch('http://orders.internal');
  return new Response(up.body, { status: up.status, headers: up.headers });
}
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'fetch', place: 'on line 2', sink: 'the response of SvelteKit', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 3,
          column: 53,
          endLine: 3,
          endColumn: 72,
          suggestions: [
            {
              messageId: 'keepContentType',
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
            {
              messageId: 'leaveOut',
              output: `const upstreamOnly = [
  'content-encoding',
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

export async function GET() {
  const up = await fetch('http://orders.internal');
  return new Response(up.body, {
    status: up.status,
    headers: new Headers(
      [...up.headers].filter(([name]) => !upstreamOnly.includes(name)),
    ),
  });
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F12: a Headers of our own, filled',
      filename: 'app/orders/route.ts',
      code: `export async function GET() {
  const up = await fetch('http://orders.internal');
  if (!up.ok) return new Response(null, { status: 502 });
  const headers = new Headers(up.headers);
  headers.set('x-gateway', 'eu');
  return new Response(up.body, { headers });
}
`,
      output: null,
      errors: [
        {
          messageId: 'insufficientFilter',
          data: { client: 'fetch', place: 'on line 2', sink: 'the response of Next.js route handlers', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 6,
          column: 34,
          endLine: 6,
          endColumn: 41,
          suggestions: [
            {
              messageId: 'keepContentType',
              output: `export async function GET() {
  const up = await fetch('http://orders.internal');
  if (!up.ok) return new Response(null, { status: 502 });
  const headers = new Headers({
    'content-type':
      up.headers.get('content-type') ?? 'application/octet-stream',
  });
  headers.set('x-gateway', 'eu');
  return new Response(up.body, { headers });
}
`,
            },
            {
              messageId: 'leaveOut',
              output: `const upstreamOnly = [
  'content-encoding',
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

export async function GET() {
  const up = await fetch('http://orders.internal');
  if (!up.ok) return new Response(null, { status: 502 });
  const headers = new Headers(up.headers);
  headers.set('x-gateway', 'eu');
  return new Response(up.body, {
    headers: new Headers(
      [...headers].filter(([name]) => !upstreamOnly.includes(name)),
    ),
  });
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F12: Hono c.body',
      filename: 'src/a.ts',
      code: `import { Hono } from 'hono';

const app = new Hono();

app.get('/orders', async (c) => {
  const up = await fetch('http://orders.internal');
  if (!up.ok) return c.text('no orders', 502);
  return c.body(up.body, 200, Object.fromEntries(up.headers));
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'fetch', place: 'on line 6', sink: 'the response of Hono', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 8,
          column: 12,
          endLine: 8,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'keepContentType',
              output: `import { Hono } from 'hono';

const app = new Hono();

app.get('/orders', async (c) => {
  const up = await fetch('http://orders.internal');
  if (!up.ok) return c.text('no orders', 502);
  return c.body(up.body, 200, {
    'content-type':
      up.headers.get('content-type') ?? 'application/octet-stream',
  });
});
`,
            },
            {
              messageId: 'leaveOut',
              output: `import { Hono } from 'hono';

const upstreamOnly = [
  'content-encoding',
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = new Hono();

app.get('/orders', async (c) => {
  const up = await fetch('http://orders.internal');
  if (!up.ok) return c.text('no orders', 502);
  return c.body(
    up.body,
    200,
    Object.fromEntries(
      [...up.headers].filter(([name]) => !upstreamOnly.includes(name)),
    ),
  );
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F13: Koa',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import Router from '@koa/router';

const router = new Router();

router.get('/orders', async (ctx) => {
  const up = await axios.get('http://orders.internal');
  ctx.set(up.headers);
  ctx.body = up.data;
});
`,
      output: `import axios from 'axios';
import Router from '@koa/router';

const router = new Router();

router.get('/orders', async (ctx) => {
  const up = await axios.get('http://orders.internal');
  ctx.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  ctx.body = up.data;
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Koa', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import Router from '@koa/router';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const router = new Router();

router.get('/orders', async (ctx) => {
  const up = await axios.get('http://orders.internal');
  ctx.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  ctx.body = up.data;
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F15: headers of an error',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import Router from '@koa/router';

const router = new Router();

router.get('/orders', async (ctx) => {
  const up = await axios.get('http://orders.internal');
  if (!up.data.length) ctx.throw(502, 'no orders', { headers: up.headers });
  ctx.body = up.data;
});
`,
      output: `import axios from 'axios';
import Router from '@koa/router';

const router = new Router();

router.get('/orders', async (ctx) => {
  const up = await axios.get('http://orders.internal');
  if (!up.data.length) ctx.throw(502, 'no orders');
  ctx.body = up.data;
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`throw()` of Koa', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 54,
          endLine: 8,
          endColumn: 73,
        },
      ],
    },
    {
      name: 'F18: Response.json',
      filename: 'app/orders/route.js',
      code: `export async function GET() {
  const up = await fetch('http://orders.internal');
  const orders = await up.json();
  return Response.json(orders, { headers: up.headers });
}
`,
      output: `export async function GET() {
  const up = await fetch('http://orders.internal');
  const orders = await up.json();
  return Response.json(orders, {
    headers: {
      'content-type': up.headers.get('content-type') ?? 'application/json',
    },
  });
}
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'fetch', place: 'on line 2', sink: 'the response of Next.js route handlers', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 4,
          column: 34,
          endLine: 4,
          endColumn: 53,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `const upstreamOnly = [
  'content-encoding',
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

export async function GET() {
  const up = await fetch('http://orders.internal');
  const orders = await up.json();
  return Response.json(orders, {
    headers: new Headers(
      [...up.headers].filter(([name]) => !upstreamOnly.includes(name)),
    ),
  });
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'F18: Hono c.json',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import { Hono } from 'hono';

const app = new Hono();

app.get('/orders', async (c) => {
  const up = await axios.get('http://orders.internal');
  return c.json(up.data, 200, up.headers);
});
`,
      output: `import axios from 'axios';
import { Hono } from 'hono';

const app = new Hono();

app.get('/orders', async (c) => {
  const up = await axios.get('http://orders.internal');
  return c.json(up.data, 200, {
    'content-type': up.headers['content-type'] ?? 'application/json',
  });
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: 'the response of Hono', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 12,
          endLine: 8,
          endColumn: 42,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import { Hono } from 'hono';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = new Hono();

app.get('/orders', async (c) => {
  const up = await axios.get('http://orders.internal');
  return c.json(
    up.data,
    200,
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'h3: setResponseHeaders',
      filename: 'server/api/orders.get.ts',
      code: `export default defineEventHandler(async (event) => {
  const up = await $fetch.raw('http://orders.internal');
  setResponseHeaders(event, Object.fromEntries(up.headers));
  return up._data;
});
`,
      output: `export default defineEventHandler(async (event) => {
  const up = await $fetch.raw('http://orders.internal');
  setResponseHeaders(event, {
    'content-type':
      up.headers.get('content-type') ?? 'application/octet-stream',
  });
  return up._data;
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'ofetch', place: 'on line 2', sink: '`setResponseHeaders()` of h3', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 3,
          column: 3,
          endLine: 3,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `const upstreamOnly = [
  'content-encoding',
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

export default defineEventHandler(async (event) => {
  const up = await $fetch.raw('http://orders.internal');
  setResponseHeaders(
    event,
    Object.fromEntries(
      [...up.headers].filter(([name]) => !upstreamOnly.includes(name)),
    ),
  );
  return up._data;
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'Lambda',
      filename: 'src/handler.js',
      code: `import axios from 'axios';

export const handler = async () => {
  const up = await axios.get('http://orders.internal');
  return { statusCode: 200, headers: up.headers, body: JSON.stringify(up.data) };
};
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 4', sink: 'the response of AWS Lambda', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 5,
          column: 29,
          endLine: 5,
          endColumn: 48,
          suggestions: [
            {
              messageId: 'keepContentType',
              output: `import axios from 'axios';

export const handler = async () => {
  const up = await axios.get('http://orders.internal');
  return {
    statusCode: 200,
    headers: {
      'content-type': up.headers['content-type'] ?? 'application/octet-stream',
    },
    body: JSON.stringify(up.data),
  };
};
`,
            },
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

export const handler = async () => {
  const up = await axios.get('http://orders.internal');
  return {
    statusCode: 200,
    headers: Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
    body: JSON.stringify(up.data),
  };
};
`,
            },
          ],
        },
      ],
    },
    {
      name: 'hapi',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import { server } from '@hapi/hapi';

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: async (request, h) => {
    const up = await axios.get('http://orders.internal');
    const response = h.response(up.data);
    for (const [name, value] of Object.entries(up.headers)) response.header(name, value);
    return response;
  },
});
`,
      output: `import axios from 'axios';
import { server } from '@hapi/hapi';

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: async (request, h) => {
    const up = await axios.get('http://orders.internal');
    const response = h.response(up.data);
    response.header(
      'content-type',
      up.headers['content-type'] ?? 'application/octet-stream',
    );
    return response;
  },
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 10', sink: '`header()` of hapi', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 12,
          column: 70,
          endLine: 12,
          endColumn: 89,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import { server } from '@hapi/hapi';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: async (request, h) => {
    const up = await axios.get('http://orders.internal');
    const response = h.response(up.data);
    for (const [name, value] of Object.entries(up.headers))
      if (!upstreamOnly.includes(name)) response.header(name, value);
    return response;
  },
});
`,
            },
          ],
        },
      ],
    },
  ],
};
