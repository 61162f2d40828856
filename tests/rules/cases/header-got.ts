import type { Cases } from './cases.ts';

export const gotHeaders: Cases = {
  valid: [
    {
      name: 'got, res.set(bag), direct, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set(name, value) in a loop, direct, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set({ ...bag }), direct, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set(bag), through a local function, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import got from 'got';
import express from 'express';

const app = express();

function load() {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set(name, value) in a loop, through a local function, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import got from 'got';
import express from 'express';

const app = express();

function load() {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set({ ...bag }), through a local function, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import got from 'got';
import express from 'express';

const app = express();

function load() {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set(bag), awaited later, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set(name, value) in a loop, awaited later, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set({ ...bag }), awaited later, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set(bag), after a reassignment, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.type(headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set(name, value) in a loop, after a reassignment, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.set(
    'content-type',
    headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set({ ...bag }), after a reassignment, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.type(headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set(bag), direct, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set(name, value) in a loop, direct, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set({ ...bag }), direct, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set(bag), through a local function, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

function load(): Promise<Response<string>> {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set(name, value) in a loop, through a local function, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

function load(): Promise<Response<string>> {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set({ ...bag }), through a local function, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

function load(): Promise<Response<string>> {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set(bag), awaited later, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set(name, value) in a loop, awaited later, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set({ ...bag }), awaited later, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set(bag), after a reassignment, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers: Response['headers'] | undefined;
  headers = up.headers;
  res.type(headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set(name, value) in a loop, after a reassignment, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers: Response['headers'] | undefined;
  headers = up.headers;
  res.set(
    'content-type',
    headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.body);
});
`,
    },
    {
      name: 'got, res.set({ ...bag }), after a reassignment, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers: Response['headers'] | undefined;
  headers = up.headers;
  res.type(headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
    },
  ],
  invalid: [
    {
      name: 'got, res.set(bag), direct, JavaScript',
      filename: 'src/orders.js',
      code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  res.set(up.headers);
  res.send(up.body);
});
`,
      output: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 22,
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
  const up = await got('http://orders.internal/orders');
  res.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set(name, value) in a loop, direct, JavaScript',
      filename: 'src/orders.js',
      code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  for (const [name, value] of Object.entries(up.headers)) {
    res.set(name, value);
  }
  res.send(up.body);
});
`,
      output: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 25,
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
  const up = await got('http://orders.internal/orders');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!upstreamOnly.includes(name)) res.set(name, value);
  }
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set({ ...bag }), direct, JavaScript',
      filename: 'src/orders.js',
      code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  res.set({ ...up.headers });
  res.send(up.body);
});
`,
      output: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 29,
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
  const up = await got('http://orders.internal/orders');
  res.set({
    ...Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  });
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set(bag), through a local function, JavaScript',
      filename: 'src/orders.js',
      code: `import got from 'got';
import express from 'express';

const app = express();

function load() {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(up.headers);
  res.send(up.body);
});
`,
      output: `import got from 'got';
import express from 'express';

const app = express();

function load() {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 12,
          column: 7,
          endLine: 12,
          endColumn: 22,
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

function load() {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set(name, value) in a loop, through a local function, JavaScript',
      filename: 'src/orders.js',
      code: `import got from 'got';
import express from 'express';

const app = express();

function load() {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  for (const [name, value] of Object.entries(up.headers)) {
    res.set(name, value);
  }
  res.send(up.body);
});
`,
      output: `import got from 'got';
import express from 'express';

const app = express();

function load() {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 13,
          column: 9,
          endLine: 13,
          endColumn: 25,
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

function load() {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  for (const [name, value] of Object.entries(up.headers)) {
    if (!upstreamOnly.includes(name)) res.set(name, value);
  }
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set({ ...bag }), through a local function, JavaScript',
      filename: 'src/orders.js',
      code: `import got from 'got';
import express from 'express';

const app = express();

function load() {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set({ ...up.headers });
  res.send(up.body);
});
`,
      output: `import got from 'got';
import express from 'express';

const app = express();

function load() {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 12,
          column: 7,
          endLine: 12,
          endColumn: 29,
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

function load() {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set({
    ...Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  });
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set(bag), awaited later, JavaScript',
      filename: 'src/orders.js',
      code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(up.headers);
  res.send(up.body);
});
`,
      output: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 7,
          endLine: 10,
          endColumn: 22,
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
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set(name, value) in a loop, awaited later, JavaScript',
      filename: 'src/orders.js',
      code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  for (const [name, value] of Object.entries(up.headers)) {
    res.set(name, value);
  }
  res.send(up.body);
});
`,
      output: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 11,
          column: 9,
          endLine: 11,
          endColumn: 25,
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
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  for (const [name, value] of Object.entries(up.headers)) {
    if (!upstreamOnly.includes(name)) res.set(name, value);
  }
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set({ ...bag }), awaited later, JavaScript',
      filename: 'src/orders.js',
      code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set({ ...up.headers });
  res.send(up.body);
});
`,
      output: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 7,
          endLine: 10,
          endColumn: 29,
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
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set({
    ...Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  });
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set(bag), after a reassignment, JavaScript',
      filename: 'src/orders.js',
      code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.set(headers);
  res.send(up.body);
});
`,
      output: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.type(headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 7,
          endLine: 10,
          endColumn: 19,
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
  const up = await got('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.set(
    Object.fromEntries(
      Object.entries(headers).filter(([name]) => !upstreamOnly.includes(name)),
    ),
  );
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set(name, value) in a loop, after a reassignment, JavaScript',
      filename: 'src/orders.js',
      code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  for (const [name, value] of Object.entries(headers)) {
    res.set(name, value);
  }
  res.send(up.body);
});
`,
      output: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.set(
    'content-type',
    headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 11,
          column: 9,
          endLine: 11,
          endColumn: 25,
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
  const up = await got('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  for (const [name, value] of Object.entries(headers)) {
    if (!upstreamOnly.includes(name)) res.set(name, value);
  }
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set({ ...bag }), after a reassignment, JavaScript',
      filename: 'src/orders.js',
      code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.set({ ...headers });
  res.send(up.body);
});
`,
      output: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.type(headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 7,
          endLine: 10,
          endColumn: 26,
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
  const up = await got('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.set({
    ...Object.fromEntries(
      Object.entries(headers).filter(([name]) => !upstreamOnly.includes(name)),
    ),
  });
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set(bag), direct, TypeScript',
      filename: 'src/orders.ts',
      code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  res.set(up.headers);
  res.send(up.body);
});
`,
      output: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import got, { type Response } from 'got';
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
  const up = await got('http://orders.internal/orders');
  res.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set(name, value) in a loop, direct, TypeScript',
      filename: 'src/orders.ts',
      code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  for (const [name, value] of Object.entries(up.headers)) {
    res.set(name, value as string);
  }
  res.send(up.body);
});
`,
      output: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import got, { type Response } from 'got';
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
  const up = await got('http://orders.internal/orders');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!upstreamOnly.includes(name)) res.set(name, value as string);
  }
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set({ ...bag }), direct, TypeScript',
      filename: 'src/orders.ts',
      code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  res.set({ ...up.headers });
  res.send(up.body);
});
`,
      output: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import got, { type Response } from 'got';
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
  const up = await got('http://orders.internal/orders');
  res.set({
    ...Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  });
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set(bag), through a local function, TypeScript',
      filename: 'src/orders.ts',
      code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

function load(): Promise<Response<string>> {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(up.headers);
  res.send(up.body);
});
`,
      output: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

function load(): Promise<Response<string>> {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 12,
          column: 7,
          endLine: 12,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import got, { type Response } from 'got';
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

function load(): Promise<Response<string>> {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set(name, value) in a loop, through a local function, TypeScript',
      filename: 'src/orders.ts',
      code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

function load(): Promise<Response<string>> {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  for (const [name, value] of Object.entries(up.headers)) {
    res.set(name, value as string);
  }
  res.send(up.body);
});
`,
      output: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

function load(): Promise<Response<string>> {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 13,
          column: 9,
          endLine: 13,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import got, { type Response } from 'got';
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

function load(): Promise<Response<string>> {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  for (const [name, value] of Object.entries(up.headers)) {
    if (!upstreamOnly.includes(name)) res.set(name, value as string);
  }
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set({ ...bag }), through a local function, TypeScript',
      filename: 'src/orders.ts',
      code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

function load(): Promise<Response<string>> {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set({ ...up.headers });
  res.send(up.body);
});
`,
      output: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

function load(): Promise<Response<string>> {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 12,
          column: 7,
          endLine: 12,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import got, { type Response } from 'got';
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

function load(): Promise<Response<string>> {
  return got('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set({
    ...Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  });
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set(bag), awaited later, TypeScript',
      filename: 'src/orders.ts',
      code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(up.headers);
  res.send(up.body);
});
`,
      output: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 7,
          endLine: 10,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import got, { type Response } from 'got';
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
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set(name, value) in a loop, awaited later, TypeScript',
      filename: 'src/orders.ts',
      code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  for (const [name, value] of Object.entries(up.headers)) {
    res.set(name, value as string);
  }
  res.send(up.body);
});
`,
      output: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 11,
          column: 9,
          endLine: 11,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import got, { type Response } from 'got';
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
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  for (const [name, value] of Object.entries(up.headers)) {
    if (!upstreamOnly.includes(name)) res.set(name, value as string);
  }
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set({ ...bag }), awaited later, TypeScript',
      filename: 'src/orders.ts',
      code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set({ ...up.headers });
  res.send(up.body);
});
`,
      output: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 7,
          endLine: 10,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import got, { type Response } from 'got';
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
  const pending = got('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set({
    ...Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  });
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set(bag), after a reassignment, TypeScript',
      filename: 'src/orders.ts',
      code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers: Response['headers'] | undefined;
  headers = up.headers;
  res.set(headers);
  res.send(up.body);
});
`,
      output: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers: Response['headers'] | undefined;
  headers = up.headers;
  res.type(headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 7,
          endLine: 10,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import got, { type Response } from 'got';
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
  const up = await got('http://orders.internal/orders');
  let headers: Response['headers'] | undefined;
  headers = up.headers;
  res.set(
    Object.fromEntries(
      Object.entries(headers).filter(([name]) => !upstreamOnly.includes(name)),
    ),
  );
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set(name, value) in a loop, after a reassignment, TypeScript',
      filename: 'src/orders.ts',
      code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers: Response['headers'] | undefined;
  headers = up.headers;
  for (const [name, value] of Object.entries(headers)) {
    res.set(name, value as string);
  }
  res.send(up.body);
});
`,
      output: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers: Response['headers'] | undefined;
  headers = up.headers;
  res.set(
    'content-type',
    headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 11,
          column: 9,
          endLine: 11,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import got, { type Response } from 'got';
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
  const up = await got('http://orders.internal/orders');
  let headers: Response['headers'] | undefined;
  headers = up.headers;
  for (const [name, value] of Object.entries(headers)) {
    if (!upstreamOnly.includes(name)) res.set(name, value as string);
  }
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, res.set({ ...bag }), after a reassignment, TypeScript',
      filename: 'src/orders.ts',
      code: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers: Response['headers'] | undefined;
  headers = up.headers;
  res.set({ ...headers });
  res.send(up.body);
});
`,
      output: `import got, { type Response } from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal/orders');
  let headers: Response['headers'] | undefined;
  headers = up.headers;
  res.type(headers['content-type'] ?? 'application/octet-stream');
  res.send(up.body);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'got', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 7,
          endLine: 10,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import got, { type Response } from 'got';
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
  const up = await got('http://orders.internal/orders');
  let headers: Response['headers'] | undefined;
  headers = up.headers;
  res.set({
    ...Object.fromEntries(
      Object.entries(headers).filter(([name]) => !upstreamOnly.includes(name)),
    ),
  });
  res.send(up.body);
});
`,
            },
          ],
        },
      ],
    },
  ],
};
