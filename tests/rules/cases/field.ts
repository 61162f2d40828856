import type { Cases } from './cases.ts';

export const fields: Cases = {
  valid: [
    {
      name: 'F6: a statement, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.send(up.data);
});
`,
    },
    {
      name: 'F6: a step of a chain, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res
    .status(200)
    .send(up.data);
});
`,
    },
    {
      name: 'F6: a property among others, mended',
      filename: 'src/a.js',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.writeHead(200, {
    'content-type': 'text/csv',
  });
  res.end(await up.text());
});
`,
    },
    {
      name: 'F6: under a condition of its own, mended',
      filename: 'src/a.js',
    code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.send(await up.text());
});
`,
    },
    {
      name: 'F6: Koa length, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import Router from '@koa/router';

new Router().get('/orders', async (ctx) => {
  const up = await axios.get('http://orders.internal');
  ctx.body = up.data;
});
`,
    },
    {
      name: 'F6: no fix of a length where HEAD is served, mended',
      filename: 'src/a.js',
    code: `import axios from 'axios';
import express from 'express';

const app = express();

app.use('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.send(up.data);
});
`,
    },
  ],
  invalid: [
    {
      name: 'F6: a statement',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set('content-length', up.headers['content-length']);
  res.send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.send(up.data);
});
`,
      errors: [
        {
          messageId: 'copied',
          data: { sink: '`set()` of Express', field: 'content-length', client: 'axios', place: 'on line 7' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 58,
        },
      ],
    },
    {
      name: 'F6: a step of a chain',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res
    .status(200)
    .set('transfer-encoding', up.headers['transfer-encoding'])
    .send(up.data);
});
`,
      output: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res
    .status(200)
    .send(up.data);
});
`,
      errors: [
        {
          messageId: 'copied',
          data: { sink: '`set()` of Express', field: 'transfer-encoding', client: 'axios', place: 'on line 7' },
          line: 10,
          column: 6,
          endLine: 10,
          endColumn: 63,
        },
      ],
    },
    {
      name: 'F6: a property among others',
      filename: 'src/a.js',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.writeHead(200, {
    'content-type': 'text/csv',
    'content-length': up.headers.get('content-length'),
  });
  res.end(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.writeHead(200, {
    'content-type': 'text/csv',
  });
  res.end(await up.text());
});
`,
      errors: [
        {
          messageId: 'copied',
          data: { sink: '`writeHead()` of Express', field: 'content-length', client: 'fetch', place: 'on line 6' },
          line: 7,
          column: 7,
          endLine: 10,
          endColumn: 5,
        },
      ],
    },
    {
      name: 'F6: under a condition of its own',
      filename: 'src/a.js',
      code: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  if (up.headers.has('content-encoding')) {
    res.setHeader('content-encoding', up.headers.get('content-encoding'));
  }
  res.send(await up.text());
});
`,
      output: `import express from 'express';

const app = express();

app.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.send(await up.text());
});
`,
      errors: [
        {
          messageId: 'copied',
          data: { sink: '`setHeader()` of Express', field: 'content-encoding', client: 'fetch', place: 'on line 6' },
          line: 8,
          column: 9,
          endLine: 8,
          endColumn: 74,
        },
      ],
    },
    {
      name: 'F6: Koa length',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import Router from '@koa/router';

new Router().get('/orders', async (ctx) => {
  const up = await axios.get('http://orders.internal');
  ctx.length = up.headers['content-length'];
  ctx.body = up.data;
});
`,
      output: `import axios from 'axios';
import Router from '@koa/router';

new Router().get('/orders', async (ctx) => {
  const up = await axios.get('http://orders.internal');
  ctx.body = up.data;
});
`,
      errors: [
        {
          messageId: 'copied',
          data: { sink: '`length` of Koa', field: 'content-length', client: 'axios', place: 'on line 5' },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 44,
        },
      ],
    },
    {
      name: 'F6: no fix of a length where HEAD is served',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.use('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set('content-length', up.headers['content-length']);
  res.send(up.data);
});
`,
      output: null,
      errors: [
        {
          messageId: 'copied',
          data: { sink: '`set()` of Express', field: 'content-length', client: 'axios', place: 'on line 7' },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 58,
          suggestions: [
            {
              messageId: 'removeField',
              data: { field: 'content-length' },
              output: `import axios from 'axios';
import express from 'express';

const app = express();

app.use('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
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
