import type { Cases } from './cases.ts';

export const gates: Cases = {
  valid: [
    {
      name: 'no fix in app.use, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.use('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'no fix in app.all, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.all('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'no fix in a catch-all path, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('*', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'no fix in app.head, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.head('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'no fix where every status is handed over, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { validateStatus: () => true });
  res
    .status(up.status)
    .type(up.headers['content-type'] ?? 'application/octet-stream')
    .send(up.data);
});
`,
    },
    {
      name: 'a fix where every status is handed over, but not sent, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  if (up.status === 204) return res.sendStatus(204);
  res
    .type(up.headers['content-type'] ?? 'application/octet-stream')
    .send(up.data);
});
`,
    },
    {
      name: 'no fix where redirects are not followed, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { maxRedirects: 0 });
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'no fix where fetch sends its status, mended',
      filename: 'src/a.js',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.status(up.status).send(await up.text());
});
`,
    },
    {
      name: 'a fix where fetch sends a status of our own, mended',
      filename: 'src/a.js',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.status(200).send(await up.text());
});
`,
    },
    {
      name: 'no fix for the response of an error, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  try {
    const up = await axios.get('http://orders.internal');
    res.send(up.data);
  } catch (error) {
    if (!axios.isAxiosError(error)) throw error;
    res
      .status(error.response.status)
      .type(error.response.headers['content-type'] ?? 'application/octet-stream')
      .send(error.response.data);
  }
});
`,
    },
    {
      name: 'no fix where range is forwarded, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { headers: { 'range': req.headers['range'] } });
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'no fix where cookie is forwarded, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { headers: { 'cookie': req.headers['cookie'] } });
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'no fix where authorization is forwarded, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { headers: { 'authorization': req.headers['authorization'] } });
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'no fix where if-none-match is forwarded, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { headers: { 'if-none-match': req.headers['if-none-match'] } });
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'a fix where another field is forwarded, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { headers: { accept: req.headers.accept, authorization: process.env.TOKEN } });
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
    {
      name: 'no fix for a client whose options say to take bytes as they come, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { decompress: false });
  res.set({
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
    ...(up.headers['content-encoding'] && {
      'content-encoding': up.headers['content-encoding'],
    }),
  });
  res.send(up.data);
});
`,
    },
    {
      name: 'no fix in an exported helper, mended',
      filename: 'src/a.ts',
    code: `import type { AxiosResponse } from 'axios';
import axios from 'axios';
import express, { type Response } from 'express';

export function send(res: Response, up: AxiosResponse): void {
  res.type(String(up.headers['content-type'] ?? 'application/octet-stream'));
  res.send(up.data);
}

express().get('/orders', async (req, res) => {
  send(res, await axios.get('http://orders.internal'));
});
`,
    },
    {
      name: 'a fix in a helper that only this file calls, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

function send(res, up) {
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
}

express().get('/orders', async (req, res) => {
  send(res, await axios.get('http://orders.internal'));
});
`,
    },
    {
      name: 'no edit that would lose a comment, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set({
    'content-type': up.headers['content-type'] ?? 'application/octet-stream', // all of them
    'x-gateway': 'eu',
  });
  res.set(/* all */ { 'content-type': up.headers['content-type'] ?? 'application/octet-stream' });
  res.send(up.data);
});
`,
    },
  ],
  invalid: [
    {
      name: 'no fix in app.use',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.use('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set(up.headers);
  res.send(up.data);
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

app.use('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
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

app.use('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
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
      name: 'no fix in app.all',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.all('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set(up.headers);
  res.send(up.data);
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

app.all('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
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

app.all('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
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
      name: 'no fix in a catch-all path',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('*', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set(up.headers);
  res.send(up.data);
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

app.get('*', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
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

app.get('*', async (req, res) => {
  const up = await axios.get('http://orders.internal');
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
      name: 'no fix in app.head',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.head('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set(up.headers);
  res.send(up.data);
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

app.head('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
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

app.head('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
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
      name: 'no fix where every status is handed over',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { validateStatus: () => true });
  res.status(up.status).set(up.headers).send(up.data);
});
`,
      output: null,
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
              messageId: 'keepContentType',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { validateStatus: () => true });
  res
    .status(up.status)
    .type(up.headers['content-type'] ?? 'application/octet-stream')
    .send(up.data);
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
      name: 'a fix where every status is handed over, but not sent',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  if (up.status === 204) return res.sendStatus(204);
  res.set(up.headers).send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  if (up.status === 204) return res.sendStatus(204);
  res
    .type(up.headers['content-type'] ?? 'application/octet-stream')
    .send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 9,
          column: 7,
          endLine: 9,
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
  if (up.status === 204) return res.sendStatus(204);
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
`,
            },
          ],
        },
      ],
    },
    {
      name: 'no fix where redirects are not followed',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { maxRedirects: 0 });
  res.set(up.headers);
  res.send(up.data);
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
  const up = await axios.get('http://orders.internal', { maxRedirects: 0 });
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
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
  const up = await axios.get('http://orders.internal', { maxRedirects: 0 });
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
      name: 'no fix where fetch sends its status',
      filename: 'src/a.js',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  for (const [name, value] of up.headers) res.setHeader(name, value);
  res.status(up.status).send(await up.text());
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'fetch', place: 'on line 6', sink: '`setHeader()` of Express', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 7,
          column: 47,
          endLine: 7,
          endColumn: 69,
          suggestions: [
            {
              messageId: 'keepContentType',
              output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.setHeader(
    'content-type',
    up.headers.get('content-type') ?? 'application/octet-stream',
  );
  res.status(up.status).send(await up.text());
});
`,
            },
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
  for (const [name, value] of up.headers)
    if (!upstreamOnly.includes(name)) res.setHeader(name, value);
  res.status(up.status).send(await up.text());
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a fix where fetch sends a status of our own',
      filename: 'src/a.js',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  for (const [name, value] of up.headers) res.setHeader(name, value);
  res.status(200).send(await up.text());
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
  res.status(200).send(await up.text());
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'fetch', place: 'on line 6', sink: '`setHeader()` of Express', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 7,
          column: 47,
          endLine: 7,
          endColumn: 69,
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
  for (const [name, value] of up.headers)
    if (!upstreamOnly.includes(name)) res.setHeader(name, value);
  res.status(200).send(await up.text());
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'no fix for the response of an error',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  try {
    const up = await axios.get('http://orders.internal');
    res.send(up.data);
  } catch (error) {
    if (!axios.isAxiosError(error)) throw error;
    res.status(error.response.status).set(error.response.headers).send(error.response.data);
  }
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 8', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 12,
          column: 39,
          endLine: 12,
          endColumn: 66,
          suggestions: [
            {
              messageId: 'keepContentType',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  try {
    const up = await axios.get('http://orders.internal');
    res.send(up.data);
  } catch (error) {
    if (!axios.isAxiosError(error)) throw error;
    res
      .status(error.response.status)
      .type(error.response.headers['content-type'] ?? 'application/octet-stream')
      .send(error.response.data);
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
    const up = await axios.get('http://orders.internal');
    res.send(up.data);
  } catch (error) {
    if (!axios.isAxiosError(error)) throw error;
    res
      .status(error.response.status)
      .set(
        Object.fromEntries(
          Object.entries(error.response.headers).filter(
            ([name]) => !upstreamOnly.includes(name),
          ),
        ),
      )
      .send(error.response.data);
  }
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'no fix where range is forwarded',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { headers: { 'range': req.headers['range'] } });
  res.set(up.headers);
  res.send(up.data);
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
  const up = await axios.get('http://orders.internal', { headers: { 'range': req.headers['range'] } });
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
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
  const up = await axios.get('http://orders.internal', { headers: { 'range': req.headers['range'] } });
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
      name: 'no fix where cookie is forwarded',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { headers: { 'cookie': req.headers['cookie'] } });
  res.set(up.headers);
  res.send(up.data);
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
  const up = await axios.get('http://orders.internal', { headers: { 'cookie': req.headers['cookie'] } });
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
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
  const up = await axios.get('http://orders.internal', { headers: { 'cookie': req.headers['cookie'] } });
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
      name: 'no fix where authorization is forwarded',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { headers: { 'authorization': req.headers['authorization'] } });
  res.set(up.headers);
  res.send(up.data);
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
  const up = await axios.get('http://orders.internal', { headers: { 'authorization': req.headers['authorization'] } });
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
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
  const up = await axios.get('http://orders.internal', { headers: { 'authorization': req.headers['authorization'] } });
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
      name: 'no fix where if-none-match is forwarded',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { headers: { 'if-none-match': req.headers['if-none-match'] } });
  res.set(up.headers);
  res.send(up.data);
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
  const up = await axios.get('http://orders.internal', { headers: { 'if-none-match': req.headers['if-none-match'] } });
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
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
  const up = await axios.get('http://orders.internal', { headers: { 'if-none-match': req.headers['if-none-match'] } });
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
      name: 'a fix where another field is forwarded',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { headers: { accept: req.headers.accept, authorization: process.env.TOKEN } });
  res.set(up.headers);
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { headers: { accept: req.headers.accept, authorization: process.env.TOKEN } });
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
  const up = await axios.get('http://orders.internal', { headers: { accept: req.headers.accept, authorization: process.env.TOKEN } });
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
      name: 'no fix for a client whose options say to take bytes as they come',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { decompress: false });
  res.set(up.headers);
  res.send(up.data);
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'keepEncoding',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal', { decompress: false });
  res.set({
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
    ...(up.headers['content-encoding'] && {
      'content-encoding': up.headers['content-encoding'],
    }),
  });
  res.send(up.data);
});
`,
            },
            {
              messageId: 'leaveOut',
              output: `import axios from 'axios';
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
  const up = await axios.get('http://orders.internal', { decompress: false });
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
      name: 'no fix for a client whose options say to take bytes as they come: got',
      filename: 'src/a.js',
      code: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal', { decompress: false });
  res.set(up.headers);
  res.send(up.rawBody);
});
`,
      output: null,
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
              messageId: 'keepEncoding',
              output: `import got from 'got';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await got('http://orders.internal', { decompress: false });
  res.set({
    'content-type': up.headers['content-type'] ?? 'application/octet-stream',
    ...(up.headers['content-encoding'] && {
      'content-encoding': up.headers['content-encoding'],
    }),
  });
  res.send(up.rawBody);
});
`,
            },
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
  const up = await got('http://orders.internal', { decompress: false });
  res.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.send(up.rawBody);
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a guard in TypeScript that makes no literal of the name by which is read',
      filename: 'src/a.ts',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  Object.keys(up.headers).forEach(name => {
    // Each by itself.
    res.setHeader(name, up.headers[name]);
  });
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
          endColumn: 42,
          suggestions: [
            {
              messageId: 'skipUnlessContentType',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  Object.keys(up.headers).forEach(name => {
    // Each by itself.
    if (['content-type'].includes(name)) res.setHeader(name, up.headers[name]);
  });
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
  Object.keys(up.headers).forEach(name => {
    // Each by itself.
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
      name: 'no fix in an exported helper',
      filename: 'src/a.ts',
      code: `import type { AxiosResponse } from 'axios';
import axios from 'axios';
import express, { type Response } from 'express';

export function send(res: Response, up: AxiosResponse): void {
  res.set(up.headers);
  res.send(up.data);
}

express().get('/orders', async (req, res) => {
  send(res, await axios.get('http://orders.internal'));
});
`,
      output: null,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 11', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 6,
          column: 7,
          endLine: 6,
          endColumn: 22,
          suggestions: [
            {
              messageId: 'keepContentType',
              output: `import type { AxiosResponse } from 'axios';
import axios from 'axios';
import express, { type Response } from 'express';

export function send(res: Response, up: AxiosResponse): void {
  res.type(String(up.headers['content-type'] ?? 'application/octet-stream'));
  res.send(up.data);
}

express().get('/orders', async (req, res) => {
  send(res, await axios.get('http://orders.internal'));
});
`,
            },
            {
              messageId: 'leaveOut',
              output: `import type { AxiosResponse } from 'axios';
import axios from 'axios';
import express, { type Response } from 'express';

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

export function send(res: Response, up: AxiosResponse): void {
  res.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.send(up.data);
}

express().get('/orders', async (req, res) => {
  send(res, await axios.get('http://orders.internal'));
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a fix in a helper that only this file calls',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

function send(res, up) {
  res.set(up.headers);
  res.send(up.data);
}

express().get('/orders', async (req, res) => {
  send(res, await axios.get('http://orders.internal'));
});
`,
      output: `import axios from 'axios';
import express from 'express';

function send(res, up) {
  res.type(up.headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
}

express().get('/orders', async (req, res) => {
  send(res, await axios.get('http://orders.internal'));
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 10', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 5,
          column: 7,
          endLine: 5,
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

function send(res, up) {
  res.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );
  res.send(up.data);
}

express().get('/orders', async (req, res) => {
  send(res, await axios.get('http://orders.internal'));
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'no edit that would lose a comment',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set({
    ...up.headers, // all of them
    'x-gateway': 'eu',
  });
  res.set(/* all */ up.headers);
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set({
    'content-type': up.headers['content-type'] ?? 'application/octet-stream', // all of them
    'x-gateway': 'eu',
  });
  res.set(/* all */ { 'content-type': up.headers['content-type'] ?? 'application/octet-stream' });
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 8,
          column: 7,
          endLine: 11,
          endColumn: 5,
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
    ...Object.fromEntries(Object.entries(up.headers).filter(([name]) => !upstreamOnly.includes(name))), // all of them
    'x-gateway': 'eu',
  });
  res.set(/* all */ up.headers);
  res.send(up.data);
});
`,
            },
          ],
        },
        {
          messageId: 'passthrough',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: '`content-length`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 12,
          column: 7,
          endLine: 12,
          endColumn: 32,
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
    ...up.headers, // all of them
    'x-gateway': 'eu',
  });
  res.set(/* all */ Object.fromEntries(Object.entries(up.headers).filter(([name]) => !upstreamOnly.includes(name))));
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
