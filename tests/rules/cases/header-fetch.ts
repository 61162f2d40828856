import type { Cases } from './cases.ts';

export const fetchHeaders: Cases = {
  valid: [
    {
      name: 'fetch, res.set(bag), direct, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  res.type(up.headers.get('content-type') ?? 'application/octet-stream');
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set(name, value) in a loop, direct, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  res.set(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set({ ...bag }), direct, JavaScript',
      filename: 'src/orders.js',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  res.set({ ...up.headers });
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set(bag), through a local function, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import express from 'express';

const app = express();

function load() {
  return fetch('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(up.headers.get('content-type') ?? 'application/octet-stream');
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set(name, value) in a loop, through a local function, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import express from 'express';

const app = express();

function load() {
  return fetch('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set({ ...bag }), through a local function, JavaScript',
      filename: 'src/orders.js',
    code: `import express from 'express';

const app = express();

function load() {
  return fetch('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set({ ...up.headers });
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set(bag), awaited later, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = fetch('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(up.headers.get('content-type') ?? 'application/octet-stream');
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set(name, value) in a loop, awaited later, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = fetch('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set({ ...bag }), awaited later, JavaScript',
      filename: 'src/orders.js',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = fetch('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set({ ...up.headers });
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set(bag), after a reassignment, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.type(headers.get('content-type') ?? 'application/octet-stream');
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set(name, value) in a loop, after a reassignment, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.set(
    'content-type',
    headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set({ ...bag }), after a reassignment, JavaScript',
      filename: 'src/orders.js',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.set({ ...headers });
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set(bag), direct, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  res.type(up.headers.get('content-type') ?? 'application/octet-stream');
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set(name, value) in a loop, direct, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  res.set(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set({ ...bag }), direct, TypeScript',
      filename: 'src/orders.ts',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  res.set({ ...up.headers });
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set(bag), through a local function, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import express from 'express';

const app = express();

function load(): Promise<Response> {
  return fetch('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(up.headers.get('content-type') ?? 'application/octet-stream');
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set(name, value) in a loop, through a local function, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import express from 'express';

const app = express();

function load(): Promise<Response> {
  return fetch('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set({ ...bag }), through a local function, TypeScript',
      filename: 'src/orders.ts',
    code: `import express from 'express';

const app = express();

function load(): Promise<Response> {
  return fetch('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set({ ...up.headers });
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set(bag), awaited later, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = fetch('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(up.headers.get('content-type') ?? 'application/octet-stream');
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set(name, value) in a loop, awaited later, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = fetch('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set({ ...bag }), awaited later, TypeScript',
      filename: 'src/orders.ts',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = fetch('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set({ ...up.headers });
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set(bag), after a reassignment, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  let headers: Headers | undefined;
  headers = up.headers;
  res.type(headers.get('content-type') ?? 'application/octet-stream');
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set(name, value) in a loop, after a reassignment, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  let headers: Headers | undefined;
  headers = up.headers;
  res.set(
    'content-type',
    headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
    },
    {
      name: 'fetch, res.set({ ...bag }), after a reassignment, TypeScript',
      filename: 'src/orders.ts',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  let headers: Headers | undefined;
  headers = up.headers;
  res.set({ ...headers });
  res.send(await up.text());
});
`,
    },
  ],
  invalid: [
    {
      name: 'fetch, res.set(bag), direct, JavaScript',
      filename: 'src/orders.js',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  res.set(up.headers);
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  res.type(up.headers.get('content-type') ?? 'application/octet-stream');
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'throws',
          data: { sink: '`set()` of Express', client: 'fetch', place: 'on line 6' },
          line: 7,
          column: 7,
          endLine: 7,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'fetch, res.set(name, value) in a loop, direct, JavaScript',
      filename: 'src/orders.js',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  for (const [name, value] of up.headers) {
    res.set(name, value);
  }
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  res.set(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'fetch', place: 'on line 6', sink: '`set()` of Express', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 25,
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
  const up = await fetch('http://orders.internal/orders');
  for (const [name, value] of up.headers) {
    if (!upstreamOnly.includes(name)) res.set(name, value);
  }
  res.send(await up.text());
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'fetch, res.set(bag), through a local function, JavaScript',
      filename: 'src/orders.js',
      code: `import express from 'express';

const app = express();

function load() {
  return fetch('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(up.headers);
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

function load() {
  return fetch('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(up.headers.get('content-type') ?? 'application/octet-stream');
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'throws',
          data: { sink: '`set()` of Express', client: 'fetch', place: 'on line 6' },
          line: 11,
          column: 7,
          endLine: 11,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'fetch, res.set(name, value) in a loop, through a local function, JavaScript',
      filename: 'src/orders.js',
      code: `import express from 'express';

const app = express();

function load() {
  return fetch('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  for (const [name, value] of up.headers) {
    res.set(name, value);
  }
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

function load() {
  return fetch('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'fetch', place: 'on line 6', sink: '`set()` of Express', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 12,
          column: 9,
          endLine: 12,
          endColumn: 25,
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

function load() {
  return fetch('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  for (const [name, value] of up.headers) {
    if (!upstreamOnly.includes(name)) res.set(name, value);
  }
  res.send(await up.text());
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'fetch, res.set(bag), awaited later, JavaScript',
      filename: 'src/orders.js',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = fetch('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(up.headers);
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = fetch('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(up.headers.get('content-type') ?? 'application/octet-stream');
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'throws',
          data: { sink: '`set()` of Express', client: 'fetch', place: 'on line 6' },
          line: 9,
          column: 7,
          endLine: 9,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'fetch, res.set(name, value) in a loop, awaited later, JavaScript',
      filename: 'src/orders.js',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = fetch('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  for (const [name, value] of up.headers) {
    res.set(name, value);
  }
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = fetch('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'fetch', place: 'on line 6', sink: '`set()` of Express', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 25,
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
  const pending = fetch('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  for (const [name, value] of up.headers) {
    if (!upstreamOnly.includes(name)) res.set(name, value);
  }
  res.send(await up.text());
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'fetch, res.set(bag), after a reassignment, JavaScript',
      filename: 'src/orders.js',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.set(headers);
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.type(headers.get('content-type') ?? 'application/octet-stream');
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'throws',
          data: { sink: '`set()` of Express', client: 'fetch', place: 'on line 6' },
          line: 9,
          column: 7,
          endLine: 9,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'fetch, res.set(name, value) in a loop, after a reassignment, JavaScript',
      filename: 'src/orders.js',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  for (const [name, value] of headers) {
    res.set(name, value);
  }
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.set(
    'content-type',
    headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'fetch', place: 'on line 6', sink: '`set()` of Express', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 25,
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
  const up = await fetch('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  for (const [name, value] of headers) {
    if (!upstreamOnly.includes(name)) res.set(name, value);
  }
  res.send(await up.text());
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'fetch, res.set(bag), direct, TypeScript',
      filename: 'src/orders.ts',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  res.set(up.headers);
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  res.type(up.headers.get('content-type') ?? 'application/octet-stream');
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'throws',
          data: { sink: '`set()` of Express', client: 'fetch', place: 'on line 6' },
          line: 7,
          column: 7,
          endLine: 7,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'fetch, res.set(name, value) in a loop, direct, TypeScript',
      filename: 'src/orders.ts',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  for (const [name, value] of up.headers) {
    res.set(name, value);
  }
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  res.set(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'fetch', place: 'on line 6', sink: '`set()` of Express', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 25,
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
  const up = await fetch('http://orders.internal/orders');
  for (const [name, value] of up.headers) {
    if (!upstreamOnly.includes(name)) res.set(name, value);
  }
  res.send(await up.text());
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'fetch, res.set(bag), through a local function, TypeScript',
      filename: 'src/orders.ts',
      code: `import express from 'express';

const app = express();

function load(): Promise<Response> {
  return fetch('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(up.headers);
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

function load(): Promise<Response> {
  return fetch('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(up.headers.get('content-type') ?? 'application/octet-stream');
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'throws',
          data: { sink: '`set()` of Express', client: 'fetch', place: 'on line 6' },
          line: 11,
          column: 7,
          endLine: 11,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'fetch, res.set(name, value) in a loop, through a local function, TypeScript',
      filename: 'src/orders.ts',
      code: `import express from 'express';

const app = express();

function load(): Promise<Response> {
  return fetch('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  for (const [name, value] of up.headers) {
    res.set(name, value);
  }
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

function load(): Promise<Response> {
  return fetch('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'fetch', place: 'on line 6', sink: '`set()` of Express', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 12,
          column: 9,
          endLine: 12,
          endColumn: 25,
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

function load(): Promise<Response> {
  return fetch('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  for (const [name, value] of up.headers) {
    if (!upstreamOnly.includes(name)) res.set(name, value);
  }
  res.send(await up.text());
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'fetch, res.set(bag), awaited later, TypeScript',
      filename: 'src/orders.ts',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = fetch('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(up.headers);
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = fetch('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(up.headers.get('content-type') ?? 'application/octet-stream');
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'throws',
          data: { sink: '`set()` of Express', client: 'fetch', place: 'on line 6' },
          line: 9,
          column: 7,
          endLine: 9,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'fetch, res.set(name, value) in a loop, awaited later, TypeScript',
      filename: 'src/orders.ts',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = fetch('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  for (const [name, value] of up.headers) {
    res.set(name, value);
  }
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = fetch('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'fetch', place: 'on line 6', sink: '`set()` of Express', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 25,
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
  const pending = fetch('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  for (const [name, value] of up.headers) {
    if (!upstreamOnly.includes(name)) res.set(name, value);
  }
  res.send(await up.text());
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'fetch, res.set(bag), after a reassignment, TypeScript',
      filename: 'src/orders.ts',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  let headers: Headers | undefined;
  headers = up.headers;
  res.set(headers);
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  let headers: Headers | undefined;
  headers = up.headers;
  res.type(headers.get('content-type') ?? 'application/octet-stream');
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'throws',
          data: { sink: '`set()` of Express', client: 'fetch', place: 'on line 6' },
          line: 9,
          column: 7,
          endLine: 9,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'fetch, res.set(name, value) in a loop, after a reassignment, TypeScript',
      filename: 'src/orders.ts',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  let headers: Headers | undefined;
  headers = up.headers;
  for (const [name, value] of headers) {
    res.set(name, value);
  }
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal/orders');
  let headers: Headers | undefined;
  headers = up.headers;
  res.set(
    'content-type',
    headers.get('content-type') ?? 'application/octet-stream',
  );
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'fetch', place: 'on line 6', sink: '`set()` of Express', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: 25,
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
  const up = await fetch('http://orders.internal/orders');
  let headers: Headers | undefined;
  headers = up.headers;
  for (const [name, value] of headers) {
    if (!upstreamOnly.includes(name)) res.set(name, value);
  }
  res.send(await up.text());
});
`,
            },
          ],
        },
      ],
    },
  ],
};
