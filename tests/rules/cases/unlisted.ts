import type { Cases } from './cases.ts';

export const unlisted: Cases = {
  valid: [
    {
      name: 'a filter by what names begin with, which lets no cookies, CORS or security policies through',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

express().get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (/^x-ratelimit-/.test(name)) res.setHeader(name, value);
  }
  res.send(up.data);
});
`,
    },
    {
      name: 'a complete filter between declared parameters, where likely findings are not asked for',
      filename: 'src/a.ts',
      code: `import type { AxiosResponse } from 'axios';
import type { Response } from 'express';

const HOP_BY_HOP = ['connection', 'content-length', 'keep-alive', 'transfer-encoding'];

export function copy(up: AxiosResponse, res: Response) {
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HOP_BY_HOP.includes(name)) res.setHeader(name, value);
  }
}
`,
    },
    {
      name: 'a complete filter, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

const HOP_BY_HOP = ['connection', 'content-length', 'keep-alive', 'transfer-encoding'];

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
      name: 'a bag without the fields that break, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  const { connection, 'content-length': length, 'keep-alive': alive, 'transfer-encoding': coding, ...headers } = up.headers;
  res.type(headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
    },
  ],
  invalid: [
    {
      name: 'a complete filter between declared parameters',
      filename: 'src/a.ts',
      code: `import type { AxiosResponse } from 'axios';
import type { Response } from 'express';

const HOP_BY_HOP = ['connection', 'content-length', 'keep-alive', 'transfer-encoding'];

export function copy(up: AxiosResponse, res: Response) {
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HOP_BY_HOP.includes(name)) res.setHeader(name, value);
  }
}
`,
      options: [{ likely: true }],
      errors: [
        {
          messageId: 'mayPass',
          data: { client: 'axios', place: 'on line 6', sink: '`setHeader()` of Express', names: 'cookies, CORS, security policies' },
          line: 8,
          column: 41,
          endLine: 8,
          endColumn: 63,
          suggestions: [
            {
              messageId: 'skipUnlessContentType',
              output: `import type { AxiosResponse } from 'axios';
import type { Response } from 'express';

const HOP_BY_HOP = ['connection', 'content-length', 'keep-alive', 'transfer-encoding'];

export function copy(up: AxiosResponse, res: Response) {
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HOP_BY_HOP.includes(name) && name.toLowerCase() === 'content-type')
      res.setHeader(name, value);
  }
}
`,
            },
            {
              messageId: 'listFields',
              output: `import type { AxiosResponse } from 'axios';
import type { Response } from 'express';

const bodyFields = [
  'content-type',
  'content-language',
  'content-disposition',
  'cache-control',
  'etag',
  'last-modified',
];

const HOP_BY_HOP = ['connection', 'content-length', 'keep-alive', 'transfer-encoding'];

export function copy(up: AxiosResponse, res: Response) {
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HOP_BY_HOP.includes(name) && bodyFields.includes(name.toLowerCase()))
      res.setHeader(name, value);
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a complete filter',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

const HOP_BY_HOP = ['connection', 'content-length', 'keep-alive', 'transfer-encoding'];

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
          messageId: 'unlisted',
          data: { client: 'axios', place: 'on line 9', sink: '`setHeader()` of Express', names: 'cookies, CORS, security policies' },
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

const HOP_BY_HOP = ['connection', 'content-length', 'keep-alive', 'transfer-encoding'];

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
              messageId: 'listFields',
              output: `import axios from 'axios';
import express from 'express';

const bodyFields = [
  'content-type',
  'content-language',
  'content-disposition',
  'cache-control',
  'etag',
  'last-modified',
];

const app = express();

const HOP_BY_HOP = ['connection', 'content-length', 'keep-alive', 'transfer-encoding'];

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  for (const [name, value] of Object.entries(up.headers)) {
    if (!HOP_BY_HOP.includes(name) && bodyFields.includes(name.toLowerCase()))
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
      name: 'a bag without the fields that break',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  const { connection, 'content-length': length, 'keep-alive': alive, 'transfer-encoding': coding, ...headers } = up.headers;
  res.set(headers);
  res.send(up.data);
});
`,
      output: null,
      errors: [
        {
          messageId: 'unlisted',
          data: { client: 'axios', place: 'on line 7', sink: '`set()` of Express', names: 'cookies, CORS, security policies' },
          line: 9,
          column: 7,
          endLine: 9,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'keepContentType',
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  const { connection, 'content-length': length, 'keep-alive': alive, 'transfer-encoding': coding, ...headers } = up.headers;
  res.type(headers['content-type'] ?? 'application/octet-stream');
  res.send(up.data);
});
`,
            },
            {
              messageId: 'listFields',
              output: `import axios from 'axios';
import express from 'express';

const bodyFields = [
  'content-type',
  'content-language',
  'content-disposition',
  'cache-control',
  'etag',
  'last-modified',
];

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  const { connection, 'content-length': length, 'keep-alive': alive, 'transfer-encoding': coding, ...headers } = up.headers;
  res.set(
    Object.fromEntries(
      Object.entries(headers).filter(([name]) => bodyFields.includes(name)),
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
      name: 'bytes that nobody decoded, whose encoding passes',
      filename: 'src/a.js',
      code: `import http from 'node:http';

const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade']);

http.createServer((req, res) => {
  http.get('http://orders.internal', up => {
    for (const [name, value] of Object.entries(up.headers)) {
      if (!HOP_BY_HOP.has(name)) res.setHeader(name, value);
    }
    up.pipe(res);
  });
});
`,
      output: null,
      errors: [
        {
          messageId: 'unlisted',
          data: { client: 'node:http', place: 'on line 6', sink: '`setHeader()` of node:http', names: 'cookies, CORS, security policies' },
          line: 8,
          column: 38,
          endLine: 8,
          endColumn: 60,
          suggestions: [
            {
              messageId: 'keepEncoding',
              output: `import http from 'node:http';

const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade']);

http.createServer((req, res) => {
  http.get('http://orders.internal', up => {
    for (const [name, value] of Object.entries(up.headers)) {
      if (
        !HOP_BY_HOP.has(name) &&
        ['content-type', 'content-encoding'].includes(name.toLowerCase())
      )
        res.setHeader(name, value);
    }
    up.pipe(res);
  });
});
`,
            },
            {
              messageId: 'listFields',
              output: `import http from 'node:http';

const bodyFields = [
  'content-type',
  'content-encoding',
  'content-language',
  'content-disposition',
  'cache-control',
  'etag',
  'last-modified',
];

const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade']);

http.createServer((req, res) => {
  http.get('http://orders.internal', up => {
    for (const [name, value] of Object.entries(up.headers)) {
      if (!HOP_BY_HOP.has(name) && bodyFields.includes(name.toLowerCase()))
        res.setHeader(name, value);
    }
    up.pipe(res);
  });
});
`,
            },
          ],
        },
      ],
    },
  ],
};
