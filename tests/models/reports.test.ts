import { expect, test } from 'vitest';
import { toldOf, type Gateway } from './told.ts';

/** Gateways in frameworks that are less known. */
const gateways: readonly Gateway[] = [
  [
    'koa-proxies',
    'src/a.js',
    `import Koa from 'koa';
import proxy from 'koa-proxies';

new Koa().use(
  proxy('/orders', {
    target: 'http://orders.internal',
    events: {
      proxyRes(proxyRes, req, res) {
        res.writeHead(proxyRes.statusCode, proxyRes.headers);
      },
    },
  }),
);
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 9, column: 13, endLine: 9, endColumn: 61 }],
  ],
  [
    'koa-proxies by itself',
    'src/a.js',
    `import Koa from 'koa';
import proxy from 'koa-proxies';

new Koa().use(proxy('/orders', { target: 'http://orders.internal', events: { proxyRes: (proxyRes, req, res) => res.setHeader('x-served-by', 'gateway') } }));
`,
    [],
  ],
  [
    'itty-router: json() with the upstream’s headers',
    'src/a.js',
    `import { AutoRouter, json } from 'itty-router';

export default AutoRouter().get('/orders', async () => {
  const up = await fetch('http://orders.internal');
  return json(await up.json(), { headers: up.headers });
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 5, column: 34, endLine: 5, endColumn: 53 }],
  ],
  [
    'itty-router: json() of a body',
    'src/a.js',
    `import { AutoRouter, json } from 'itty-router';

export default AutoRouter().get('/orders', async () => {
  const up = await fetch('http://orders.internal');
  return json(await up.json(), { status: up.status });
});
`,
    [],
  ],
  [
    'itty-router: a Response as it came',
    'src/a.js',
    `import { Router } from 'itty-router';

export const router = Router();

router.get('/orders', () => fetch('http://orders.internal'));
`,
    [{ ruleId: 'upstream/no-response-passthrough', messageId: 'answered', line: 5, column: 29, endLine: 5, endColumn: 60 }],
  ],
  [
    'itty-router: a Response as it came, of one router alone',
    'src/a.js',
    `import { Router } from 'itty-router/Router';

export const router = Router();

router.get('/orders', () => fetch('http://orders.internal'));
`,
    [{ ruleId: 'upstream/no-response-passthrough', messageId: 'answered', line: 5, column: 29, endLine: 5, endColumn: 60 }],
  ],
  [
    'Next.js: headers, with the module named as Node asks for',
    'app/orders/route.js',
    `import { NextResponse } from 'next/server.js';

export async function GET() {
  const up = await fetch('http://orders.internal');
  return new NextResponse(up.body, { headers: up.headers });
}
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 5, column: 38, endLine: 5, endColumn: 57 }],
  ],
  [
    'Qwik City: headers',
    'src/routes/orders/index.ts',
    `import type { RequestHandler } from '@builder.io/qwik-city';

export const onGet: RequestHandler = async ({ headers, send }) => {
  const up = await fetch('http://orders.internal');
  up.headers.forEach((value, name) => headers.set(name, value));
  send(200, await up.text());
};
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 5, column: 47, endLine: 5, endColumn: 63 }],
  ],
  [
    'Qwik City: a Response',
    'src/routes/orders/index.ts',
    `export const onGet = async ({ send }) => {
  send(await fetch('http://orders.internal'));
};
`,
    [{ ruleId: 'upstream/no-response-passthrough', messageId: 'answered', line: 2, column: 3, endLine: 2, endColumn: 46 }],
  ],
  [
    'Qwik City: a body',
    'src/routes/orders/index.ts',
    `import type { RequestHandler } from '@builder.io/qwik-city';

export const onGet: RequestHandler = async ({ headers, json }) => {
  const up = await fetch('http://orders.internal');
  headers.set('cache-control', 'no-store');
  json(200, await up.json());
};
`,
    [],
  ],
  [
    'Expo API route',
    'app/orders+api.ts',
    `export async function GET(request: Request) {
  const up = await fetch('http://orders.internal');
  return new Response(up.body, up);
}
`,
    [{ ruleId: 'upstream/no-response-passthrough', messageId: 'becomesInit', line: 3, column: 10, endLine: 3, endColumn: 35 }],
  ],
  [
    'Expo API route with a body',
    'app/orders+api.ts',
    `export async function GET(request: Request) {
  const up = await fetch('http://orders.internal');
  return Response.json(await up.json());
}
`,
    [],
  ],
  [
    'no Expo API route',
    'app/orders.ts',
    `export async function GET(request: Request) {
  const up = await fetch('http://orders.internal');
  return new Response(up.body, up);
}
`,
    [],
  ],
  [
    'Convex HTTP action',
    'convex/http.ts',
    `import { httpRouter } from 'convex/server';
import { httpAction } from './_generated/server';

const http = httpRouter();

http.route({
  path: '/orders',
  method: 'GET',
  handler: httpAction(async (ctx, request) => {
    const up = await fetch('http://orders.internal');
    return new Response(await up.text(), { headers: up.headers });
  }),
});

export default http;
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 11, column: 44, endLine: 11, endColumn: 63 }],
  ],
  [
    'Convex action, which answers no request',
    'convex/http.ts',
    `import { action } from './_generated/server';

export const load = action(async (ctx) => {
  const up = await fetch('http://orders.internal');
  return new Response(await up.text(), { headers: up.headers });
});
`,
    [],
  ],
  [
    'Medusa: an API route',
    'src/api/orders/route.ts',
    `import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const up = await fetch('http://orders.internal');
  up.headers.forEach((value, name) => res.setHeader(name, value));
  res.json(await up.json());
};
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 5, column: 43, endLine: 5, endColumn: 65 }],
  ],
  [
    'Medusa: one header',
    'src/api/orders/route.ts',
    `import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const up = await fetch('http://orders.internal');
  res.setHeader('cache-control', up.headers.get('cache-control') ?? 'no-store');
  res.json(await up.json());
};
`,
    [],
  ],
  [
    'Encore: a raw endpoint',
    'src/orders.ts',
    `import { api } from 'encore.dev/api';

export const orders = api.raw({ expose: true, path: '/orders', method: 'GET' }, async (req, resp) => {
  const up = await fetch('http://orders.internal');
  up.headers.forEach((value, name) => resp.setHeader(name, value));
  resp.end(await up.text());
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 5, column: 44, endLine: 5, endColumn: 66 }],
  ],
  [
    'Encore: an endpoint of data',
    'src/orders.ts',
    `import { api } from 'encore.dev/api';

export const orders = api({ expose: true, path: '/orders', method: 'GET' }, async () => {
  const up = await fetch('http://orders.internal');
  return { seen: Object.fromEntries(up.headers) };
});
`,
    [],
  ],
  [
    'routing-controllers: the client’s response',
    'src/orders.ts',
    `import { Get, JsonController } from 'routing-controllers';
import axios from 'axios';

@JsonController()
export class OrdersController {
  @Get('/orders')
  list() {
    return axios.get('http://orders.internal');
  }
}
`,
    [{ ruleId: 'upstream/no-response-passthrough', messageId: 'fails', line: 8, column: 18, endLine: 8, endColumn: 47 }],
  ],
  [
    'tsoa: the client’s response',
    'src/orders.ts',
    `import { Controller, Get, Route } from 'tsoa';
import axios from 'axios';

@Route('orders')
export class OrdersController extends Controller {
  @Get()
  public async list() {
    return axios.get('http://orders.internal');
  }
}
`,
    [{ ruleId: 'upstream/no-response-passthrough', messageId: 'fails', line: 8, column: 18, endLine: 8, endColumn: 47 }],
  ],
  [
    'inversify-express-utils: the client’s response as JSON',
    'src/orders.ts',
    `import { BaseHttpController, controller, httpGet } from 'inversify-express-utils';
import axios from 'axios';

@controller('/orders')
export class OrdersController extends BaseHttpController {
  @httpGet('/')
  public async list() {
    return this.json(await axios.get('http://orders.internal'));
  }
}
`,
    [{ ruleId: 'upstream/no-response-passthrough', messageId: 'fails', line: 8, column: 17, endLine: 8, endColumn: 64 }],
  ],
  [
    'Egg: the client’s response',
    'app/controller/orders.js',
    `const { Controller } = require('egg');

module.exports = class OrdersController extends Controller {
  async list() {
    this.ctx.body = await this.ctx.curl('http://orders.internal');
  }
};
`,
    [{ ruleId: 'upstream/no-response-passthrough', messageId: 'shown', line: 5, column: 5, endLine: 5, endColumn: 66 }],
  ],
  [
    'Midway: the client’s response',
    'src/controller/orders.ts',
    `import { Controller, Get } from '@midwayjs/core';
import axios from 'axios';

@Controller('/orders')
export class OrdersController {
  @Get('/')
  async list() {
    return axios.get('http://orders.internal');
  }
}
`,
    [{ ruleId: 'upstream/no-response-passthrough', messageId: 'fails', line: 8, column: 18, endLine: 8, endColumn: 47 }],
  ],
  [
    'a package whose decorators aren’t known',
    'src/orders.ts',
    `import { Controller, Get } from 'some-controllers';
import axios from 'axios';

@Controller('/orders')
export class OrdersController {
  @Get('/')
  async list() {
    return axios.get('http://orders.internal');
  }
}
`,
    [],
  ],
];

test.each(gateways)('%s', (_name, filename, code, expected) => {
  expect(toldOf(filename, code)).toEqual(expected);
});
