import type { Cases } from './cases.ts';

/** The less known ways out of a gateway, and what stands around a client. */
export const waysOut: Cases = {
  valid: [
    {
      name: 'trailers: fields of our own',
      filename: 'src/a.js',
      code: `import http from 'node:http';
import axios from 'axios';

http.createServer(async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.writeHead(200, { 'content-type': 'text/plain' });
  res.write(up.data);
  res.addTrailers({ 'server-timing': 'total' });
  res.end();
});
`,
    },
    {
      name: 'setHeaders() of a Map of our own',
      filename: 'src/a.js',
      code: `import http from 'node:http';
import got from 'got';

http.createServer(async (req, res) => {
  const up = await got('http://orders.internal');
  res.setHeaders(new Map([['cache-control', up.headers['cache-control'] ?? 'no-store']]));
  res.end(up.body);
});
`,
    },
    {
      name: 'appendHeader() of one field that stays true',
      filename: 'src/a.js',
      code: `import http from 'node:http';

http.createServer(async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.appendHeader('etag', up.headers.get('etag') ?? '');
  res.end(await up.text());
});
`,
    },
    {
      name: 'raw arrays: a flat array of our own',
      filename: 'src/a.js',
      code: `import http from 'node:http';

http.createServer((req, res) => {
  http.get('http://orders.internal', (up) => {
    res.writeHead(up.statusCode, ['content-type', up.headers['content-type'] ?? 'text/plain']);
    up.pipe(res);
  });
});
`,
    },
    {
      name: 'HTTP/2: a status and a type',
      filename: 'src/a.js',
      code: `import http2 from 'node:http2';
import got from 'got';

http2.createServer().on('stream', async (stream) => {
  const up = await got('http://orders.internal');
  stream.respond({ ':status': up.statusCode, 'content-type': up.headers['content-type'] ?? 'text/plain' });
  stream.end(up.body);
});
`,
    },
    {
      name: 'an error\'s headers: http-errors with one of our own',
      filename: 'src/a.js',
      code: `import createError from 'http-errors';
import express from 'express';
import got from 'got';

express().get('/orders', async (req, res, next) => {
  const up = await got('http://orders.internal', { throwHttpErrors: false });
  if (up.statusCode >= 400) return next(createError(up.statusCode, 'orders', { headers: { 'retry-after': up.headers['retry-after'] } }));
  res.send(up.body);
});
`,
    },
    {
      name: 'an error\'s headers: http-errors reads no Headers',
      filename: 'src/a.js',
      code: `import createError from 'http-errors';
import express from 'express';

express().get('/orders', async (req, res, next) => {
  const up = await fetch('http://orders.internal');
  if (!up.ok) return next(createError(502, 'orders', { headers: up.headers }));
  res.send(await up.text());
});
`,
    },
    {
      name: 'an error\'s headers: Object.assign() of the status alone',
      filename: 'src/a.js',
      code: `import express from 'express';
import axios from 'axios';

express().get('/orders', async (req, res) => {
  try {
    res.send((await axios.get('http://orders.internal')).data);
  } catch (error) {
    throw Object.assign(new Error('orders', { cause: error }), { status: error.response?.status });
  }
});
`,
    },
    {
      name: 'an error\'s headers: on an error that is answered by hand',
      filename: 'src/a.js',
      code: `import fastify from 'fastify';
import got from 'got';

fastify().get('/orders', async (request, reply) => {
  try {
    return await got('http://orders.internal').json();
  } catch (cause) {
    const error = new Error('orders');
    error.headers = cause.response.headers;
    request.log.error(error);
    return reply.code(502).send({ message: 'orders' });
  }
});
`,
    },
    {
      name: 'an error\'s headers: a class without a status, which no error handler answers with',
      filename: 'src/a.js',
      code: `import express from 'express';
import axios from 'axios';

class OrdersError extends Error {
  constructor(headers) {
    super('orders');
    this.headers = headers;
  }
}

express().get('/orders', async (req, res) => {
  try {
    res.send((await axios.get('http://orders.internal')).data);
  } catch (error) {
    throw new OrdersError(error.response.headers);
  }
});
`,
    },
    {
      name: 'merges: our own fields and the upstream\'s type',
      filename: 'src/a.js',
      code: `import express from 'express';
import axios from 'axios';

express().get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set({ 'x-served-by': 'gateway', 'content-type': up.headers['content-type'] }).send(up.data);
});
`,
    },
    {
      name: 'around a client: what a package makes with it',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import MockAdapter from 'axios-mock-adapter';
import express from 'express';

const mock = new MockAdapter(axios);

express().get('/history', async (req, res) => {
  const up = await mock.get('http://orders.internal');
  res.set(up.headers).send(up.data);
});
`,
    },
    {
      name: 'around a client: a circuit breaker around the body',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import CircuitBreaker from 'opossum';
import express from 'express';

const breaker = new CircuitBreaker(async (url) => (await axios.get(url)).data, { timeout: 3000 });

express().get('/orders', async (req, res) => {
  const up = await breaker.fire('http://orders.internal');
  res.set(up.headers).send(up.orders);
});
`,
    },
    {
      name: 'around a client: a file of the repository that is not seen',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import { connect } from './orders.js';
import express from 'express';

const orders = connect(axios.create());

express().get('/orders', async (req, res) => {
  const found = await orders.get('1');
  res.set(found.headers).send(found.data);
});
`,
    },
    {
      name: 'around a client: what is constructed with the client itself',
      filename: 'src/a.js',
      code: `import { CookieAgent } from 'some-agents';
import got from 'got';
import express from 'express';

const agent = new CookieAgent(got);

express().get('/orders', async (req, res) => {
  const up = await agent.fire('http://orders.internal');
  res.set(up.headers).send(up.body);
});
`,
    },
    {
      name: 'around a client: a constructed member that asks for nothing',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import { Registry } from 'some-registry';
import express from 'express';

const registry = new Registry(axios.isAxiosError);

express().get('/orders', async (req, res) => {
  const up = await registry.fire('http://orders.internal');
  res.set(up.headers).send(up.data);
});
`,
    },
    {
      name: 'an error that is an answer: one field of Boom’s output',
      filename: 'src/a.js',
      code: `import { Boom } from '@hapi/boom';
import Hapi from '@hapi/hapi';
import axios from 'axios';

Hapi.server().route({
  method: 'GET',
  path: '/orders',
  handler: async () => {
    const up = await axios.get('http://orders.internal', { validateStatus: () => true });
    if (up.status < 400) return up.data;
    const error = new Boom('orders', { statusCode: 502, data: up.headers });
    error.output.headers['retry-after'] = up.headers['retry-after'] ?? '30';
    throw error;
  },
});
`,
    },
    {
      name: 'Lambda’s stream: an envelope with a type',
      filename: 'src/index.mjs',
      code: `import got from 'got';

export const handler = awslambda.streamifyResponse(async (event, responseStream) => {
  const up = await got('http://orders.internal');
  const out = awslambda.HttpResponseStream.from(responseStream, { statusCode: up.statusCode, headers: { 'content-type': up.headers['content-type'] } });
  out.write(up.body);
  out.end();
});
`,
    },
    {
      name: 'Lambda’s stream: a web Headers in the envelope says nothing',
      filename: 'src/index.mjs',
      code: `export const handler = awslambda.streamifyResponse(async (event, responseStream) => {
  const up = await fetch('http://orders.internal');
  const out = awslambda.HttpResponseStream.from(responseStream, { statusCode: up.status, headers: up.headers });
  out.write(await up.text());
  out.end();
});
`,
    },
  ],
  invalid: [
    {
      name: 'trailers: addTrailers() of a bag',
      filename: 'src/a.js',
      code: `import http from 'node:http';
import axios from 'axios';

http.createServer(async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.writeHead(200, { 'content-type': 'text/plain' });
  res.write(up.data);
  res.addTrailers(up.headers);
  res.end();
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 30,
          suggestions: [
            { messageId: 'leaveOut', output: `import http from 'node:http';
import axios from 'axios';

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

http.createServer(async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.writeHead(200, { 'content-type': 'text/plain' });
  res.write(up.data);
  res.addTrailers(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.end();
});
` },
          ],
        },
      ],
    },
    {
      name: 'setHeaders() of a fetch Headers',
      filename: 'src/a.js',
      code: `import http from 'node:http';

http.createServer(async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.setHeaders(up.headers);
  res.end(await up.text());
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          line: 5,
          column: 7,
          endLine: 5,
          endColumn: 29,
          suggestions: [
            { messageId: 'keepContentType', output: `import http from 'node:http';

http.createServer(async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.end(await up.text());
});
` },
            { messageId: 'leaveOut', output: `import http from 'node:http';

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

http.createServer(async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.setHeaders(
    new Headers(
      [...up.headers].filter(([name]) => !upstreamOnly.includes(name)),
    ),
  );
  res.end(await up.text());
});
` },
          ],
        },
      ],
    },
    {
      name: 'setHeaders() of a Map over a bag',
      filename: 'src/a.js',
      code: `import http from 'node:http';
import got from 'got';

http.createServer(async (req, res) => {
  const up = await got('http://orders.internal');
  res.setHeaders(new Map(Object.entries(up.headers)));
  res.end(up.body);
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          line: 6,
          column: 7,
          endLine: 6,
          endColumn: 54,
          suggestions: [
            { messageId: 'keepContentType', output: `import http from 'node:http';
import got from 'got';

http.createServer(async (req, res) => {
  const up = await got('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.end(up.body);
});
` },
            { messageId: 'leaveOut', output: `import http from 'node:http';
import got from 'got';

const upstreamOnly = [
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

http.createServer(async (req, res) => {
  const up = await got('http://orders.internal');
  res.setHeaders(
    new Map(
      [...new Map(Object.entries(up.headers))].filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.end(up.body);
});
` },
          ],
        },
      ],
    },
    {
      name: 'appendHeader() in a loop',
      filename: 'src/a.js',
      code: `import http from 'node:http';

http.createServer(async (req, res) => {
  const up = await fetch('http://orders.internal');
  for (const [name, value] of up.headers) res.appendHeader(name, value);
  res.end(await up.text());
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          line: 5,
          column: 47,
          endLine: 5,
          endColumn: 72,
          suggestions: [
            { messageId: 'keepContentType', output: `import http from 'node:http';

http.createServer(async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.appendHeader(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.end(await up.text());
});
` },
            { messageId: 'leaveOut', output: `import http from 'node:http';

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

http.createServer(async (req, res) => {
  const up = await fetch('http://orders.internal');
  for (const [name, value] of up.headers)
    if (!upstreamOnly.includes(name)) res.appendHeader(name, value);
  res.end(await up.text());
});
` },
          ],
        },
      ],
    },
    {
      name: 'raw arrays: writeHead() of rawHeaders',
      filename: 'src/a.js',
      code: `import http from 'node:http';

http.createServer((req, res) => {
  http.get('http://orders.internal', (up) => {
    res.writeHead(up.statusCode, up.rawHeaders);
    up.pipe(res);
  });
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 48,
          suggestions: [
            { messageId: 'keepEncoding', output: `import http from 'node:http';

http.createServer((req, res) => {
  http.get('http://orders.internal', (up) => {
    res.writeHead(
      up.statusCode,
      up.rawHeaders.filter((_, index, all) =>
        ['content-type', 'content-encoding'].includes(
          all[index - (index % 2)].toLowerCase(),
        ),
      ),
    );
    up.pipe(res);
  });
});
` },
            { messageId: 'leaveOut', output: `import http from 'node:http';

const upstreamOnly = [
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

http.createServer((req, res) => {
  http.get('http://orders.internal', (up) => {
    res.writeHead(
      up.statusCode,
      up.rawHeaders.filter(
        (_, index, all) =>
          !upstreamOnly.includes(all[index - (index % 2)].toLowerCase()),
      ),
    );
    up.pipe(res);
  });
});
` },
          ],
        },
      ],
    },
    {
      name: 'raw arrays: writeHead() with a message before rawHeaders',
      filename: 'src/a.js',
      code: `import http from 'node:http';

http.createServer((req, res) => {
  http.get('http://orders.internal', (up) => {
    res.writeHead(up.statusCode, up.statusMessage, up.rawHeaders);
    up.pipe(res);
  });
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 66,
          suggestions: [
            { messageId: 'keepEncoding', output: `import http from 'node:http';

http.createServer((req, res) => {
  http.get('http://orders.internal', (up) => {
    res.writeHead(
      up.statusCode,
      up.statusMessage,
      up.rawHeaders.filter((_, index, all) =>
        ['content-type', 'content-encoding'].includes(
          all[index - (index % 2)].toLowerCase(),
        ),
      ),
    );
    up.pipe(res);
  });
});
` },
            { messageId: 'leaveOut', output: `import http from 'node:http';

const upstreamOnly = [
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

http.createServer((req, res) => {
  http.get('http://orders.internal', (up) => {
    res.writeHead(
      up.statusCode,
      up.statusMessage,
      up.rawHeaders.filter(
        (_, index, all) =>
          !upstreamOnly.includes(all[index - (index % 2)].toLowerCase()),
      ),
    );
    up.pipe(res);
  });
});
` },
          ],
        },
      ],
    },
    {
      name: 'raw arrays: writeHead() of flattened pairs',
      filename: 'src/a.js',
      code: `import http from 'node:http';

http.createServer(async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.writeHead(up.status, [...up.headers].flat());
  res.end(await up.text());
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          line: 5,
          column: 7,
          endLine: 5,
          endColumn: 51,
          suggestions: [
            { messageId: 'keepContentType', output: `import http from 'node:http';

http.createServer(async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.writeHead(
    up.status,
    [...up.headers].flat().filter(([name]) => name === 'content-type'),
  );
  res.end(await up.text());
});
` },
            { messageId: 'leaveOut', output: `import http from 'node:http';

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

http.createServer(async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.writeHead(
    up.status,
    [...up.headers].flat().filter(([name]) => !upstreamOnly.includes(name)),
  );
  res.end(await up.text());
});
` },
          ],
        },
      ],
    },
    {
      name: 'raw arrays: rawHeaders two by two',
      filename: 'src/a.js',
      code: `import http from 'node:http';

http.createServer((req, res) => {
  http.get('http://orders.internal', (up) => {
    for (let at = 0; at < up.rawHeaders.length; at += 2) res.setHeader(up.rawHeaders[at], up.rawHeaders[at + 1]);
    up.pipe(res);
  });
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          line: 5,
          column: 62,
          endLine: 5,
          endColumn: 113,
          suggestions: [
            { messageId: 'keepEncoding', output: `import http from 'node:http';

http.createServer((req, res) => {
  http.get('http://orders.internal', (up) => {
    for (let at = 0; at < up.rawHeaders.length; at += 2)
      if (['content-type', 'content-encoding'].includes(up.rawHeaders[at].toLowerCase()))
        res.setHeader(up.rawHeaders[at], up.rawHeaders[at + 1]);
    up.pipe(res);
  });
});
` },
            { messageId: 'leaveOut', output: `import http from 'node:http';

const upstreamOnly = [
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

http.createServer((req, res) => {
  http.get('http://orders.internal', (up) => {
    for (let at = 0; at < up.rawHeaders.length; at += 2)
      if (!upstreamOnly.includes(up.rawHeaders[at].toLowerCase()))
        res.setHeader(up.rawHeaders[at], up.rawHeaders[at + 1]);
    up.pipe(res);
  });
});
` },
          ],
        },
      ],
    },
    {
      name: 'HTTP/2: stream.respond() of merged headers',
      filename: 'src/a.js',
      code: `import http2 from 'node:http2';
import got from 'got';

http2.createServer().on('stream', async (stream) => {
  const up = await got('http://orders.internal');
  stream.respond({ ':status': up.statusCode, ...up.headers });
  stream.end(up.body);
});
`,
      output: `import http2 from 'node:http2';
import got from 'got';

http2.createServer().on('stream', async (stream) => {
  const up = await got('http://orders.internal');
  stream.respond({
    ':status': up.statusCode,
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
  });
  stream.end(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 6,
          column: 10,
          endLine: 6,
          endColumn: 62,
          suggestions: [
            { messageId: 'leaveOut', output: `import http2 from 'node:http2';
import got from 'got';

const upstreamOnly = [
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

http2.createServer().on('stream', async (stream) => {
  const up = await got('http://orders.internal');
  stream.respond({
    ':status': up.statusCode,
    ...Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  });
  stream.end(up.body);
});
` },
          ],
        },
      ],
    },
    {
      name: 'HTTP/2: what an HTTP/2 upstream sent',
      filename: 'src/a.js',
      code: `import http2 from 'node:http2';

const orders = http2.connect('http://orders.internal');

http2.createServer().on('stream', (stream) => {
  const up = orders.request({ ':path': '/' });
  up.on('response', (headers) => {
    stream.respond(headers);
    up.pipe(stream);
  });
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          line: 8,
          column: 12,
          endLine: 8,
          endColumn: 28,
          suggestions: [
            { messageId: 'keepEncoding', output: `import http2 from 'node:http2';

const orders = http2.connect('http://orders.internal');

http2.createServer().on('stream', (stream) => {
  const up = orders.request({ ':path': '/' });
  up.on('response', (headers) => {
    stream.respond({
      'content-type': headers['content-type'] ?? 'application/octet-stream',
      ...(headers['content-encoding'] && {
        'content-encoding': headers['content-encoding'],
      }),
    });
    up.pipe(stream);
  });
});
` },
            { messageId: 'leaveOut', output: `import http2 from 'node:http2';

const upstreamOnly = [
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const orders = http2.connect('http://orders.internal');

http2.createServer().on('stream', (stream) => {
  const up = orders.request({ ':path': '/' });
  up.on('response', (headers) => {
    stream.respond(
      Object.fromEntries(
        Object.entries(headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    );
    up.pipe(stream);
  });
});
` },
          ],
        },
      ],
    },
    {
      name: 'HTTP/2: trailers of a stream',
      filename: 'src/a.js',
      code: `import http2 from 'node:http2';
import got from 'got';

http2.createServer().on('stream', async (stream) => {
  const up = await got('http://orders.internal');
  stream.respond({ ':status': 200 }, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers(up.headers));
  stream.end(up.body);
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          line: 7,
          column: 42,
          endLine: 7,
          endColumn: 66,
          suggestions: [
            { messageId: 'leaveOut', output: `import http2 from 'node:http2';
import got from 'got';

const upstreamOnly = [
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

http2.createServer().on('stream', async (stream) => {
  const up = await got('http://orders.internal');
  stream.respond({ ':status': 200 }, { waitForTrailers: true });
  stream.on('wantTrailers', () =>
    stream.sendTrailers(
      Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    ),
  );
  stream.end(up.body);
});
` },
          ],
        },
      ],
    },
    {
      name: 'HTTP/2: writeHead() of the compatible response',
      filename: 'src/a.js',
      code: `import http2 from 'node:http2';
import got from 'got';

http2.createSecureServer({}, async (req, res) => {
  const up = await got('http://orders.internal');
  res.writeHead(up.statusCode, up.headers);
  res.end(up.body);
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          line: 6,
          column: 7,
          endLine: 6,
          endColumn: 43,
          suggestions: [
            { messageId: 'keepContentType', output: `import http2 from 'node:http2';
import got from 'got';

http2.createSecureServer({}, async (req, res) => {
  const up = await got('http://orders.internal');
  res.writeHead(up.statusCode, {
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
  });
  res.end(up.body);
});
` },
            { messageId: 'leaveOut', output: `import http2 from 'node:http2';
import got from 'got';

const upstreamOnly = [
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

http2.createSecureServer({}, async (req, res) => {
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
` },
          ],
        },
      ],
    },
    {
      name: 'an error\'s headers: http-errors',
      filename: 'src/a.js',
      code: `import createError from 'http-errors';
import express from 'express';
import got from 'got';

express().get('/orders', async (req, res, next) => {
  const up = await got('http://orders.internal', { throwHttpErrors: false });
  if (up.statusCode >= 400) return next(createError(up.statusCode, 'orders', { headers: up.headers }));
  res.send(up.body);
});
`,
      output: `import createError from 'http-errors';
import express from 'express';
import got from 'got';

express().get('/orders', async (req, res, next) => {
  const up = await got('http://orders.internal', { throwHttpErrors: false });
  if (up.statusCode >= 400) return next(createError(up.statusCode, 'orders'));
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 7,
          column: 80,
          endLine: 7,
          endColumn: 99,
        },
      ],
    },
    {
      name: 'an error\'s headers: ctx.throw()',
      filename: 'src/a.js',
      code: `import Koa from 'koa';
import got from 'got';

new Koa().use(async (ctx) => {
  const up = await got('http://orders.internal', { throwHttpErrors: false });
  if (up.statusCode >= 400) ctx.throw(up.statusCode, 'orders', { headers: up.headers });
  ctx.body = up.body;
});
`,
      output: `import Koa from 'koa';
import got from 'got';

new Koa().use(async (ctx) => {
  const up = await got('http://orders.internal', { throwHttpErrors: false });
  if (up.statusCode >= 400) ctx.throw(up.statusCode, 'orders');
  ctx.body = up.body;
});
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 6,
          column: 66,
          endLine: 6,
          endColumn: 85,
        },
      ],
    },
    {
      name: 'an error\'s headers: HTTPError of h3 reads a Headers',
      filename: 'src/a.js',
      code: `import { H3, HTTPError } from 'h3';

new H3().get('/orders', async () => {
  const up = await fetch('http://orders.internal');
  if (!up.ok) throw new HTTPError({ status: 502, headers: up.headers });
  return up.text();
});
`,
      output: `import { H3, HTTPError } from 'h3';

new H3().get('/orders', async () => {
  const up = await fetch('http://orders.internal');
  if (!up.ok)
    throw new HTTPError({
      status: 502,
      headers: {
        'content-type':
          up.headers.get('content-type') ?? 'application/octet-stream',
      },
    });
  return up.text();
});
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 5,
          column: 50,
          endLine: 5,
          endColumn: 69,
          suggestions: [
            { messageId: 'leaveOut', output: `import { H3, HTTPError } from 'h3';

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

new H3().get('/orders', async () => {
  const up = await fetch('http://orders.internal');
  if (!up.ok)
    throw new HTTPError({
      status: 502,
      headers: new Headers(
        [...up.headers].filter(([name]) => !upstreamOnly.includes(name)),
      ),
    });
  return up.text();
});
` },
          ],
        },
      ],
    },
    {
      name: 'an error\'s headers: Object.assign() of the response',
      filename: 'src/a.js',
      code: `import express from 'express';
import axios from 'axios';

express().get('/orders', async (req, res) => {
  try {
    res.send((await axios.get('http://orders.internal')).data);
  } catch (error) {
    throw Object.assign(new Error('orders'), error.response);
  }
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          line: 8,
          column: 18,
          endLine: 8,
          endColumn: 61,
        },
      ],
    },
    {
      name: 'an error\'s headers: error.headers = …',
      filename: 'src/a.js',
      code: `import fastify from 'fastify';
import got from 'got';

fastify().get('/orders', async () => {
  try {
    return await got('http://orders.internal').json();
  } catch (cause) {
    const error = new Error('orders');
    error.statusCode = 502;
    error.headers = cause.response.headers;
    throw error;
  }
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          line: 10,
          column: 5,
          endLine: 10,
          endColumn: 43,
          suggestions: [
            { messageId: 'keepContentType', output: `import fastify from 'fastify';
import got from 'got';

fastify().get('/orders', async () => {
  try {
    return await got('http://orders.internal').json();
  } catch (cause) {
    const error = new Error('orders');
    error.statusCode = 502;
    error.headers = {
      'content-type':
        cause.response.headers['content-type'] ?? 'application/octet-stream',
    };
    throw error;
  }
});
` },
            { messageId: 'leaveOut', output: `import fastify from 'fastify';
import got from 'got';

const upstreamOnly = [
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

fastify().get('/orders', async () => {
  try {
    return await got('http://orders.internal').json();
  } catch (cause) {
    const error = new Error('orders');
    error.statusCode = 502;
    error.headers = Object.fromEntries(
      Object.entries(cause.response.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    );
    throw error;
  }
});
` },
          ],
        },
      ],
    },
    {
      name: 'an error\'s headers: a class that extends Error',
      filename: 'src/a.js',
      code: `import express from 'express';
import axios from 'axios';

class OrdersError extends Error {
  constructor(status, headers) {
    super('orders');
    this.status = status;
    this.headers = headers;
  }
}

express().get('/orders', async (req, res) => {
  try {
    res.send((await axios.get('http://orders.internal')).data);
  } catch (error) {
    throw new OrdersError(502, error.response.headers);
  }
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          line: 8,
          column: 5,
          endLine: 8,
          endColumn: 27,
          suggestions: [
            { messageId: 'keepContentType', output: `import express from 'express';
import axios from 'axios';

class OrdersError extends Error {
  constructor(status, headers) {
    super('orders');
    this.status = status;
    this.headers = {
      'content-type': headers['content-type'] ?? 'application/octet-stream',
    };
  }
}

express().get('/orders', async (req, res) => {
  try {
    res.send((await axios.get('http://orders.internal')).data);
  } catch (error) {
    throw new OrdersError(502, error.response.headers);
  }
});
` },
            { messageId: 'leaveOut', output: `import express from 'express';
import axios from 'axios';

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

class OrdersError extends Error {
  constructor(status, headers) {
    super('orders');
    this.status = status;
    this.headers = Object.fromEntries(
      Object.entries(headers).filter(([name]) => !upstreamOnly.includes(name)),
    );
  }
}

express().get('/orders', async (req, res) => {
  try {
    res.send((await axios.get('http://orders.internal')).data);
  } catch (error) {
    throw new OrdersError(502, error.response.headers);
  }
});
` },
          ],
        },
      ],
    },
    {
      name: 'merges: a length of our own over the upstream\'s bag',
      filename: 'src/a.js',
      code: `import http from 'node:http';
import axios from 'axios';

http.createServer(async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.writeHead(200, { ...up.headers, 'Content-Length': Buffer.byteLength(up.data) });
  res.end(up.data);
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          line: 6,
          column: 7,
          endLine: 6,
          endColumn: 86,
          suggestions: [
            { messageId: 'keepContentType', output: `import http from 'node:http';
import axios from 'axios';

http.createServer(async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.writeHead(200, {
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
    'Content-Length': Buffer.byteLength(up.data),
  });
  res.end(up.data);
});
` },
            { messageId: 'leaveOut', output: `import http from 'node:http';
import axios from 'axios';

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

http.createServer(async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.writeHead(200, {
    ...Object.fromEntries(
      Object.entries(up.headers).filter(([name]) => !upstreamOnly.includes(name)),
    ),
    'Content-Length': Buffer.byteLength(up.data),
  });
  res.end(up.data);
});
` },
          ],
        },
      ],
    },
    {
      name: 'merges: Object.assign() over the upstream\'s bag',
      filename: 'src/a.js',
      code: `import express from 'express';
import axios from 'axios';

express().get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set(Object.assign({}, up.headers, { 'x-served-by': 'gateway' })).send(up.data);
});
`,
      output: `import express from 'express';
import axios from 'axios';

express().get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res
    .set(
      Object.assign(
        {},
        { 'content-type': up.headers['content-type'] ?? 'application/octet-stream' },
        { 'x-served-by': 'gateway' },
      ),
    )
    .send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 6,
          column: 7,
          endLine: 6,
          endColumn: 71,
          suggestions: [
            { messageId: 'leaveOut', output: `import express from 'express';
import axios from 'axios';

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

express().get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res
    .set(
      Object.fromEntries(
        Object.entries(
          Object.assign({}, up.headers, { 'x-served-by': 'gateway' }),
        ).filter(([name]) => !upstreamOnly.includes(name)),
      ),
    )
    .send(up.data);
});
` },
          ],
        },
      ],
    },
    {
      name: 'around a client: an instance that a package wraps',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import rateLimit from 'axios-rate-limit';
import express from 'express';

const orders = rateLimit(axios.create(), { maxRPS: 2 });

express().get('/orders', async (req, res) => {
  const up = await orders.get('http://orders.internal');
  res.set(up.headers).send(up.data);
});
`,
      output: `import axios from 'axios';
import rateLimit from 'axios-rate-limit';
import express from 'express';

const orders = rateLimit(axios.create(), { maxRPS: 2 });

express().get('/orders', async (req, res) => {
  const up = await orders.get('http://orders.internal');
  res
    .type(up.headers['content-type'] ?? 'application/octet-stream')
    .send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 9,
          column: 7,
          endLine: 9,
          endColumn: 22,
          suggestions: [
            { messageId: 'leaveOut', output: `import axios from 'axios';
import rateLimit from 'axios-rate-limit';
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

const orders = rateLimit(axios.create(), { maxRPS: 2 });

express().get('/orders', async (req, res) => {
  const up = await orders.get('http://orders.internal');
  res
    .set(
      Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    )
    .send(up.data);
});
` },
          ],
        },
      ],
    },
    {
      name: 'around a client: a circuit breaker',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import CircuitBreaker from 'opossum';
import express from 'express';

const breaker = new CircuitBreaker((url) => axios.get(url), { timeout: 3000 });

express().get('/orders', async (req, res) => {
  const up = await breaker.fire('http://orders.internal');
  res.set(up.headers).send(up.data);
});
`,
      output: `import axios from 'axios';
import CircuitBreaker from 'opossum';
import express from 'express';

const breaker = new CircuitBreaker((url) => axios.get(url), { timeout: 3000 });

express().get('/orders', async (req, res) => {
  const up = await breaker.fire('http://orders.internal');
  res
    .type(up.headers['content-type'] ?? 'application/octet-stream')
    .send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 9,
          column: 7,
          endLine: 9,
          endColumn: 22,
          suggestions: [
            { messageId: 'leaveOut', output: `import axios from 'axios';
import CircuitBreaker from 'opossum';
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

const breaker = new CircuitBreaker((url) => axios.get(url), { timeout: 3000 });

express().get('/orders', async (req, res) => {
  const up = await breaker.fire('http://orders.internal');
  res
    .set(
      Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    )
    .send(up.data);
});
` },
          ],
        },
      ],
    },
    {
      name: 'around a client: a promise with a limit of time',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import pTimeout from 'p-timeout';
import express from 'express';

express().get('/orders', async (req, res) => {
  const up = await pTimeout(axios.get('http://orders.internal'), { milliseconds: 500 });
  res.set(up.headers).send(up.data);
});
`,
      output: `import axios from 'axios';
import pTimeout from 'p-timeout';
import express from 'express';

express().get('/orders', async (req, res) => {
  const up = await pTimeout(axios.get('http://orders.internal'), { milliseconds: 500 });
  res
    .type(up.headers['content-type'] ?? 'application/octet-stream')
    .send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 7,
          column: 7,
          endLine: 7,
          endColumn: 22,
          suggestions: [
            { messageId: 'leaveOut', output: `import axios from 'axios';
import pTimeout from 'p-timeout';
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

express().get('/orders', async (req, res) => {
  const up = await pTimeout(axios.get('http://orders.internal'), { milliseconds: 500 });
  res
    .set(
      Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    )
    .send(up.data);
});
` },
          ],
        },
      ],
    },
    {
      name: 'around a client: remembered',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import pMemoize from 'p-memoize';
import express from 'express';

const load = pMemoize((url) => axios.get(url));

express().get('/orders', async (req, res) => {
  const up = await load('http://orders.internal');
  res.set(up.headers).send(up.data);
});
`,
      output: `import axios from 'axios';
import pMemoize from 'p-memoize';
import express from 'express';

const load = pMemoize((url) => axios.get(url));

express().get('/orders', async (req, res) => {
  const up = await load('http://orders.internal');
  res
    .type(up.headers['content-type'] ?? 'application/octet-stream')
    .send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 9,
          column: 7,
          endLine: 9,
          endColumn: 22,
          suggestions: [
            { messageId: 'leaveOut', output: `import axios from 'axios';
import pMemoize from 'p-memoize';
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

const load = pMemoize((url) => axios.get(url));

express().get('/orders', async (req, res) => {
  const up = await load('http://orders.internal');
  res
    .set(
      Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    )
    .send(up.data);
});
` },
          ],
        },
      ],
    },
    {
      name: 'around a client: a circuit breaker that is given its method',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import CircuitBreaker from 'opossum';
import express from 'express';

const breaker = new CircuitBreaker(axios.get);

express().get('/orders', async (req, res) => {
  const up = await breaker.fire('http://orders.internal');
  res.set(up.headers).send(up.data);
});
`,
      output: `import axios from 'axios';
import CircuitBreaker from 'opossum';
import express from 'express';

const breaker = new CircuitBreaker(axios.get);

express().get('/orders', async (req, res) => {
  const up = await breaker.fire('http://orders.internal');
  res
    .type(up.headers['content-type'] ?? 'application/octet-stream')
    .send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 9,
          column: 7,
          endLine: 9,
          endColumn: 22,
          suggestions: [
            { messageId: 'leaveOut', output: `import axios from 'axios';
import CircuitBreaker from 'opossum';
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

const breaker = new CircuitBreaker(axios.get);

express().get('/orders', async (req, res) => {
  const up = await breaker.fire('http://orders.internal');
  res
    .set(
      Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    )
    .send(up.data);
});
` },
          ],
        },
      ],
    },
    {
      name: 'around a client: a package that is given its method beside what it asks for',
      filename: 'src/a.js',
      code: `import got from 'got';
import pLimit from 'p-limit';
import express from 'express';

const limit = pLimit(4);

express().get('/orders', async (req, res) => {
  const up = await limit(got.get, 'http://orders.internal');
  res.set(up.headers).send(up.body);
});
`,
      output: `import got from 'got';
import pLimit from 'p-limit';
import express from 'express';

const limit = pLimit(4);

express().get('/orders', async (req, res) => {
  const up = await limit(got.get, 'http://orders.internal');
  res
    .type(up.headers['content-type'] ?? 'application/octet-stream')
    .send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 9,
          column: 7,
          endLine: 9,
          endColumn: 22,
          suggestions: [
            { messageId: 'leaveOut', output: `import got from 'got';
import pLimit from 'p-limit';
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

const limit = pLimit(4);

express().get('/orders', async (req, res) => {
  const up = await limit(got.get, 'http://orders.internal');
  res
    .set(
      Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    )
    .send(up.body);
});
` },
          ],
        },
      ],
    },
    {
      name: 'an error that is an answer: headers of Boom’s output',
      filename: 'src/a.js',
      code: `import Boom from '@hapi/boom';
import Hapi from '@hapi/hapi';
import got from 'got';

Hapi.server().route({
  method: 'GET',
  path: '/orders',
  handler: async () => {
    const up = await got('http://orders.internal', { throwHttpErrors: false });
    if (up.statusCode < 400) return up.body;
    const error = Boom.badGateway('orders');
    error.output.headers = up.headers;
    throw error;
  },
});
`,
      output: `import Boom from '@hapi/boom';
import Hapi from '@hapi/hapi';
import got from 'got';

Hapi.server().route({
  method: 'GET',
  path: '/orders',
  handler: async () => {
    const up = await got('http://orders.internal', { throwHttpErrors: false });
    if (up.statusCode < 400) return up.body;
    const error = Boom.badGateway('orders');
    throw error;
  },
});
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 12,
          column: 5,
          endLine: 12,
          endColumn: 38,
        },
      ],
    },
    {
      name: 'an error that is an answer: headers put among those of Boom’s output',
      filename: 'src/a.js',
      code: `import { boomify } from '@hapi/boom';
import Hapi from '@hapi/hapi';
import axios from 'axios';

Hapi.server().route({
  method: 'GET',
  path: '/orders',
  handler: async () => {
    try {
      return (await axios.get('http://orders.internal')).data;
    } catch (error) {
      const failed = boomify(error);
      Object.assign(failed.output.headers, error.response.headers);
      throw failed;
    }
  },
});
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 13,
          column: 14,
          endLine: 13,
          endColumn: 67,
        },
      ],
    },
    {
      name: 'Lambda’s stream: the envelope before it',
      filename: 'src/index.mjs',
      code: `import got from 'got';

export const handler = awslambda.streamifyResponse(async (event, responseStream) => {
  const up = await got('http://orders.internal');
  const out = awslambda.HttpResponseStream.from(responseStream, { statusCode: up.statusCode, headers: up.headers });
  out.write(up.body);
  out.end();
});
`,
      output: `import got from 'got';

export const handler = awslambda.streamifyResponse(async (event, responseStream) => {
  const up = await got('http://orders.internal');
  const out = awslambda.HttpResponseStream.from(responseStream, {
    statusCode: up.statusCode,
    headers: { 'content-type': up.headers['content-type'] ?? 'application/octet-stream' },
  });
  out.write(up.body);
  out.end();
});
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 5,
          column: 94,
          endLine: 5,
          endColumn: 113,
          suggestions: [
            { messageId: 'leaveOut', output: `import got from 'got';

const upstreamOnly = [
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

export const handler = awslambda.streamifyResponse(async (event, responseStream) => {
  const up = await got('http://orders.internal');
  const out = awslambda.HttpResponseStream.from(responseStream, {
    statusCode: up.statusCode,
    headers: Object.fromEntries(Object.entries(up.headers).filter(([name]) => !upstreamOnly.includes(name))),
  });
  out.write(up.body);
  out.end();
});
` },
          ],
        },
      ],
    },
  ],
};
