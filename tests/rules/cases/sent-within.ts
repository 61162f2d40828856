import type { Cases } from './cases.ts';

/** What of a client is sent within something else: in an object, as a stream. */
export const sentWithin: Cases = {
  valid: [
    {
      name: 'an error\'s message within an object',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

express().get('/orders', async (req, res) => {
  try {
    const up = await axios.get('http://orders.internal');
    res.json(up.data);
  } catch (error) {
    res.status(502).json({ error: error.message, text: String(error) });
  }
});
`,
    },
    {
      name: 'a body within an object',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

express().get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.json({ status: up.status, orders: up.data });
});
`,
    },
    {
      name: 'a fetch Response within an object says nothing',
      filename: 'src/a.js',
      code: `import express from 'express';

express().get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.json({ up, orders: await up.json() });
});
`,
    },
    {
      name: 'errors of clients that show nothing',
      filename: 'src/a.js',
      code: `import ky, { HTTPError } from 'ky';
import express from 'express';

express().get('/orders', async (req, res) => {
  try {
    res.json(await ky.get('http://orders.internal').json());
  } catch (error) {
    if (error instanceof HTTPError) res.status(502).json({ error });
    else throw error;
  }
});
`,
    },
    {
      name: 'StreamableFile of a body',
      filename: 'src/orders.controller.ts',
      code: `import { Controller, Get, StreamableFile } from '@nestjs/common';
import axios from 'axios';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    const up = await axios.get('http://orders.internal', { responseType: 'stream' });
    return new StreamableFile(up.data, { type: String(up.headers['content-type']) });
  }
}
`,
    },
    {
      name: 'hapi is given axios\'s body',
      filename: 'src/a.js',
      code: `import Hapi from '@hapi/hapi';
import axios from 'axios';

Hapi.server().route({
  method: 'GET',
  path: '/orders',
  handler: async () => {
    const up = await axios.get('http://orders.internal');
    return up.data;
  },
});
`,
    },
    {
      name: 'an exception that is an answer: a response of our own',
      filename: 'src/a.js',
      code: `import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';

export default new Hono().get('/orders', async (c) => {
  const up = await fetch('http://orders.internal');
  if (!up.ok) throw new HTTPException(502, { res: new Response(await up.text(), { status: up.status }) });
  return c.json(await up.json());
});
`,
    },
    {
      name: 'an exception that is an answer: a cause isn’t sent',
      filename: 'src/a.js',
      code: `import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';

export default new Hono().get('/orders', async (c) => {
  const up = await fetch('http://orders.internal');
  if (!up.ok) throw new HTTPException(502, { cause: up });
  return c.json(await up.json());
});
`,
    },
  ],
  invalid: [
    {
      name: 'an error within an object',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

express().get('/orders', async (req, res) => {
  try {
    const up = await axios.get('http://orders.internal');
    res.json(up.data);
  } catch (error) {
    if (axios.isAxiosError(error)) res.status(502).json({ error });
    else throw error;
  }
});
`,
      output: null,
      errors: [
        {
          messageId: 'shown',
          line: 9,
          column: 52,
          endLine: 9,
          endColumn: 67,
          suggestions: [
            { messageId: 'hideError', output: `import axios from 'axios';
import express from 'express';

express().get('/orders', async (req, res) => {
  try {
    const up = await axios.get('http://orders.internal');
    res.json(up.data);
  } catch (error) {
    if (axios.isAxiosError(error))
      res.status(502).json({ error: { message: error.message } });
    else throw error;
  }
});
` },
          ],
        },
      ],
    },
    {
      name: 'an error within an object, by another name',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

express().get('/orders', async (req, res) => {
  try {
    const up = await axios.get('http://orders.internal');
    res.json(up.data);
  } catch (error) {
    if (axios.isAxiosError(error)) res.status(502).json({ message: 'orders', details: error });
    else throw error;
  }
});
`,
      output: null,
      errors: [
        {
          messageId: 'shown',
          line: 9,
          column: 52,
          endLine: 9,
          endColumn: 95,
          suggestions: [
            { messageId: 'hideError', output: `import axios from 'axios';
import express from 'express';

express().get('/orders', async (req, res) => {
  try {
    const up = await axios.get('http://orders.internal');
    res.json(up.data);
  } catch (error) {
    if (axios.isAxiosError(error))
      res.status(502).json({ message: 'orders', details: { message: error.message } });
    else throw error;
  }
});
` },
          ],
        },
      ],
    },
    {
      name: 'a response within an object',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

express().get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.json({ up });
});
`,
      output: null,
      errors: [
        {
          messageId: 'fails',
          line: 6,
          column: 7,
          endLine: 6,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'an error\'s response as the body',
      filename: 'src/a.js',
      code: `import axios from 'axios';
import express from 'express';

express().get('/orders', async (req, res) => {
  try {
    res.send((await axios.get('http://orders.internal')).data);
  } catch (error) {
    if (axios.isAxiosError(error)) res.status(502).json(error.response);
    else throw error;
  }
});
`,
      output: `import axios from 'axios';
import express from 'express';

express().get('/orders', async (req, res) => {
  try {
    res.send((await axios.get('http://orders.internal')).data);
  } catch (error) {
    if (axios.isAxiosError(error)) res.status(502).json(error.response?.data);
    else throw error;
  }
});
`,
      errors: [
        {
          messageId: 'fails',
          line: 8,
          column: 52,
          endLine: 8,
          endColumn: 72,
        },
      ],
    },
    {
      name: 'StreamableFile of a stream that copies as it is piped',
      filename: 'src/orders.controller.ts',
      code: `import { Controller, Get, StreamableFile } from '@nestjs/common';
import got from 'got';

@Controller('orders')
export class OrdersController {
  @Get()
  list() {
    return new StreamableFile(got.stream('http://orders.internal'));
  }
}
`,
      output: null,
      errors: [
        {
          messageId: 'piped',
          line: 8,
          column: 12,
          endLine: 8,
          endColumn: 68,
          suggestions: [
            { messageId: 'pipeThrough', output: `import { Controller, Get, StreamableFile } from '@nestjs/common';
import got from 'got';
import { Readable } from 'node:stream';

@Controller('orders')
export class OrdersController {
  @Get()
  list() {
    return new StreamableFile(
      Readable.from(got.stream('http://orders.internal')),
    );
  }
}
` },
          ],
        },
      ],
    },
    {
      name: 'hapi is given axios\'s stream',
      filename: 'src/a.js',
      code: `import Hapi from '@hapi/hapi';
import axios from 'axios';

Hapi.server().route({
  method: 'GET',
  path: '/orders',
  handler: async () => {
    const up = await axios.get('http://orders.internal', { responseType: 'stream' });
    return up.data;
  },
});
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          line: 9,
          column: 12,
          endLine: 9,
          endColumn: 19,
          suggestions: [
            { messageId: 'holdHeaders', output: `import Hapi from '@hapi/hapi';
import axios from 'axios';

Hapi.server().route({
  method: 'GET',
  path: '/orders',
  handler: async (request, h) => {
    const up = await axios.get('http://orders.internal', { responseType: 'stream' });
    return h
      .response(up.data)
      .passThrough(false)
      .code(up.status)
      .type(up.headers['content-type'] ?? 'application/octet-stream');
  },
});
` },
          ],
        },
      ],
    },
    {
      name: 'an exception that is an answer: the whole response',
      filename: 'src/a.js',
      code: `import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';

export default new Hono().get('/orders', async (c) => {
  const up = await fetch('http://orders.internal');
  if (!up.ok) throw new HTTPException(502, { res: up });
  return c.json(await up.json());
});
`,
      errors: [
        {
          messageId: 'answered',
          line: 6,
          column: 21,
          endLine: 6,
          endColumn: 56,
          suggestions: [
            { messageId: 'freshResponse', output: `import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';

export default new Hono().get('/orders', async (c) => {
  const up = await fetch('http://orders.internal');
  if (!up.ok)
    throw new HTTPException(502, {
      res: new Response(up.body, {
        status: up.status,
        headers: {
          'content-type':
            up.headers.get('content-type') ?? 'application/octet-stream',
        },
      }),
    });
  return c.json(await up.json());
});
` },
          ],
        },
      ],
    },
  ],
};
