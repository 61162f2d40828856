import type { Cases } from './cases.ts';

export const axiosHeaders: Cases = {
  valid: [
    {
      name: 'axios, res.set(bag), direct, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set(name, value) in a loop, direct, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set({ ...bag }), direct, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set(bag), through a local function, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

function load() {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set(name, value) in a loop, through a local function, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

function load() {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set({ ...bag }), through a local function, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

function load() {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set(bag), awaited later, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set(name, value) in a loop, awaited later, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set({ ...bag }), awaited later, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set(bag), after a reassignment, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.type(headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set(name, value) in a loop, after a reassignment, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.set(
    'content-type',
    headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set({ ...bag }), after a reassignment, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.type(headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set(bag), direct, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  res.type(String(up.headers['content-type'] ?? 'application/octet-stream'));
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set(name, value) in a loop, direct, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  res.set(
    'content-type',
    String(up.headers['content-type'] ?? 'application/octet-stream'),
  );
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set({ ...bag }), direct, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  res.type(String(up.headers['content-type'] ?? 'application/octet-stream'));
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set(bag), through a local function, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

function load(): Promise<AxiosResponse<string>> {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(String(up.headers['content-type'] ?? 'application/octet-stream'));
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set(name, value) in a loop, through a local function, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

function load(): Promise<AxiosResponse<string>> {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(
    'content-type',
    String(up.headers['content-type'] ?? 'application/octet-stream'),
  );
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set({ ...bag }), through a local function, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

function load(): Promise<AxiosResponse<string>> {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(String(up.headers['content-type'] ?? 'application/octet-stream'));
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set(bag), awaited later, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(String(up.headers['content-type'] ?? 'application/octet-stream'));
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set(name, value) in a loop, awaited later, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(
    'content-type',
    String(up.headers['content-type'] ?? 'application/octet-stream'),
  );
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set({ ...bag }), awaited later, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(String(up.headers['content-type'] ?? 'application/octet-stream'));
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set(bag), after a reassignment, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers: AxiosResponse['headers'] | undefined;
  headers = up.headers;
  res.type(String(headers['content-type'] ?? 'application/octet-stream'));
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set(name, value) in a loop, after a reassignment, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers: AxiosResponse['headers'] | undefined;
  headers = up.headers;
  res.set(
    'content-type',
    String(headers['content-type'] ?? 'application/octet-stream'),
  );
  res.send(up.data);
});
`,
    },
    {
      name: 'axios, res.set({ ...bag }), after a reassignment, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers: AxiosResponse['headers'] | undefined;
  headers = up.headers;
  res.type(String(headers['content-type'] ?? 'application/octet-stream'));
  res.send(up.data);
});
`,
    },
  ],
  invalid: [
    {
      name: 'axios, res.set(bag), direct, JavaScript',
      filename: 'src/orders.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  res.set(up.headers);
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
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
  const up = await axios.get('http://orders.internal/orders');
  res.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios, res.set(name, value) in a loop, direct, JavaScript',
      filename: 'src/orders.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  for (const [name, value] of Object.entries(up.headers)) {
    res.set(name, value);
  }
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 25,
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
  const up = await axios.get('http://orders.internal/orders');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!upstreamOnly.includes(name)) res.set(name, value);
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
      name: 'axios, res.set({ ...bag }), direct, JavaScript',
      filename: 'src/orders.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  res.set({ ...up.headers });
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
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
          endColumn: 29,
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
  const up = await axios.get('http://orders.internal/orders');
  res.set({
    ...Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
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
      name: 'axios, res.set(bag), through a local function, JavaScript',
      filename: 'src/orders.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

function load() {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(up.headers);
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

function load() {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 12,
          column: 7,
          endLine: 12,
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

function load() {
  return axios.get('http://orders.internal/orders');
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
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios, res.set(name, value) in a loop, through a local function, JavaScript',
      filename: 'src/orders.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

function load() {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  for (const [name, value] of Object.entries(up.headers)) {
    res.set(name, value);
  }
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

function load() {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 13,
          column: 9,
          endLine: 13,
          endColumn: 25,
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

function load() {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  for (const [name, value] of Object.entries(up.headers)) {
    if (!upstreamOnly.includes(name)) res.set(name, value);
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
      name: 'axios, res.set({ ...bag }), through a local function, JavaScript',
      filename: 'src/orders.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

function load() {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set({ ...up.headers });
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

function load() {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 12,
          column: 7,
          endLine: 12,
          endColumn: 29,
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

function load() {
  return axios.get('http://orders.internal/orders');
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
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios, res.set(bag), awaited later, JavaScript',
      filename: 'src/orders.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(up.headers);
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 7,
          endLine: 10,
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
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios, res.set(name, value) in a loop, awaited later, JavaScript',
      filename: 'src/orders.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  for (const [name, value] of Object.entries(up.headers)) {
    res.set(name, value);
  }
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(
    'content-type',
    up.headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 11,
          column: 9,
          endLine: 11,
          endColumn: 25,
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
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  for (const [name, value] of Object.entries(up.headers)) {
    if (!upstreamOnly.includes(name)) res.set(name, value);
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
      name: 'axios, res.set({ ...bag }), awaited later, JavaScript',
      filename: 'src/orders.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set({ ...up.headers });
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 7,
          endLine: 10,
          endColumn: 29,
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
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set({
    ...Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
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
      name: 'axios, res.set(bag), after a reassignment, JavaScript',
      filename: 'src/orders.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.set(headers);
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.type(headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
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
  const up = await axios.get('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.set(
    Object.fromEntries(
      Object.entries(headers).filter(([name]) => !upstreamOnly.includes(name)),
    ),
  );
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios, res.set(name, value) in a loop, after a reassignment, JavaScript',
      filename: 'src/orders.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  for (const [name, value] of Object.entries(headers)) {
    res.set(name, value);
  }
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.set(
    'content-type',
    headers['content-type'] ?? 'application/octet-stream',
  );
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 11,
          column: 9,
          endLine: 11,
          endColumn: 25,
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
  const up = await axios.get('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  for (const [name, value] of Object.entries(headers)) {
    if (!upstreamOnly.includes(name)) res.set(name, value);
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
      name: 'axios, res.set({ ...bag }), after a reassignment, JavaScript',
      filename: 'src/orders.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.set({ ...headers });
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.type(headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 7,
          endLine: 10,
          endColumn: 26,
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
  const up = await axios.get('http://orders.internal/orders');
  let headers;
  headers = up.headers;
  res.set({
    ...Object.fromEntries(
      Object.entries(headers).filter(([name]) => !upstreamOnly.includes(name)),
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
      name: 'axios, res.set(bag), direct, TypeScript',
      filename: 'src/orders.ts',
      code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  res.set(up.headers);
  res.send(up.data);
});
`,
      output: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  res.type(String(up.headers['content-type'] ?? 'application/octet-stream'));
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
          endColumn: 22,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios, { type AxiosResponse } from 'axios';
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
  const up = await axios.get('http://orders.internal/orders');
  res.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios, res.set(name, value) in a loop, direct, TypeScript',
      filename: 'src/orders.ts',
      code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  for (const [name, value] of Object.entries(up.headers)) {
    res.set(name, value as string);
  }
  res.send(up.data);
});
`,
      output: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  res.set(
    'content-type',
    String(up.headers['content-type'] ?? 'application/octet-stream'),
  );
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 9,
          column: 9,
          endLine: 9,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios, { type AxiosResponse } from 'axios';
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
  const up = await axios.get('http://orders.internal/orders');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!upstreamOnly.includes(name)) res.set(name, value as string);
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
      name: 'axios, res.set({ ...bag }), direct, TypeScript',
      filename: 'src/orders.ts',
      code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  res.set({ ...up.headers });
  res.send(up.data);
});
`,
      output: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  res.type(String(up.headers['content-type'] ?? 'application/octet-stream'));
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
          endColumn: 29,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios, { type AxiosResponse } from 'axios';
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
  const up = await axios.get('http://orders.internal/orders');
  res.set({
    ...Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
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
      name: 'axios, res.set(bag), through a local function, TypeScript',
      filename: 'src/orders.ts',
      code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

function load(): Promise<AxiosResponse<string>> {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(up.headers);
  res.send(up.data);
});
`,
      output: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

function load(): Promise<AxiosResponse<string>> {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(String(up.headers['content-type'] ?? 'application/octet-stream'));
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 12,
          column: 7,
          endLine: 12,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios, { type AxiosResponse } from 'axios';
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

function load(): Promise<AxiosResponse<string>> {
  return axios.get('http://orders.internal/orders');
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
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios, res.set(name, value) in a loop, through a local function, TypeScript',
      filename: 'src/orders.ts',
      code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

function load(): Promise<AxiosResponse<string>> {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  for (const [name, value] of Object.entries(up.headers)) {
    res.set(name, value as string);
  }
  res.send(up.data);
});
`,
      output: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

function load(): Promise<AxiosResponse<string>> {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set(
    'content-type',
    String(up.headers['content-type'] ?? 'application/octet-stream'),
  );
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 13,
          column: 9,
          endLine: 13,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios, { type AxiosResponse } from 'axios';
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

function load(): Promise<AxiosResponse<string>> {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  for (const [name, value] of Object.entries(up.headers)) {
    if (!upstreamOnly.includes(name)) res.set(name, value as string);
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
      name: 'axios, res.set({ ...bag }), through a local function, TypeScript',
      filename: 'src/orders.ts',
      code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

function load(): Promise<AxiosResponse<string>> {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.set({ ...up.headers });
  res.send(up.data);
});
`,
      output: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

function load(): Promise<AxiosResponse<string>> {
  return axios.get('http://orders.internal/orders');
}

app.get('/orders', async (req, res) => {
  const up = await load();
  res.type(String(up.headers['content-type'] ?? 'application/octet-stream'));
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 12,
          column: 7,
          endLine: 12,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios, { type AxiosResponse } from 'axios';
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

function load(): Promise<AxiosResponse<string>> {
  return axios.get('http://orders.internal/orders');
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
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios, res.set(bag), awaited later, TypeScript',
      filename: 'src/orders.ts',
      code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(up.headers);
  res.send(up.data);
});
`,
      output: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(String(up.headers['content-type'] ?? 'application/octet-stream'));
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 7,
          endLine: 10,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios, { type AxiosResponse } from 'axios';
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
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios, res.set(name, value) in a loop, awaited later, TypeScript',
      filename: 'src/orders.ts',
      code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  for (const [name, value] of Object.entries(up.headers)) {
    res.set(name, value as string);
  }
  res.send(up.data);
});
`,
      output: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set(
    'content-type',
    String(up.headers['content-type'] ?? 'application/octet-stream'),
  );
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 11,
          column: 9,
          endLine: 11,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios, { type AxiosResponse } from 'axios';
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
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  for (const [name, value] of Object.entries(up.headers)) {
    if (!upstreamOnly.includes(name)) res.set(name, value as string);
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
      name: 'axios, res.set({ ...bag }), awaited later, TypeScript',
      filename: 'src/orders.ts',
      code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set({ ...up.headers });
  res.send(up.data);
});
`,
      output: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.type(String(up.headers['content-type'] ?? 'application/octet-stream'));
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 7,
          endLine: 10,
          endColumn: 29,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios, { type AxiosResponse } from 'axios';
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
  const pending = axios.get('http://orders.internal/orders');
  req.on('close', () => console.info('closed'));
  const up = await pending;
  res.set({
    ...Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
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
      name: 'axios, res.set(bag), after a reassignment, TypeScript',
      filename: 'src/orders.ts',
      code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers: AxiosResponse['headers'] | undefined;
  headers = up.headers;
  res.set(headers);
  res.send(up.data);
});
`,
      output: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers: AxiosResponse['headers'] | undefined;
  headers = up.headers;
  res.type(String(headers['content-type'] ?? 'application/octet-stream'));
  res.send(up.data);
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
              output: `import axios, { type AxiosResponse } from 'axios';
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
  const up = await axios.get('http://orders.internal/orders');
  let headers: AxiosResponse['headers'] | undefined;
  headers = up.headers;
  res.set(
    Object.fromEntries(
      Object.entries(headers).filter(([name]) => !upstreamOnly.includes(name)),
    ),
  );
  res.send(up.data);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios, res.set(name, value) in a loop, after a reassignment, TypeScript',
      filename: 'src/orders.ts',
      code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers: AxiosResponse['headers'] | undefined;
  headers = up.headers;
  for (const [name, value] of Object.entries(headers)) {
    res.set(name, value as string);
  }
  res.send(up.data);
});
`,
      output: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers: AxiosResponse['headers'] | undefined;
  headers = up.headers;
  res.set(
    'content-type',
    String(headers['content-type'] ?? 'application/octet-stream'),
  );
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 11,
          column: 9,
          endLine: 11,
          endColumn: 35,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios, { type AxiosResponse } from 'axios';
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
  const up = await axios.get('http://orders.internal/orders');
  let headers: AxiosResponse['headers'] | undefined;
  headers = up.headers;
  for (const [name, value] of Object.entries(headers)) {
    if (!upstreamOnly.includes(name)) res.set(name, value as string);
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
      name: 'axios, res.set({ ...bag }), after a reassignment, TypeScript',
      filename: 'src/orders.ts',
      code: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers: AxiosResponse['headers'] | undefined;
  headers = up.headers;
  res.set({ ...headers });
  res.send(up.data);
});
`,
      output: `import axios, { type AxiosResponse } from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal/orders');
  let headers: AxiosResponse['headers'] | undefined;
  headers = up.headers;
  res.type(String(headers['content-type'] ?? 'application/octet-stream'));
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 7,
          endLine: 10,
          endColumn: 26,
          suggestions: [
            {
              messageId: 'leaveOut',
              output: `import axios, { type AxiosResponse } from 'axios';
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
  const up = await axios.get('http://orders.internal/orders');
  let headers: AxiosResponse['headers'] | undefined;
  headers = up.headers;
  res.set({
    ...Object.fromEntries(
      Object.entries(headers).filter(([name]) => !upstreamOnly.includes(name)),
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
      name: 'a copy of the response of an error, which may be something else',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  try {
    const { data } = await axios.get('http://orders.internal');
    res.send(parse(data));
  } catch (error) {
    res.status(error.response.status);
    Object.keys(error.response.headers).forEach((name) => res.setHeader(name, error.response.headers[name]));
    res.send(error.response.data);
  }
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 8', sink: '`setHeader()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 12,
          column: 63,
          endLine: 12,
          endColumn: 108,
          suggestions: [
            {
              messageId: 'keepContentType',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  try {
    const { data } = await axios.get('http://orders.internal');
    res.send(parse(data));
  } catch (error) {
    res.status(error.response.status);
    res.setHeader('content-type', error.response.headers['content-type'] ?? 'application/octet-stream');
    res.send(error.response.data);
  }
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
  try {
    const { data } = await axios.get('http://orders.internal');
    res.send(parse(data));
  } catch (error) {
    res.status(error.response.status);
    Object.keys(error.response.headers).forEach((name) => {
      if (!upstreamOnly.includes(name.toLowerCase())) res.setHeader(name, error.response.headers[name]);
    });
    res.send(error.response.data);
  }
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'headers that are cast to any, in writeHead',
      filename: 'src/a.ts',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { validateStatus: () => true });
  res.writeHead(up.status, up.headers as any);
  res.end(up.data);
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`writeHead()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 46,
          suggestions: [
            {
              messageId: 'keepContentType',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { validateStatus: () => true });
  res.writeHead(up.status, {
    'content-type': String(
      up.headers['content-type'] ?? 'application/octet-stream',
    ),
  });
  res.end(up.data);
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
  const up = await axios.get('http://orders.internal', { validateStatus: () => true });
  res.writeHead(
    up.status,
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ) as any,
  );
  res.end(up.data);
});
`,
            },
          ],
        },
      ],
    },
  ],
};
