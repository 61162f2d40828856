import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import plugin from '../../src/index.ts';

interface Told {
  readonly ruleId: string | null;
  readonly messageId: string | undefined;
  readonly line: number;
  readonly column: number;
  readonly endLine: number | undefined;
  readonly endColumn: number | undefined;
}

/** What the rules of the recommended configuration say of a gateway in a framework, or with a client, that is less known. */
const gateways: readonly (readonly [name: string, filename: string, code: string, told: readonly Told[]])[] = [
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
    'Octokit',
    'src/a.js',
    `import { Octokit } from 'octokit';
import express from 'express';

const octokit = new Octokit();

express().get('/repository', async (req, res) => {
  const up = await octokit.rest.repos.get({ owner: 'a', repo: 'b' });
  res.set(up.headers).json(up.data);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 7, endLine: 8, endColumn: 22 }],
  ],
  [
    'Octokit’s body',
    'src/a.js',
    `import { Octokit } from 'octokit';
import express from 'express';

const octokit = new Octokit();

express().get('/repository', async (req, res) => {
  const up = await octokit.rest.repos.get({ owner: 'a', repo: 'b' });
  res.json(up.data);
});
`,
    [],
  ],
  [
    'what Octokit gathers is data',
    'src/a.js',
    `import { Octokit } from 'octokit';
import express from 'express';

const octokit = new Octokit();

express().get('/repositories', async (req, res) => {
  res.json(await octokit.paginate('GET /orgs/{org}/repos', { org: 'a' }));
});
`,
    [],
  ],
  [
    'aws4fetch',
    'src/a.js',
    `import { AwsClient } from 'aws4fetch';
import { Hono } from 'hono';

const aws = new AwsClient({ accessKeyId: 'a', secretAccessKey: 'b' });

export default new Hono().get('/file', () => aws.fetch('https://bucket.s3.amazonaws.com/file'));
`,
    [{ ruleId: 'upstream/no-response-passthrough', messageId: 'answered', line: 6, column: 50, endLine: 6, endColumn: 95 }],
  ],
  [
    'Hono’s own client',
    'src/a.js',
    `import { Hono } from 'hono';
import { hc } from 'hono/client';

const orders = hc('http://orders.internal');

export default new Hono().get('/orders', async () => {
  const up = await orders.list.$get();
  return new Response(up.body, { headers: up.headers });
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 34, endLine: 8, endColumn: 53 }],
  ],
  [
    'Hono’s own client, read',
    'src/a.js',
    `import { Hono } from 'hono';
import { hc } from 'hono/client';

const orders = hc('http://orders.internal');

export default new Hono().get('/orders', async (c) => {
  const up = await orders.list.$get();
  return c.json(await up.json());
});
`,
    [],
  ],
];

test.each(gateways)('%s', (_name, filename, code, expected) => {
  const messages = new Linter().verify(code, [plugin.configs.recommended, { files: ['**/*.{js,ts}'], languageOptions: { parser } }], filename);
  expect(messages.map(({ ruleId, messageId, line, column, endLine, endColumn }) => ({ ruleId, messageId, line, column, endLine, endColumn }))).toEqual(expected);
});
