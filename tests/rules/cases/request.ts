import type { Cases } from './cases.ts';

export const requests: Cases = {
  valid: [
    {
      name: 'a Request of whoever calls, where likely findings are not asked for',
      filename: 'src/a.ts',
      code: `export function ask(request: Request) {
  return fetch(request);
}
`,
    },
    {
      name: 'a few headers of an instance that is made for one request',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.post('/orders', async (req, res) => {
  const client = axios.create({ baseURL: 'http://orders.internal', headers: { 'x-request-id': req.headers['x-request-id'] } });
  const up = await client.post('/', req.body);
  res.send(up.data);
});
`,
    },
    {
      name: 'headers: req.headers, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', {
    headers: { accept: req.headers.accept ?? '*/*' },
  });
  res.send(up.data);
});
`,
    },
    {
      name: 'a spread, with a body, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios({
    url: 'http://orders.internal',
    method: 'post',
    data: req.body,
    headers: {
      accept: req.headers.accept ?? '*/*',
      'content-type': req.headers['content-type'] ?? 'application/octet-stream',
      'x-gateway': 'eu',
    },
  });
  res.send(up.data);
});
`,
    },
    {
      name: 'fetch in a route, mended',
      filename: 'app/orders/route.ts',
    code: `export async function POST(request: Request) {
  const up = await fetch('http://orders.internal', {
    method: 'POST',
    body: request.body,
    headers: {
      accept: request.headers.get('accept') ?? '*/*',
      'content-type': request.headers.get('content-type') ?? 'application/octet-stream',
    },
  });
  return Response.json(await up.json());
}
`,
    },
    {
      name: 'a variable, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const headers = { ...req.headers };
  delete headers.host;
  const up = await axios.get('http://orders.internal', {
    headers: { accept: headers.accept ?? '*/*' },
  });
  res.send(up.data);
});
`,
    },
    {
      name: 'a piped request, mended',
      filename: 'src/a.js',
    code: `import request from 'request';
import express from 'express';
import { PassThrough } from 'node:stream';

const app = express();

app.post('/orders', (req, res) => {
  req
    .pipe(new PassThrough())
    .pipe(request('http://orders.internal'))
    .on('response', () => res.end());
});
`,
    },
  ],
  invalid: [
    {
      name: 'a Request of whoever calls',
      filename: 'src/a.ts',
      code: `export function ask(request: Request) {
  return fetch(request);
}
`,
      options: [{ likely: true }],
      errors: [
        {
          messageId: 'mayForward',
          data: { client: 'fetch', names: '`host`, `connection`, `keep-alive`, `transfer-encoding` and 2 more' },
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 24,
          suggestions: [
            {
              messageId: 'allowlistRequest',
              output: `export function ask(request: Request) {
  return fetch(request, {
    headers: [...request.headers].filter(([name]) =>
      ['accept', 'content-type'].includes(name),
    ),
  });
}
`,
            },
            {
              messageId: 'leaveOutOfRequest',
              output: `const inboundOnly = [
  'host',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'content-length',
  'proxy-connection',
  'te',
  'trailer',
];

export function ask(request: Request) {
  return fetch(request, {
    headers: [...request.headers].filter(
      ([name]) => !inboundOnly.includes(name),
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
      name: 'headers of an instance that is made for one request',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.post('/orders', async (req, res) => {
  const client = axios.create({ baseURL: 'http://orders.internal', headers: req.headers });
  const up = await client.post('/', req.body);
  res.send(up.data);
});
`,
      output: null,
      errors: [
        {
          messageId: 'forwarded',
          data: { client: 'axios', names: '`host`, `connection`, `keep-alive`, `transfer-encoding` and 2 more' },
          line: 8,
          column: 27,
          endLine: 8,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'allowlistRequest',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.post('/orders', async (req, res) => {
  const client = axios.create({
    baseURL: 'http://orders.internal',
    headers: {
      accept: req.headers.accept ?? '*/*',
      'content-type': req.headers['content-type'] ?? 'application/octet-stream',
    },
  });
  const up = await client.post('/', req.body);
  res.send(up.data);
});
`,
            },
            {
              messageId: 'leaveOutOfRequest',
              output: `import axios from 'axios';
import express from 'express';

const inboundOnly = [
  'host',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'content-length',
  'proxy-connection',
  'te',
  'trailer',
];

const app = express();

app.post('/orders', async (req, res) => {
  const client = axios.create({
    baseURL: 'http://orders.internal',
    headers: Object.fromEntries(
      Object.entries(req.headers).filter(
        ([name]) => !inboundOnly.includes(name.toLowerCase()),
      ),
    ),
  });
  const up = await client.post('/', req.body);
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'headers: req.headers',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { headers: req.headers });
  res.send(up.data);
});
`,
      output: null,
      errors: [
        {
          messageId: 'forwarded',
          data: { client: 'axios', names: '`host`, `connection`, `keep-alive`, `transfer-encoding` and 2 more' },
          line: 7,
          column: 58,
          endLine: 7,
          endColumn: 78,
          suggestions: [
            {
              messageId: 'allowlistRequest',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', {
    headers: { accept: req.headers.accept ?? '*/*' },
  });
  res.send(up.data);
});
`,
            },
            {
              messageId: 'leaveOutOfRequest',
              output: `import axios from 'axios';
import express from 'express';

const inboundOnly = [
  'host',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'content-length',
  'proxy-connection',
  'te',
  'trailer',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', {
    headers: Object.fromEntries(
      Object.entries(req.headers).filter(
        ([name]) => !inboundOnly.includes(name.toLowerCase()),
      ),
    ),
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
      name: 'a method that is not known: the type of the body stays',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.use('/orders', async (req, res) => {
  const up = await axios('http://orders.internal', { method: req.method, headers: req.headers });
  res.send(up.data);
});
`,
      output: null,
      errors: [
        {
          messageId: 'forwarded',
          data: { client: 'axios', names: '`host`, `connection`, `keep-alive`, `transfer-encoding` and 2 more' },
          line: 7,
          column: 74,
          endLine: 7,
          endColumn: 94,
          suggestions: [
            {
              messageId: 'allowlistRequest',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.use('/orders', async (req, res) => {
  const up = await axios('http://orders.internal', {
    method: req.method,
    headers: Object.fromEntries(
      Object.entries(req.headers).filter(([name]) =>
        ['accept', 'content-type'].includes(name.toLowerCase()),
      ),
    ),
  });
  res.send(up.data);
});
`,
            },
            {
              messageId: 'leaveOutOfRequest',
              output: `import axios from 'axios';
import express from 'express';

const inboundOnly = [
  'host',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'content-length',
  'proxy-connection',
  'te',
  'trailer',
];

const app = express();

app.use('/orders', async (req, res) => {
  const up = await axios('http://orders.internal', {
    method: req.method,
    headers: Object.fromEntries(
      Object.entries(req.headers).filter(([name]) => !inboundOnly.includes(name.toLowerCase())),
    ),
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
      name: 'a body beside the options',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.use('/orders', async (req, res) => {
  const up = await axios.post('http://orders.internal', req.body, { headers: req.headers });
  res.send(up.data);
});
`,
      output: null,
      errors: [
        {
          messageId: 'forwarded',
          data: { client: 'axios', names: '`host`, `connection`, `keep-alive`, `transfer-encoding` and 2 more' },
          line: 7,
          column: 69,
          endLine: 7,
          endColumn: 89,
          suggestions: [
            {
              messageId: 'allowlistRequest',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.use('/orders', async (req, res) => {
  const up = await axios.post('http://orders.internal', req.body, {
    headers: {
      accept: req.headers.accept ?? '*/*',
      'content-type': req.headers['content-type'] ?? 'application/octet-stream',
    },
  });
  res.send(up.data);
});
`,
            },
            {
              messageId: 'leaveOutOfRequest',
              output: `import axios from 'axios';
import express from 'express';

const inboundOnly = [
  'host',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'content-length',
  'proxy-connection',
  'te',
  'trailer',
];

const app = express();

app.use('/orders', async (req, res) => {
  const up = await axios.post('http://orders.internal', req.body, {
    headers: Object.fromEntries(
      Object.entries(req.headers).filter(
        ([name]) => !inboundOnly.includes(name.toLowerCase()),
      ),
    ),
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
      name: 'a spread, with a body',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios({ url: 'http://orders.internal', method: 'post', data: req.body, headers: { ...req.headers, 'x-gateway': 'eu' } });
  res.send(up.data);
});
`,
      output: null,
      errors: [
        {
          messageId: 'forwarded',
          data: { client: 'axios', names: '`host`, `connection`, `keep-alive`, `transfer-encoding` and 2 more' },
          line: 7,
          column: 91,
          endLine: 7,
          endColumn: 137,
          suggestions: [
            {
              messageId: 'allowlistRequest',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios({
    url: 'http://orders.internal',
    method: 'post',
    data: req.body,
    headers: {
      accept: req.headers.accept ?? '*/*',
      'content-type': req.headers['content-type'] ?? 'application/octet-stream',
      'x-gateway': 'eu',
    },
  });
  res.send(up.data);
});
`,
            },
            {
              messageId: 'leaveOutOfRequest',
              output: `import axios from 'axios';
import express from 'express';

const inboundOnly = [
  'host',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'content-length',
  'proxy-connection',
  'te',
  'trailer',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios({
    url: 'http://orders.internal',
    method: 'post',
    data: req.body,
    headers: {
      ...Object.fromEntries(Object.entries(req.headers).filter(([name]) => !inboundOnly.includes(name.toLowerCase()))),
      'x-gateway': 'eu',
    },
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
      name: 'fetch in a route',
      filename: 'app/orders/route.ts',
      code: `export async function POST(request: Request) {
  const up = await fetch('http://orders.internal', { method: 'POST', body: request.body, headers: request.headers });
  return Response.json(await up.json());
}
`,
      output: null,
      errors: [
        {
          messageId: 'forwarded',
          data: { client: 'fetch', names: '`host`, `connection`, `keep-alive`, `transfer-encoding` and 2 more' },
          line: 2,
          column: 90,
          endLine: 2,
          endColumn: 114,
          suggestions: [
            {
              messageId: 'allowlistRequest',
              output: `export async function POST(request: Request) {
  const up = await fetch('http://orders.internal', {
    method: 'POST',
    body: request.body,
    headers: {
      accept: request.headers.get('accept') ?? '*/*',
      'content-type': request.headers.get('content-type') ?? 'application/octet-stream',
    },
  });
  return Response.json(await up.json());
}
`,
            },
            {
              messageId: 'leaveOutOfRequest',
              output: `const inboundOnly = [
  'host',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'content-length',
  'proxy-connection',
  'te',
  'trailer',
];

export async function POST(request: Request) {
  const up = await fetch('http://orders.internal', {
    method: 'POST',
    body: request.body,
    headers: new Headers([...request.headers].filter(([name]) => !inboundOnly.includes(name))),
  });
  return Response.json(await up.json());
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a variable',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const headers = { ...req.headers };
  delete headers.host;
  const up = await axios.get('http://orders.internal', { headers });
  res.send(up.data);
});
`,
      output: null,
      errors: [
        {
          messageId: 'insufficientFilter',
          data: { client: 'axios', names: '`connection`, `keep-alive`, `transfer-encoding`, `upgrade` and 1 more' },
          line: 9,
          column: 58,
          endLine: 9,
          endColumn: 65,
          suggestions: [
            {
              messageId: 'allowlistRequest',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const headers = { ...req.headers };
  delete headers.host;
  const up = await axios.get('http://orders.internal', {
    headers: { accept: headers.accept ?? '*/*' },
  });
  res.send(up.data);
});
`,
            },
            {
              messageId: 'leaveOutOfRequest',
              output: `import axios from 'axios';
import express from 'express';

const inboundOnly = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'content-length',
  'proxy-connection',
  'te',
  'trailer',
];

const app = express();

app.get('/orders', async (req, res) => {
  const headers = { ...req.headers };
  delete headers.host;
  const up = await axios.get('http://orders.internal', {
    headers: Object.fromEntries(
      Object.entries(headers).filter(
        ([name]) => !inboundOnly.includes(name.toLowerCase()),
      ),
    ),
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
      name: 'a piped request',
      filename: 'src/a.js',
      code: `import request from 'request';
import express from 'express';

const app = express();

app.post('/orders', (req, res) => {
  req.pipe(request('http://orders.internal')).on('response', () => res.end());
});
`,
      output: null,
      errors: [
        {
          messageId: 'piped',
          data: { client: 'request', names: '`host`, `connection`, `keep-alive`, `transfer-encoding` and 2 more' },
          line: 7,
          column: 7,
          endLine: 7,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'pipeThrough',
              output: `import request from 'request';
import express from 'express';
import { PassThrough } from 'node:stream';

const app = express();

app.post('/orders', (req, res) => {
  req
    .pipe(new PassThrough())
    .pipe(request('http://orders.internal'))
    .on('response', () => res.end());
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a call with a callback, of which the first line is told',
      filename: 'src/a.js',
      code: `import http from 'node:http';
import express from 'express';

const app = express();

app.get('/orders', (req, res) => {
  const options = { host: 'orders.internal', headers: { ...req.headers, 'x-gateway': 'eu' } };
  http.get(options, up => {
    res.status(up.statusCode);
    up.pipe(res);
  });
});
`,
      output: null,
      errors: [
        {
          messageId: 'forwarded',
          line: 8,
          column: 8,
          endLine: 8,
          endColumn: 28,
          suggestions: [
            { messageId: 'allowlistRequest', output: `import http from 'node:http';
import express from 'express';

const app = express();

app.get('/orders', (req, res) => {
  const options = {
    host: 'orders.internal',
    headers: { accept: req.headers.accept ?? '*/*', 'x-gateway': 'eu' },
  };
  http.get(options, up => {
    res.status(up.statusCode);
    up.pipe(res);
  });
});
` },
            { messageId: 'leaveOutOfRequest', output: `import http from 'node:http';
import express from 'express';

const inboundOnly = [
  'host',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'content-length',
  'proxy-connection',
  'te',
  'trailer',
];

const app = express();

app.get('/orders', (req, res) => {
  const options = {
    host: 'orders.internal',
    headers: {
      ...Object.fromEntries(
        Object.entries(req.headers).filter(
          ([name]) => !inboundOnly.includes(name.toLowerCase()),
        ),
      ),
      'x-gateway': 'eu',
    },
  };
  http.get(options, up => {
    res.status(up.statusCode);
    up.pipe(res);
  });
});
` },
          ],
        },
      ],
    },
  ],
};
