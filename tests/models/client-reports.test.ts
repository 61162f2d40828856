import { expect, test } from 'vitest';
import { toldOf, type Gateway } from './told.ts';

/** Gateways with clients that are less known. */
const gateways: readonly Gateway[] = [
  [
    'a superagent agent with defaults of its own',
    'src/a.js',
    `import express from 'express';
import superagent from 'superagent';

const session = superagent.agent().set('x-caller', 'bff').timeout(2000);

express().get('/invoices', async (req, res) => {
  const up = await session.get('http://invoices.internal');
  res.set(up.headers).send(up.text);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 7, endLine: 8, endColumn: 22 }],
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
  [
    'Eden: headers',
    'src/a.ts',
    `import { treaty } from '@elysiajs/eden';
import { Elysia } from 'elysia';

const api = treaty('http://orders.internal');

new Elysia().get('/orders', async ({ set }) => {
  const { data, headers } = await api.orders.get();
  for (const [name, value] of headers) set.headers[name] = value;
  return data;
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 40, endLine: 8, endColumn: 65 }],
  ],
  [
    'Eden: the response',
    'src/a.ts',
    `import { treaty } from '@elysiajs/eden';
import { Elysia } from 'elysia';

const api = treaty('http://orders.internal');

new Elysia().get('/orders', async () => {
  const { response } = await api.orders.get();
  return response;
});
`,
    [{ ruleId: 'upstream/no-response-passthrough', messageId: 'answered', line: 8, column: 10, endLine: 8, endColumn: 18 }],
  ],
  [
    'Eden: data and status',
    'src/a.ts',
    `import { treaty } from '@elysiajs/eden';
import { Elysia } from 'elysia';

const api = treaty('http://orders.internal');

new Elysia().get('/orders', async ({ set }) => {
  const { data, status } = await api.orders.get();
  set.status = status;
  return data;
});
`,
    [],
  ],
  [
    'ts-rest: headers',
    'src/a.ts',
    `import { initClient } from '@ts-rest/core';
import express from 'express';
import { contract } from './contract';

const orders = initClient(contract, { baseUrl: 'http://orders.internal' });

express().get('/orders', async (req, res) => {
  const up = await orders.list();
  up.headers.forEach((value, name) => res.setHeader(name, value));
  res.json(up.body);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 9, column: 43, endLine: 9, endColumn: 65 }],
  ],
  [
    'ts-rest: status, body, and all of it as JSON, which says nothing of headers',
    'src/a.ts',
    `import { initClient } from '@ts-rest/core';
import express from 'express';
import { contract } from './contract';

const orders = initClient(contract, { baseUrl: 'http://orders.internal' });

express()
  .get('/orders', async (req, res) => {
    const up = await orders.list();
    res.status(up.status).json(up.body);
  })
  .get('/all', async (req, res) => {
    res.json(await orders.list());
  });
`,
    [],
  ],
  [
    'google-auth-library: a client that it gives',
    'src/a.js',
    `import { GoogleAuth } from 'google-auth-library';
import express from 'express';

const auth = new GoogleAuth();

express().get('/orders', async (req, res) => {
  const client = await auth.getIdTokenClient('https://orders.run.app');
  const up = await client.request({ url: 'https://orders.run.app' });
  res.setHeaders(up.headers);
  res.send(up.data);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 9, column: 7, endLine: 9, endColumn: 29 }],
  ],
  [
    'google-auth-library: asked itself',
    'src/a.js',
    `import { OAuth2Client } from 'google-auth-library';
import express from 'express';

const client = new OAuth2Client({ credentials: {} });

express().get('/orders', async (req, res) => {
  const up = await client.request({ url: 'https://orders.run.app' });
  res.set(Object.fromEntries(up.headers)).send(up.data);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 7, endLine: 8, endColumn: 42 }],
  ],
  [
    'google-auth-library: a body, and headers of our own request',
    'src/a.js',
    `import { GoogleAuth } from 'google-auth-library';
import express from 'express';

const auth = new GoogleAuth();

express().get('/orders', async (req, res) => {
  const headers = await auth.getRequestHeaders('https://orders.run.app');
  const up = await auth.request({ url: 'https://orders.run.app', headers });
  res.type('json').send(up.data);
});
`,
    [],
  ],
];

test.each(gateways)('%s', (_name, filename, code, expected) => {
  expect(toldOf(filename, code)).toEqual(expected);
});
