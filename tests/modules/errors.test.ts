import { describe } from 'vitest';
import { follow } from './follow.ts';

describe('an error that one path of an async function of another file throws', () => {
  follow('has what it was made with, where the function may return as well', {
    'app.ts': `import express from 'express';
import { clean, load } from './load';
const app = express();
app.get('/a', async (req, res) => { res.json(await load('http://a')); }); //~ header
app.get('/b', async (req, res) => { res.json(await clean('http://b')); });
app.get('/c', async (req, res) => {
  try { res.json(await load('http://c')); } catch { res.sendStatus(502); }
});
`,
    'load.ts': `import axios from 'axios';
class UpstreamError extends Error {
  constructor(readonly statusCode: number, readonly headers: Record<string, string>) { super('upstream'); }
}
export async function load(url: string) {
  const answer = await axios.get(url, { validateStatus: () => true });
  if (answer.status >= 500) throw new UpstreamError(502, answer.headers as Record<string, string>);
  return answer.data;
}
export async function clean(url: string) {
  const answer = await axios.get(url, { validateStatus: () => true });
  if (answer.status >= 500) throw new UpstreamError(502, { 'retry-after': '1' });
  return answer.data;
}
`,
  });
});

const load = `import axios from 'axios';
class UpstreamError extends Error {
  constructor(readonly status: number, readonly headers: Record<string, string>) { super('upstream'); }
}
export async function load(url: string) {
  const answer = await axios.get(url, { validateStatus: () => true });
  if (answer.status >= 500) throw new UpstreamError(502, answer.headers as Record<string, string>);
  return answer.data;
}
`;
const express = (...statements: readonly string[]): string => `import express from 'express';
import { load } from './load';
const app = express();
app.get('/a', async (req, res) => { res.json(await load('http://a')); });
${statements.join('\n')}
`;
const unhandled = "app.get('/b', async (req, res) => { res.json(await load('http://b')); }); //~ header";

describe('an error handler of the program', () => {
  follow('has what handlers throw: none of it goes out but what it sends', {
    'load.ts': load,
    'message.ts': express("app.use((error, req, res, next) => { res.status(error.status ?? 500).json({ message: error.message }); });"),
    'headers.ts': express("app.use((error, req, res, next) => { res.status(error.status).set(error.headers).end(); }); //~ header"),
    'retry.ts': express("app.use((error, req, res, next) => { res.set('retry-after', error.headers['retry-after']).status(502).end(); });"),
    'none.ts': express('app.use((req, res) => { res.sendStatus(404); });').replace("app.get('/a', async (req, res) => { res.json(await load('http://a')); });", unhandled),
  });
  follow('may hand it on: to the next one, or to that of the framework', {
    'load.ts': load,
    'next.ts': express('app.use((error, req, res, next) => { console.error(error); next(error); });', "app.use((error, req, res, next) => { res.sendStatus(500); });"),
    'last.ts': express('app.use((error, req, res, next) => { console.error(error); next(error); });').replace("app.get('/a', async (req, res) => { res.json(await load('http://a')); });", unhandled),
  });
  follow('is of another file', {
    'load.ts': load,
    'clean.ts': express('app.use(message);').replace('const app', "import { message } from './handlers';\nconst app"),
    'mirror.ts': express('app.use(mirror); //~ header').replace('const app', "import { mirror } from './handlers';\nconst app"),
    'gone.ts': express('app.use(gone);').replace('const app', "import { gone } from './gone-handlers';\nconst app"),
    'package.ts': express('app.use(cors());').replace('const app', "import cors from 'cors';\nconst app").replace("app.get('/a', async (req, res) => { res.json(await load('http://a')); });", unhandled),
    'handlers.ts': `export function message(error, req, res, next) { res.status(500).json({ message: error.message }); }
export function mirror(error, req, res, next) { res.status(500).set(error.headers).end(); }
`,
  });
  follow('is where the app is made: of an error class of the program, a router says nothing', {
    'load.ts': load,
    'router.ts': `import { Router } from 'express';
import { load } from './load';
export const router = Router();
router.get('/a', async (req, res) => { res.json(await load('http://a')); });
router.get('/b', async (req, res, next) => {
  const up = await fetch('http://b');
  next(Object.assign(new Error('b'), { status: 502, headers: Object.fromEntries(up.headers) })); //~ header
});
`,
    'koa.ts': `import Router from '@koa/router';
import { load } from './load';
export const router = new Router();
router.get('/a', async ctx => { ctx.body = await load('http://a'); });
`,
  });
  follow('is Fastify\'s, set for all', {
    'load.ts': load.replace('status:', 'statusCode:'),
    'clean.ts': `import Fastify from 'fastify';
import { load } from './load';
const app = Fastify();
app.setErrorHandler((error, request, reply) => { reply.code(500).send({ message: error.message }); });
app.get('/a', async () => load('http://a'));
`,
    'mirror.ts': `import Fastify from 'fastify';
import { load } from './load';
const app = Fastify();
app.setErrorHandler((error, request, reply) => { reply.headers(error.headers).send(''); }); //~ header
app.get('/a', async () => load('http://a'));
`,
    'none.ts': `import Fastify from 'fastify';
import { load } from './load';
const app = Fastify();
app.get('/a', async () => load('http://a')); //~ header
`,
  });
  follow('is around what comes next in Koa, and only there', {
    'load.ts': load,
    'caught.ts': `import Koa from 'koa';
import { errors } from './errors';
import { load } from './load';
const app = new Koa();
app.use(errors);
app.use(async ctx => { ctx.body = await load('http://a'); });
`,
    'timed.ts': `import Koa from 'koa';
import { load } from './load';
const app = new Koa();
app.use(async (ctx, next) => { await next(); ctx.set('x-time', String(Date.now())); });
app.use(async ctx => { ctx.body = await load('http://a'); }); //~ header
`,
    'express.ts': express('app.use((req, res, next) => { try { next(); } catch { res.sendStatus(500); } });').replace("app.get('/a', async (req, res) => { res.json(await load('http://a')); });", unhandled),
    'errors.ts': `export async function errors(ctx, next) {
  try { await next(); } catch (error) { ctx.status = error.status ?? 500; ctx.body = { message: error.message }; }
}
`,
  });
});

describe('an error of a class of the program', () => {
  follow('has what its fields are declared as, where nobody sees it thrown', {
    'errors.ts': `import type { AxiosResponse } from 'axios';
export class UpstreamError extends Error { constructor(readonly response: AxiosResponse) { super('upstream'); } }
export class OwnError extends Error { constructor(readonly response: { headers: Record<string, string> }) { super('own'); } }
`,
    'handlers.ts': `import type { ErrorRequestHandler, NextFunction, Request, Response } from 'express';
import { OwnError, UpstreamError } from './errors';
export const upstream: ErrorRequestHandler = (error, req, res, next) => {
  if (!(error instanceof UpstreamError)) return next(error);
  res.set(error.response.headers).end(); //~ header
};
export function typed(error: unknown, req: Request, res: Response, next: NextFunction) {
  if (error instanceof UpstreamError) res.set(error.response.headers).end(); //~ header
  else next(error);
}
export const own: ErrorRequestHandler = (error, req, res, next) => {
  if (error instanceof OwnError) res.set(error.response.headers).end();
  else next(error);
};
`,
  });
});
