import type { Cases } from './cases.ts';

export const returned: Cases = {
  valid: [
    {
      name: 'axios, returned by a controller, direct, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import axios from 'axios';
import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  return axios.get('http://orders.internal/orders').then((up) => up.data);
});
`,
    },
    {
      name: 'axios, returned by a controller, through a local function, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import axios from 'axios';
import fastify from 'fastify';

function load() {
  return axios.get('http://orders.internal/orders');
}

const app = fastify();

app.get('/orders', async () => {
  return load().then((up) => up.data);
});
`,
    },
    {
      name: 'axios, returned by a controller, awaited later, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import axios from 'axios';
import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  const pending = axios.get('http://orders.internal/orders');
  console.info('asked');
  return (await pending).data;
});
`,
    },
    {
      name: 'axios, returned by a controller, after a reassignment, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import axios from 'axios';
import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  let up;
  up = await axios.get('http://orders.internal/orders');
  return up.data;
});
`,
    },
    {
      name: 'fetch, returned by a controller, direct, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  return fetch('http://orders.internal/orders').then(
    (up) =>
      new Response(up.body, {
        status: up.status,
        headers: {
          'content-type':
            up.headers.get('content-type') ?? 'application/octet-stream',
        },
      }),
  );
});
`,
    },
    {
      name: 'fetch, returned by a controller, through a local function, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import fastify from 'fastify';

function load() {
  return fetch('http://orders.internal/orders');
}

const app = fastify();

app.get('/orders', async () => {
  return load().then(
    (up) =>
      new Response(up.body, {
        status: up.status,
        headers: {
          'content-type':
            up.headers.get('content-type') ?? 'application/octet-stream',
        },
      }),
  );
});
`,
    },
    {
      name: 'fetch, returned by a controller, awaited later, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  const pending = fetch('http://orders.internal/orders');
  console.info('asked');
  return await pending.then(
    (up) =>
      new Response(up.body, {
        status: up.status,
        headers: {
          'content-type':
            up.headers.get('content-type') ?? 'application/octet-stream',
        },
      }),
  );
});
`,
    },
    {
      name: 'fetch, returned by a controller, after a reassignment, JavaScript, mended',
      filename: 'src/orders.js',
    code: `import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  let up;
  up = await fetch('http://orders.internal/orders');
  return new Response(up.body, {
    status: up.status,
    headers: {
      'content-type':
        up.headers.get('content-type') ?? 'application/octet-stream',
    },
  });
});
`,
    },
    {
      name: 'axios, returned by a controller, direct, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import axios, { type AxiosResponse } from 'axios';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return axios.get('http://orders.internal/orders').then((up) => up.data);
  }
}
`,
    },
    {
      name: 'axios, returned by a controller, through a local function, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import axios, { type AxiosResponse } from 'axios';
import { Controller, Get } from '@nestjs/common';

function load(): Promise<AxiosResponse<string>> {
  return axios.get('http://orders.internal/orders');
}

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return load().then((up) => up.data);
  }
}
`,
    },
    {
      name: 'axios, returned by a controller, awaited later, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import axios, { type AxiosResponse } from 'axios';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    const pending = axios.get('http://orders.internal/orders');
    console.info('asked');
    return (await pending).data;
  }
}
`,
    },
    {
      name: 'axios, returned by a controller, after a reassignment, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import axios, { type AxiosResponse } from 'axios';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    let up;
    up = await axios.get('http://orders.internal/orders');
    return up.data;
  }
}
`,
    },
    {
      name: 'fetch, returned by a controller, direct, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return fetch('http://orders.internal/orders').then(
      (up) =>
        new Response(up.body, {
          status: up.status,
          headers: {
            'content-type':
              up.headers.get('content-type') ?? 'application/octet-stream',
          },
        }),
    );
  }
}
`,
    },
    {
      name: 'fetch, returned by a controller, through a local function, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import { Controller, Get } from '@nestjs/common';

function load(): Promise<Response> {
  return fetch('http://orders.internal/orders');
}

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return load().then(
      (up) =>
        new Response(up.body, {
          status: up.status,
          headers: {
            'content-type':
              up.headers.get('content-type') ?? 'application/octet-stream',
          },
        }),
    );
  }
}
`,
    },
    {
      name: 'fetch, returned by a controller, awaited later, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    const pending = fetch('http://orders.internal/orders');
    console.info('asked');
    return await pending.then(
      (up) =>
        new Response(up.body, {
          status: up.status,
          headers: {
            'content-type':
              up.headers.get('content-type') ?? 'application/octet-stream',
          },
        }),
    );
  }
}
`,
    },
    {
      name: 'fetch, returned by a controller, after a reassignment, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    let up;
    up = await fetch('http://orders.internal/orders');
    return new Response(up.body, {
      status: up.status,
      headers: {
        'content-type':
          up.headers.get('content-type') ?? 'application/octet-stream',
      },
    });
  }
}
`,
    },
    {
      name: 'got, returned by a controller, direct, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import got, { type Response } from 'got';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return got('http://orders.internal/orders').then((up) => up.body);
  }
}
`,
    },
    {
      name: 'got, returned by a controller, through a local function, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import got, { type Response } from 'got';
import { Controller, Get } from '@nestjs/common';

function load(): Promise<Response<string>> {
  return got('http://orders.internal/orders');
}

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return load().then((up) => up.body);
  }
}
`,
    },
    {
      name: 'got, returned by a controller, awaited later, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import got, { type Response } from 'got';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    const pending = got('http://orders.internal/orders');
    console.info('asked');
    return (await pending).body;
  }
}
`,
    },
    {
      name: 'got, returned by a controller, after a reassignment, TypeScript, mended',
      filename: 'src/orders.ts',
    code: `import got, { type Response } from 'got';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    let up;
    up = await got('http://orders.internal/orders');
    return up.body;
  }
}
`,
    },
  ],
  invalid: [
    {
      name: 'axios, returned by a controller, direct, JavaScript',
      filename: 'src/orders.js',
      code: `import axios from 'axios';
import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  return axios.get('http://orders.internal/orders');
});
`,
      output: `import axios from 'axios';
import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  return axios.get('http://orders.internal/orders').then((up) => up.data);
});
`,
      errors: [
        {
          messageId: 'fails',
          data: { client: 'axios', place: 'on line 7', sink: 'the response of Fastify' },
          line: 7,
          column: 16,
          endLine: 7,
          endColumn: 52,
        },
      ],
    },
    {
      name: 'axios, returned by a controller, through a local function, JavaScript',
      filename: 'src/orders.js',
      code: `import axios from 'axios';
import fastify from 'fastify';

function load() {
  return axios.get('http://orders.internal/orders');
}

const app = fastify();

app.get('/orders', async () => {
  return load();
});
`,
      output: `import axios from 'axios';
import fastify from 'fastify';

function load() {
  return axios.get('http://orders.internal/orders');
}

const app = fastify();

app.get('/orders', async () => {
  return load().then((up) => up.data);
});
`,
      errors: [
        {
          messageId: 'fails',
          data: { client: 'axios', place: 'on line 5', sink: 'the response of Fastify' },
          line: 11,
          column: 10,
          endLine: 11,
          endColumn: 16,
        },
      ],
    },
    {
      name: 'axios, returned by a controller, awaited later, JavaScript',
      filename: 'src/orders.js',
      code: `import axios from 'axios';
import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  const pending = axios.get('http://orders.internal/orders');
  console.info('asked');
  return await pending;
});
`,
      output: `import axios from 'axios';
import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  const pending = axios.get('http://orders.internal/orders');
  console.info('asked');
  return (await pending).data;
});
`,
      errors: [
        {
          messageId: 'fails',
          data: { client: 'axios', place: 'on line 7', sink: 'the response of Fastify' },
          line: 9,
          column: 10,
          endLine: 9,
          endColumn: 23,
        },
      ],
    },
    {
      name: 'axios, returned by a controller, after a reassignment, JavaScript',
      filename: 'src/orders.js',
      code: `import axios from 'axios';
import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  let up;
  up = await axios.get('http://orders.internal/orders');
  return up;
});
`,
      output: `import axios from 'axios';
import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  let up;
  up = await axios.get('http://orders.internal/orders');
  return up.data;
});
`,
      errors: [
        {
          messageId: 'fails',
          data: { client: 'axios', place: 'on line 8', sink: 'the response of Fastify' },
          line: 9,
          column: 10,
          endLine: 9,
          endColumn: 12,
        },
      ],
    },
    {
      name: 'fetch, returned by a controller, direct, JavaScript',
      filename: 'src/orders.js',
      code: `import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  return fetch('http://orders.internal/orders');
});
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: 'fetch', place: 'on line 6', sink: 'the response of Fastify', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 6,
          column: 10,
          endLine: 6,
          endColumn: 48,
          suggestions: [
            {
              messageId: 'freshResponse',
              output: `import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  return fetch('http://orders.internal/orders').then(
    (up) =>
      new Response(up.body, {
        status: up.status,
        headers: {
          'content-type':
            up.headers.get('content-type') ?? 'application/octet-stream',
        },
      }),
  );
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'fetch, returned by a controller, through a local function, JavaScript',
      filename: 'src/orders.js',
      code: `import fastify from 'fastify';

function load() {
  return fetch('http://orders.internal/orders');
}

const app = fastify();

app.get('/orders', async () => {
  return load();
});
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: 'fetch', place: 'on line 4', sink: 'the response of Fastify', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 10,
          column: 10,
          endLine: 10,
          endColumn: 16,
          suggestions: [
            {
              messageId: 'freshResponse',
              output: `import fastify from 'fastify';

function load() {
  return fetch('http://orders.internal/orders');
}

const app = fastify();

app.get('/orders', async () => {
  return load().then(
    (up) =>
      new Response(up.body, {
        status: up.status,
        headers: {
          'content-type':
            up.headers.get('content-type') ?? 'application/octet-stream',
        },
      }),
  );
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'fetch, returned by a controller, awaited later, JavaScript',
      filename: 'src/orders.js',
      code: `import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  const pending = fetch('http://orders.internal/orders');
  console.info('asked');
  return await pending;
});
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: 'fetch', place: 'on line 6', sink: 'the response of Fastify', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 8,
          column: 10,
          endLine: 8,
          endColumn: 23,
          suggestions: [
            {
              messageId: 'freshResponse',
              output: `import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  const pending = fetch('http://orders.internal/orders');
  console.info('asked');
  return await pending.then(
    (up) =>
      new Response(up.body, {
        status: up.status,
        headers: {
          'content-type':
            up.headers.get('content-type') ?? 'application/octet-stream',
        },
      }),
  );
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'fetch, returned by a controller, after a reassignment, JavaScript',
      filename: 'src/orders.js',
      code: `import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  let up;
  up = await fetch('http://orders.internal/orders');
  return up;
});
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: 'fetch', place: 'on line 7', sink: 'the response of Fastify', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 8,
          column: 10,
          endLine: 8,
          endColumn: 12,
          suggestions: [
            {
              messageId: 'freshResponse',
              output: `import fastify from 'fastify';

const app = fastify();

app.get('/orders', async () => {
  let up;
  up = await fetch('http://orders.internal/orders');
  return new Response(up.body, {
    status: up.status,
    headers: {
      'content-type':
        up.headers.get('content-type') ?? 'application/octet-stream',
    },
  });
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, returned by a controller, direct, JavaScript',
      filename: 'src/orders.js',
      code: `import got from 'got';
import { server } from '@hapi/hapi';

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: async () => {
    return got('http://orders.internal/orders');
  },
});
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: 'got', place: 'on line 10', sink: 'the response of hapi', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 10,
          column: 12,
          endLine: 10,
          endColumn: 48,
          suggestions: [
            {
              messageId: 'holdHeaders',
              output: `import got from 'got';
import { server } from '@hapi/hapi';

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: async (request, h) => {
    return got('http://orders.internal/orders').then((up) =>
      h
        .response(up.body)
        .code(up.statusCode)
        .type(up.headers['content-type'] ?? 'application/octet-stream'),
    );
  },
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, returned by a controller, through a local function, JavaScript',
      filename: 'src/orders.js',
      code: `import got from 'got';
import { server } from '@hapi/hapi';

function load() {
  return got('http://orders.internal/orders');
}

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: async () => {
    return load();
  },
});
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: 'got', place: 'on line 5', sink: 'the response of hapi', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 14,
          column: 12,
          endLine: 14,
          endColumn: 18,
          suggestions: [
            {
              messageId: 'holdHeaders',
              output: `import got from 'got';
import { server } from '@hapi/hapi';

function load() {
  return got('http://orders.internal/orders');
}

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: async (request, h) => {
    return load().then((up) =>
      h
        .response(up.body)
        .code(up.statusCode)
        .type(up.headers['content-type'] ?? 'application/octet-stream'),
    );
  },
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, returned by a controller, awaited later, JavaScript',
      filename: 'src/orders.js',
      code: `import got from 'got';
import { server } from '@hapi/hapi';

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: async () => {
    const pending = got('http://orders.internal/orders');
    console.info('asked');
    return await pending;
  },
});
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: 'got', place: 'on line 10', sink: 'the response of hapi', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 12,
          column: 12,
          endLine: 12,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'got, returned by a controller, after a reassignment, JavaScript',
      filename: 'src/orders.js',
      code: `import got from 'got';
import { server } from '@hapi/hapi';

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: async () => {
    let up;
    up = await got('http://orders.internal/orders');
    return up;
  },
});
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: 'got', place: 'on line 11', sink: 'the response of hapi', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 12,
          column: 12,
          endLine: 12,
          endColumn: 14,
          suggestions: [
            {
              messageId: 'holdHeaders',
              output: `import got from 'got';
import { server } from '@hapi/hapi';

const app = server();

app.route({
  method: 'GET',
  path: '/orders',
  handler: async (request, h) => {
    let up;
    up = await got('http://orders.internal/orders');
    return h
      .response(up.body)
      .code(up.statusCode)
      .type(up.headers['content-type'] ?? 'application/octet-stream');
  },
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios, returned by a controller, direct, TypeScript',
      filename: 'src/orders.ts',
      code: `import axios, { type AxiosResponse } from 'axios';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return axios.get('http://orders.internal/orders');
  }
}
`,
      output: `import axios, { type AxiosResponse } from 'axios';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return axios.get('http://orders.internal/orders').then((up) => up.data);
  }
}
`,
      errors: [
        {
          messageId: 'fails',
          data: { client: 'axios', place: 'on line 8', sink: 'the response of NestJS' },
          line: 8,
          column: 18,
          endLine: 8,
          endColumn: 54,
        },
      ],
    },
    {
      name: 'axios, returned by a controller, through a local function, TypeScript',
      filename: 'src/orders.ts',
      code: `import axios, { type AxiosResponse } from 'axios';
import { Controller, Get } from '@nestjs/common';

function load(): Promise<AxiosResponse<string>> {
  return axios.get('http://orders.internal/orders');
}

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return load();
  }
}
`,
      output: `import axios, { type AxiosResponse } from 'axios';
import { Controller, Get } from '@nestjs/common';

function load(): Promise<AxiosResponse<string>> {
  return axios.get('http://orders.internal/orders');
}

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return load().then((up) => up.data);
  }
}
`,
      errors: [
        {
          messageId: 'fails',
          data: { client: 'axios', place: 'on line 5', sink: 'the response of NestJS' },
          line: 12,
          column: 12,
          endLine: 12,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'axios, returned by a controller, awaited later, TypeScript',
      filename: 'src/orders.ts',
      code: `import axios, { type AxiosResponse } from 'axios';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    const pending = axios.get('http://orders.internal/orders');
    console.info('asked');
    return await pending;
  }
}
`,
      output: `import axios, { type AxiosResponse } from 'axios';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    const pending = axios.get('http://orders.internal/orders');
    console.info('asked');
    return (await pending).data;
  }
}
`,
      errors: [
        {
          messageId: 'fails',
          data: { client: 'axios', place: 'on line 8', sink: 'the response of NestJS' },
          line: 10,
          column: 12,
          endLine: 10,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'axios, returned by a controller, after a reassignment, TypeScript',
      filename: 'src/orders.ts',
      code: `import axios, { type AxiosResponse } from 'axios';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    let up;
    up = await axios.get('http://orders.internal/orders');
    return up;
  }
}
`,
      output: `import axios, { type AxiosResponse } from 'axios';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    let up;
    up = await axios.get('http://orders.internal/orders');
    return up.data;
  }
}
`,
      errors: [
        {
          messageId: 'fails',
          data: { client: 'axios', place: 'on line 9', sink: 'the response of NestJS' },
          line: 10,
          column: 12,
          endLine: 10,
          endColumn: 14,
        },
      ],
    },
    {
      name: 'fetch, returned by a controller, direct, TypeScript',
      filename: 'src/orders.ts',
      code: `import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return fetch('http://orders.internal/orders');
  }
}
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: 'fetch', place: 'on line 7', sink: 'the response of NestJS', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 7,
          column: 12,
          endLine: 7,
          endColumn: 50,
          suggestions: [
            {
              messageId: 'freshResponse',
              output: `import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return fetch('http://orders.internal/orders').then(
      (up) =>
        new Response(up.body, {
          status: up.status,
          headers: {
            'content-type':
              up.headers.get('content-type') ?? 'application/octet-stream',
          },
        }),
    );
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'fetch, returned by a controller, through a local function, TypeScript',
      filename: 'src/orders.ts',
      code: `import { Controller, Get } from '@nestjs/common';

function load(): Promise<Response> {
  return fetch('http://orders.internal/orders');
}

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return load();
  }
}
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: 'fetch', place: 'on line 4', sink: 'the response of NestJS', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 11,
          column: 12,
          endLine: 11,
          endColumn: 18,
          suggestions: [
            {
              messageId: 'freshResponse',
              output: `import { Controller, Get } from '@nestjs/common';

function load(): Promise<Response> {
  return fetch('http://orders.internal/orders');
}

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return load().then(
      (up) =>
        new Response(up.body, {
          status: up.status,
          headers: {
            'content-type':
              up.headers.get('content-type') ?? 'application/octet-stream',
          },
        }),
    );
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'fetch, returned by a controller, awaited later, TypeScript',
      filename: 'src/orders.ts',
      code: `import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    const pending = fetch('http://orders.internal/orders');
    console.info('asked');
    return await pending;
  }
}
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: 'fetch', place: 'on line 7', sink: 'the response of NestJS', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 9,
          column: 12,
          endLine: 9,
          endColumn: 25,
          suggestions: [
            {
              messageId: 'freshResponse',
              output: `import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    const pending = fetch('http://orders.internal/orders');
    console.info('asked');
    return await pending.then(
      (up) =>
        new Response(up.body, {
          status: up.status,
          headers: {
            'content-type':
              up.headers.get('content-type') ?? 'application/octet-stream',
          },
        }),
    );
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'fetch, returned by a controller, after a reassignment, TypeScript',
      filename: 'src/orders.ts',
      code: `import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    let up;
    up = await fetch('http://orders.internal/orders');
    return up;
  }
}
`,
      output: null,
      errors: [
        {
          messageId: 'answered',
          data: { client: 'fetch', place: 'on line 8', sink: 'the response of NestJS', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 9,
          column: 12,
          endLine: 9,
          endColumn: 14,
          suggestions: [
            {
              messageId: 'freshResponse',
              output: `import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    let up;
    up = await fetch('http://orders.internal/orders');
    return new Response(up.body, {
      status: up.status,
      headers: {
        'content-type':
          up.headers.get('content-type') ?? 'application/octet-stream',
      },
    });
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'got, returned by a controller, direct, TypeScript',
      filename: 'src/orders.ts',
      code: `import got, { type Response } from 'got';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return got('http://orders.internal/orders');
  }
}
`,
      output: `import got, { type Response } from 'got';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return got('http://orders.internal/orders').then((up) => up.body);
  }
}
`,
      errors: [
        {
          messageId: 'fails',
          data: { client: 'got', place: 'on line 8', sink: 'the response of NestJS' },
          line: 8,
          column: 12,
          endLine: 8,
          endColumn: 48,
        },
      ],
    },
    {
      name: 'got, returned by a controller, through a local function, TypeScript',
      filename: 'src/orders.ts',
      code: `import got, { type Response } from 'got';
import { Controller, Get } from '@nestjs/common';

function load(): Promise<Response<string>> {
  return got('http://orders.internal/orders');
}

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return load();
  }
}
`,
      output: `import got, { type Response } from 'got';
import { Controller, Get } from '@nestjs/common';

function load(): Promise<Response<string>> {
  return got('http://orders.internal/orders');
}

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    return load().then((up) => up.body);
  }
}
`,
      errors: [
        {
          messageId: 'fails',
          data: { client: 'got', place: 'on line 5', sink: 'the response of NestJS' },
          line: 12,
          column: 12,
          endLine: 12,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'got, returned by a controller, awaited later, TypeScript',
      filename: 'src/orders.ts',
      code: `import got, { type Response } from 'got';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    const pending = got('http://orders.internal/orders');
    console.info('asked');
    return await pending;
  }
}
`,
      output: `import got, { type Response } from 'got';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    const pending = got('http://orders.internal/orders');
    console.info('asked');
    return (await pending).body;
  }
}
`,
      errors: [
        {
          messageId: 'fails',
          data: { client: 'got', place: 'on line 8', sink: 'the response of NestJS' },
          line: 10,
          column: 12,
          endLine: 10,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'got, returned by a controller, after a reassignment, TypeScript',
      filename: 'src/orders.ts',
      code: `import got, { type Response } from 'got';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    let up;
    up = await got('http://orders.internal/orders');
    return up;
  }
}
`,
      output: `import got, { type Response } from 'got';
import { Controller, Get } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  async list() {
    let up;
    up = await got('http://orders.internal/orders');
    return up.body;
  }
}
`,
      errors: [
        {
          messageId: 'fails',
          data: { client: 'got', place: 'on line 9', sink: 'the response of NestJS' },
          line: 10,
          column: 12,
          endLine: 10,
          endColumn: 14,
        },
      ],
    },
  ],
};
