import { describe } from 'vitest';
import { follow } from '../modules/follow.ts';

describe('a function that is given after a path to something unknown', () => {
  follow('is a handler by one use of what routes have in that place', {
    'plugin.js': `const got = require('got');
module.exports = async function (fastify) {
  fastify.get('/a', async (request, reply) => {
    const { headers, body } = await got('http://a');
    reply.headers(headers); //~ header
    return body;
  });
  fastify.on('a', async (request, reply) => {
    const { headers, body } = await got('http://a');
    reply.headers(headers);
    return body;
  });
  fastify.get('/b', async (reply) => {
    const { headers, body } = await got('http://a');
    reply.headers(headers);
    return body;
  });
  fastify.get('/c', async (request, reply) => {
    const { headers, body } = await got('http://a');
    reply.headers({ etag: headers.etag });
    return body;
  });
};
`,
  });
});

describe('functions in a list that is given to a package', () => {
  follow('are handlers once what comes back is registered', {
    'app.js': `const Koa = require('koa');
const compose = require('koa-compose');
const got = require('got');
const ask = async (ctx, next) => { ctx.state.answer = await got('http://a'); await next(); };
const copy = async (ctx, next) => { ctx.set(ctx.state.answer.headers); await next(); }; //~ header
const send = ctx => { ctx.body = ctx.state.answer.body; };
const app = new Koa();
app.use(compose([ask, copy, send]));
`,
  });
});
