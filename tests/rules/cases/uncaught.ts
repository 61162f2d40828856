import type { Cases } from './cases.ts';

const likely = [{ likely: true }];

export const uncaught: Cases = {
  valid: [
    {
      name: 'Stripe under Express, in recommended',
      filename: 'src/a.js',
      code: `import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.KEY);

express().get('/customers/:id', async (req, res) => {
  res.json(await stripe.customers.retrieve(req.params.id));
});
`,
    },
    {
      name: 'Stripe under Express, caught, with an error of our own',
      filename: 'src/a.js',
      options: likely,
      code: `import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.KEY);

express().get('/customers/:id', async (req, res) => {
  try {
    res.json(await stripe.customers.retrieve(req.params.id));
  } catch (error) {
    throw new Error('no customer', { cause: error });
  }
});
`,
    },
    {
      name: 'Stripe under Hono, whose error handler sends no headers',
      filename: 'src/a.js',
      options: likely,
      code: `import { Hono } from 'hono';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.KEY);

new Hono().get('/customers/:id', async c => c.json(await stripe.customers.retrieve(c.req.param('id'))));
`,
    },
    {
      name: 'OpenAI under Express: the headers of its errors are a web Headers',
      filename: 'src/a.js',
      options: likely,
      code: `import express from 'express';
import OpenAI from 'openai';

const openai = new OpenAI();

express().post('/chat', async (req, res) => {
  res.json(await openai.chat.completions.create(req.body));
});
`,
    },
    {
      name: 'undici, which returns error statuses',
      filename: 'src/a.js',
      options: likely,
      code: `import express from 'express';
import { request } from 'undici';

express().get('/orders', async (req, res) => {
  const { body } = await request('http://orders.internal');
  res.json(await body.json());
});
`,
    },
    {
      name: 'a promise that nobody awaits',
      filename: 'src/a.js',
      options: likely,
      code: `import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.KEY);

express().get('/events', (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.SECRET);
  res.json({ received: event.type });
});
`,
    },
  ],
  invalid: [
    {
      name: 'Stripe under Fastify, caught and given to it',
      filename: 'src/a.js',
      options: likely,
      code: `import fastify from 'fastify';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.KEY);

fastify().get('/customers/:id', async (request, reply) => {
  try {
    return await stripe.customers.retrieve(request.params.id);
  } catch (error) {
    return reply.send(error);
  }
});
`,
      errors: [
        {
          messageId: 'uncaught',
          data: { client: 'Stripe', sink: 'the error response of Fastify', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 8, column: 35, endLine: 8, endColumn: 62,
        },
      ],
    },
    {
      name: 'Stripe under Express, not caught',
      filename: 'src/a.js',
      options: likely,
      code: `import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.KEY);

express().get('/customers/:id', async (req, res) => {
  res.json(await stripe.customers.retrieve(req.params.id));
});
`,
      errors: [
        {
          messageId: 'uncaught',
          data: { client: 'Stripe', sink: 'the error response of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 7, column: 35, endLine: 7, endColumn: 58,
        },
      ],
    },
    {
      name: 'Elasticsearch under Fastify, thrown again',
      filename: 'src/a.js',
      options: likely,
      code: `import { Client } from '@elastic/elasticsearch';
import Fastify from 'fastify';

const client = new Client({ node: process.env.SEARCH });
const app = Fastify();

app.get('/search', async request => {
  try {
    const { hits } = await client.search({ index: 'orders', q: request.query.q });
    return hits;
  } catch (error) {
    request.log.error(error);
    throw error;
  }
});
`,
      errors: [
        {
          messageId: 'uncaught',
          data: { client: 'Elasticsearch', sink: 'the error response of Fastify', names: '`content-encoding`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 9, column: 35, endLine: 9, endColumn: 82,
        },
      ],
    },
    {
      name: 'bent under Koa',
      filename: 'src/a.js',
      options: likely,
      code: `import bent from 'bent';
import Koa from 'koa';

const get = bent('http://orders.internal', 'json');

new Koa().use(async ctx => {
  ctx.body = await get('/orders');
});
`,
      errors: [
        {
          messageId: 'uncaught',
          data: { client: 'bent', sink: 'the error response of Koa', names: '`content-encoding`, `content-length`, `connection`, `transfer-encoding` and 1 more' },
          line: 7, column: 20, endLine: 7, endColumn: 34,
        },
      ],
    },
    {
      name: 'OpenAI under h3 2, whose error handler reads a web Headers',
      filename: 'src/a.js',
      options: likely,
      code: `import { H3 } from 'h3';
import OpenAI from 'openai';

const openai = new OpenAI();

export const app = new H3().post('/chat', async event => openai.chat.completions.create(await event.req.json()));
`,
      errors: [
        {
          messageId: 'uncaught',
          data: { client: 'OpenAI', sink: 'the error response of h3', names: '`content-encoding`, `connection`, `transfer-encoding` and `keep-alive`' },
          line: 6, column: 82, endLine: 6, endColumn: 112,
        },
      ],
    },
    {
      name: 'undici with an interceptor that throws, and the error given to next',
      filename: 'src/a.js',
      options: likely,
      code: `import express from 'express';
import { Agent, interceptors, request } from 'undici';

const dispatcher = new Agent().compose(interceptors.responseError());

express().get('/orders', async (req, res, next) => {
  try {
    const { body } = await request('http://orders.internal', { dispatcher });
    res.json(await body.json());
  } catch (error) {
    next(error);
  }
});
`,
      errors: [
        {
          messageId: 'uncaught',
          data: { client: 'undici', sink: 'the error response of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 8, column: 28, endLine: 8, endColumn: 77,
        },
      ],
    },
    {
      name: 'undici 6 with an option that throws',
      filename: 'src/a.js',
      options: likely,
      code: `const express = require('express');
const undici = require('undici');

express().get('/orders', async (req, res) => {
  const { body } = await undici.request('http://orders.internal', { throwOnError: true });
  res.json(await body.json());
});
`,
      errors: [
        {
          messageId: 'uncaught',
          data: { client: 'undici', sink: 'the error response of Express', names: '`connection`, `transfer-encoding` and `keep-alive`' },
          line: 5, column: 33, endLine: 5, endColumn: 90,
        },
      ],
    },
  ],
};
