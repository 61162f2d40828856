import type { Cases } from './cases.ts';

export const filters: Cases = {
  valid: [
    {
      name: 'names of an own list are compared in lower case',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();
const passed = ['Content-Type', 'Content-Length', 'ETag'];

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const name of passed) if (name.toLowerCase() !== 'content-length') res.setHeader(name, up.headers[name]);
  res.send(up.data);
});
`,
    },
    {
      name: 'a list of names as node:http2 has them',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';
import { constants } from 'node:http2';

const app = express();
const passed = [constants.HTTP2_HEADER_CONTENT_TYPE, constants.HTTP2_HEADER_ETAG];

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const name of passed) if (up.headers[name]) res.setHeader(name, up.headers[name]);
  res.send(up.data);
});
`,
    },
    {
      name: 'names are added to a list, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

const HOP_BY_HOP = [
  'connection',
  'transfer-encoding',
  'content-length',
  'keep-alive',
];

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HOP_BY_HOP.includes(name)) res.setHeader(name, value);
  }
  res.status(up.status).send(up.data);
});
`,
    },
    {
      name: 'names are added to a Set, a line each, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

const HOP_BY_HOP = new Set([
  'connection',
  'transfer-encoding',
  'content-length',
  'keep-alive',
]);

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (HOP_BY_HOP.has(name)) continue;
    res.setHeader(name, value);
  }
  res.send(up.data);
});
`,
    },
    {
      name: 'an exported list is only suggested, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

export const HOP_BY_HOP = [
  'connection',
  'transfer-encoding',
  'content-length',
  'keep-alive',
];

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HOP_BY_HOP.includes(name)) res.setHeader(name, value);
  }
  res.send(up.data);
});
`,
    },
    {
      name: 'more deletions, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  const headers = { ...up.headers };
  delete headers['transfer-encoding'];
  delete headers['content-length'];
  delete headers['connection'];
  delete headers['keep-alive'];
  res.set(headers).send(up.data);
});
`,
    },
    {
      name: 'more calls of delete, mended',
      filename: 'app/orders/route.ts',
    code: `export async function GET() {
  const up = await fetch('http://orders.internal');
  const headers = new Headers(up.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  headers.delete('connection');
  headers.delete('transfer-encoding');
  headers.delete('keep-alive');
  return new Response(up.body, { status: up.status, headers });
}
`,
    },
    {
      name: 'a name is taken out of a list of those that may pass, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const name of ['content-type']) res.setHeader(name, up.headers[name]);
  res.send(up.data);
});
`,
    },
    {
      name: 'a deletion under a condition is not where others belong, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  const headers = {
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
  };
  if (req.query.plain) {
    delete headers['transfer-encoding'];
  }
  res.set(headers).send(up.data);
});
`,
    },
    {
      name: 'the list of another filter stays as it is, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

const HELD = ['connection', 'host'];

app.get('/orders', async (req, res) => {
  const asked = Object.fromEntries(Object.entries(req.headers).filter(([name]) => !HELD.includes(name)));
  const up = await axios.get('http://orders.internal', { headers: { accept: asked.accept } });
  const headers = { ...up.headers };
  delete headers['transfer-encoding'];
  delete headers['content-length'];
  delete headers['connection'];
  delete headers['keep-alive'];
  res.set(headers).send(up.data);
});
`,
    },
    {
      name: 'a list that two filters use is only suggested, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

const HELD = [
  'connection',
  'transfer-encoding',
  'content-length',
  'keep-alive',
];
export const isHeld = (name) => HELD.includes(name);

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HELD.includes(name)) res.setHeader(name, value);
  }
  res.send(up.data);
});
`,
    },
  ],
  invalid: [
    {
      name: 'names are added to a list',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

const HOP_BY_HOP = ['connection', 'transfer-encoding'];

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HOP_BY_HOP.includes(name)) res.setHeader(name, value);
  }
  res.status(up.status).send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

const HOP_BY_HOP = [
  'connection',
  'transfer-encoding',
  'content-length',
  'keep-alive',
];

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HOP_BY_HOP.includes(name)) res.setHeader(name, value);
  }
  res.status(up.status).send(up.data);
});
`,
      errors: [
        {
          messageId: 'insufficientFilter',
          data: { client: 'axios', place: 'on line 9', sink: '`setHeader()` of Express', names: '`content-length` and `keep-alive`' },
          line: 11,
          column: 41,
          endLine: 11,
          endColumn: 63,
          suggestions: [
            {
              messageId: 'skipUnlessContentType',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

const HOP_BY_HOP = ['connection', 'transfer-encoding'];

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HOP_BY_HOP.includes(name) && name.toLowerCase() === 'content-type')
      res.setHeader(name, value);
  }
  res.status(up.status).send(up.data);
});
`,
            },
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import express from 'express';

const upstreamOnly = [
  'content-length',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

const HOP_BY_HOP = ['connection', 'transfer-encoding'];

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (
      !HOP_BY_HOP.includes(name) &&
      !upstreamOnly.includes(name.toLowerCase())
    )
      res.setHeader(name, value);
  }
  res.status(up.status).send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'names are added to a Set, a line each',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

const HOP_BY_HOP = new Set([
  'connection',
  'transfer-encoding',
]);

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (HOP_BY_HOP.has(name)) continue;
    res.setHeader(name, value);
  }
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

const HOP_BY_HOP = new Set([
  'connection',
  'transfer-encoding',
  'content-length',
  'keep-alive',
]);

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (HOP_BY_HOP.has(name)) continue;
    res.setHeader(name, value);
  }
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'insufficientFilter',
          data: { client: 'axios', place: 'on line 12', sink: '`setHeader()` of Express', names: '`content-length` and `keep-alive`' },
          line: 15,
          column: 9,
          endLine: 15,
          endColumn: 31,
          suggestions: [
            {
              messageId: 'skipUnlessContentType',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

const HOP_BY_HOP = new Set([
  'connection',
  'transfer-encoding',
]);

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (HOP_BY_HOP.has(name)) continue;
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
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

const HOP_BY_HOP = new Set([
  'connection',
  'transfer-encoding',
]);

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (HOP_BY_HOP.has(name)) continue;
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
      name: 'an exported list is only suggested',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

export const HOP_BY_HOP = ['connection', 'transfer-encoding'];

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HOP_BY_HOP.includes(name)) res.setHeader(name, value);
  }
  res.send(up.data);
});
`,
      output: null,
      errors: [
        {
          messageId: 'insufficientFilter',
          data: { client: 'axios', place: 'on line 9', sink: '`setHeader()` of Express', names: '`content-length` and `keep-alive`' },
          line: 11,
          column: 41,
          endLine: 11,
          endColumn: 63,
          suggestions: [
            {
              messageId: 'extendFilter',
              data: { names: '`content-length` and `keep-alive`' },
              output: `import axios from 'axios';
import express from 'express';

const app = express();

export const HOP_BY_HOP = [
  'connection',
  'transfer-encoding',
  'content-length',
  'keep-alive',
];

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HOP_BY_HOP.includes(name)) res.setHeader(name, value);
  }
  res.send(up.data);
});
`,
            },
            {
              messageId: 'skipUnlessContentType',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

export const HOP_BY_HOP = ['connection', 'transfer-encoding'];

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HOP_BY_HOP.includes(name) && name.toLowerCase() === 'content-type')
      res.setHeader(name, value);
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
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

export const HOP_BY_HOP = ['connection', 'transfer-encoding'];

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (
      !HOP_BY_HOP.includes(name) &&
      !upstreamOnly.includes(name.toLowerCase())
    )
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
      name: 'more deletions',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  const headers = { ...up.headers };
  delete headers['transfer-encoding'];
  res.set(headers).send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  const headers = { ...up.headers };
  delete headers['transfer-encoding'];
  delete headers['content-length'];
  delete headers['connection'];
  delete headers['keep-alive'];
  res.set(headers).send(up.data);
});
`,
      errors: [
        {
          messageId: 'insufficientFilter',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection` and `keep-alive`' },
          line: 10,
          column: 7,
          endLine: 10,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'keepContentType',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  const headers = {
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
  };
  delete headers['transfer-encoding'];
  res.set(headers).send(up.data);
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
  delete headers['transfer-encoding'];
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
      name: 'more calls of delete',
      filename: 'app/orders/route.ts',
      code: `export async function GET() {
  const up = await fetch('http://orders.internal');
  const headers = new Headers(up.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(up.body, { status: up.status, headers });
}
`,
      output: `export async function GET() {
  const up = await fetch('http://orders.internal');
  const headers = new Headers(up.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  headers.delete('connection');
  headers.delete('transfer-encoding');
  headers.delete('keep-alive');
  return new Response(up.body, { status: up.status, headers });
}
`,
      errors: [
        {
          messageId: 'insufficientFilter',
          data: { client: 'fetch', place: 'on line 2', sink: 'the response of Next.js route handlers', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 6,
          column: 53,
          endLine: 6,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'keepContentType',
              output: `export async function GET() {
  const up = await fetch('http://orders.internal');
  const headers = new Headers({
    'content-type':
      up.headers.get('content-type') ?? 'application/octet-stream',
  });
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(up.body, { status: up.status, headers });
}
`,
            },
            {
              messageId: 'leaveOut',
              output: `const upstreamOnly = [
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
  const headers = new Headers(up.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(up.body, {
    status: up.status,
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
      name: 'a name is taken out of a list of those that may pass',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const name of ['content-type', 'content-length']) res.setHeader(name, up.headers[name]);
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const name of ['content-type']) res.setHeader(name, up.headers[name]);
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'insufficientFilter',
          data: { client: 'axios', place: 'on line 7', sink: '`setHeader()` of Express', names: '`content-length`' },
          line: 8,
          column: 62,
          endLine: 8,
          endColumn: 95,
        },
      ],
    },
    {
      name: 'a deletion under a condition is not where others belong',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  const headers = { ...up.headers };
  if (req.query.plain) {
    delete headers['transfer-encoding'];
  }
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
  if (req.query.plain) {
    delete headers['transfer-encoding'];
  }
  res.set(headers).send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 12,
          column: 7,
          endLine: 12,
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
  if (req.query.plain) {
    delete headers['transfer-encoding'];
  }
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
      name: 'the list of another filter stays as it is',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

const HELD = ['connection', 'host'];

app.get('/orders', async (req, res) => {
  const asked = Object.fromEntries(Object.entries(req.headers).filter(([name]) => !HELD.includes(name)));
  const up = await axios.get('http://orders.internal', { headers: { accept: asked.accept } });
  const headers = { ...up.headers };
  delete headers['transfer-encoding'];
  res.set(headers).send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

const HELD = ['connection', 'host'];

app.get('/orders', async (req, res) => {
  const asked = Object.fromEntries(Object.entries(req.headers).filter(([name]) => !HELD.includes(name)));
  const up = await axios.get('http://orders.internal', { headers: { accept: asked.accept } });
  const headers = { ...up.headers };
  delete headers['transfer-encoding'];
  delete headers['content-length'];
  delete headers['connection'];
  delete headers['keep-alive'];
  res.set(headers).send(up.data);
});
`,
      errors: [
        {
          messageId: 'insufficientFilter',
          data: { client: 'axios', place: 'on line 10', sink: '`set()` of Express', names: '`content-length`, `connection` and `keep-alive`' },
          line: 13,
          column: 7,
          endLine: 13,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'keepContentType',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

const HELD = ['connection', 'host'];

app.get('/orders', async (req, res) => {
  const asked = Object.fromEntries(Object.entries(req.headers).filter(([name]) => !HELD.includes(name)));
  const up = await axios.get('http://orders.internal', { headers: { accept: asked.accept } });
  const headers = {
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
  };
  delete headers['transfer-encoding'];
  res.set(headers).send(up.data);
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
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

const HELD = ['connection', 'host'];

app.get('/orders', async (req, res) => {
  const asked = Object.fromEntries(Object.entries(req.headers).filter(([name]) => !HELD.includes(name)));
  const up = await axios.get('http://orders.internal', { headers: { accept: asked.accept } });
  const headers = { ...up.headers };
  delete headers['transfer-encoding'];
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
      name: 'a list that two filters use is only suggested',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

const HELD = ['connection', 'transfer-encoding'];
export const isHeld = (name) => HELD.includes(name);

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HELD.includes(name)) res.setHeader(name, value);
  }
  res.send(up.data);
});
`,
      output: null,
      errors: [
        {
          messageId: 'insufficientFilter',
          data: { client: 'axios', place: 'on line 10', sink: '`setHeader()` of Express', names: '`content-length` and `keep-alive`' },
          line: 12,
          column: 35,
          endLine: 12,
          endColumn: 57,
          suggestions: [
            {
              messageId: 'extendFilter',
              data: { names: '`content-length` and `keep-alive`' },
              output: `import axios from 'axios';
import express from 'express';

const app = express();

const HELD = [
  'connection',
  'transfer-encoding',
  'content-length',
  'keep-alive',
];
export const isHeld = (name) => HELD.includes(name);

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HELD.includes(name)) res.setHeader(name, value);
  }
  res.send(up.data);
});
`,
            },
            {
              messageId: 'skipUnlessContentType',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

const HELD = ['connection', 'transfer-encoding'];
export const isHeld = (name) => HELD.includes(name);

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HELD.includes(name) && name.toLowerCase() === 'content-type')
      res.setHeader(name, value);
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
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

const app = express();

const HELD = ['connection', 'transfer-encoding'];
export const isHeld = (name) => HELD.includes(name);

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HELD.includes(name) && !upstreamOnly.includes(name.toLowerCase()))
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
      name: 'a list of names as node:http2 has them, with the length',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';
import { constants } from 'node:http2';

const app = express();
const passed = [constants.HTTP2_HEADER_CONTENT_TYPE, constants.HTTP2_HEADER_CONTENT_LENGTH];

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const name of passed) if (up.headers[name]) res.setHeader(name, up.headers[name]);
  res.send(up.data);
});
`,
      output: null,
      errors: [
        {
          messageId: 'insufficientFilter',
          data: { client: 'axios', place: 'on line 9', sink: '`setHeader()` of Express', names: '`content-length`' },
          line: 10,
          column: 56,
          endLine: 10,
          endColumn: 89,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
import express from 'express';
import { constants } from 'node:http2';

const app = express();
const passed = [constants.HTTP2_HEADER_CONTENT_TYPE, constants.HTTP2_HEADER_CONTENT_LENGTH];

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const name of passed)
    if (up.headers[name] && name.toLowerCase() !== 'content-length')
      res.setHeader(name, up.headers[name]);
  res.send(up.data);
});
`,
            },
            {
              messageId: 'skipUnlessContentType',
              output: `import axios from 'axios';
import express from 'express';
import { constants } from 'node:http2';

const app = express();
const passed = [constants.HTTP2_HEADER_CONTENT_TYPE, constants.HTTP2_HEADER_CONTENT_LENGTH];

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const name of passed)
    if (up.headers[name] && name.toLowerCase() === 'content-type')
      res.setHeader(name, up.headers[name]);
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
  ],
};
