import { describe } from 'vitest';
import { follow } from './follow.ts';

const users = `import type { AxiosInstance } from 'axios';
declare module 'fastify' {
  interface FastifyInstance { users: AxiosInstance }
}
`;
const upstream = `import type { AxiosResponse } from 'axios';
declare global {
  namespace Express {
    interface Request { upstream?: AxiosResponse }
    interface Locals { page: AxiosResponse; title: string }
  }
}
`;

describe('what a program adds to the types of its framework', () => {
  follow('on an app, in the file itself: read from the parameter, from `this` and from the request', {
    'routes.ts': `import type { FastifyInstance } from 'fastify';
${users}export default async function routes(app: FastifyInstance) {
  app.get('/a', async (request, reply) => {
    const up = await app.users.get('/a');
    reply.headers(up.headers); //~ header
    return up.data;
  });
  app.get('/b', async function (request, reply) {
    const up = await this.users.get('/b');
    reply.headers(up.headers); //~ header
    return up.data;
  });
  app.get('/c', async request => request.server.users.get('/c')); //~ response
  app.get('/d', async request => (await request.server.users.get('/d')).data);
}
`,
  });
  follow('on an app, in a file that is imported for it', {
    'routes.ts': `import type { FastifyInstance } from 'fastify';
import './types';
export default async function routes(app: FastifyInstance) {
  app.get('/a', async (request, reply) => {
    const up = await app.users.get('/a');
    reply.headers(up.headers); //~ header
    return up.data;
  });
  app.get('/b', async () => (await app.users.get('/b')).data);
}
`,
    'types.ts': users,
  });
  follow('on an app, in a plugin that is imported for it, where only `this` has it', {
    'routes.ts': `import type { FastifyPluginAsync } from 'fastify';
import './users';
const routes: FastifyPluginAsync = async fastify => {
  fastify.get('/a', async function (request, reply) {
    const up = await this.users.get('/a');
    return reply.headers(up.headers).send(up.data); //~ header
  });
};
export default routes;
`,
    'users.ts': `import axios from 'axios';
import fp from 'fastify-plugin';
${users}export default fp(async fastify => { fastify.decorate('users', axios.create({ baseURL: 'http://users' })); });
`,
  });
  follow('on a request and on its locals', {
    'show.ts': `import type { Request, Response } from 'express';
import './types';
export function show(req: Request, res: Response) {
  res.set(req.upstream!.headers); //~ header
  res.send(req.upstream!.data);
}
export function page(req: Request, res: Response) {
  res.set(res.locals.page.headers); //~ header
  res.send(res.locals.page.data);
}
export function title(req: Request, res: Response) {
  res.set('x-title', res.locals.title);
  res.send(req.upstream!.data);
}
`,
    'types.ts': upstream,
  });
  follow('on a request, by a namespace of the global scope and by the module that declares the type', {
    'show.ts': `import type { Request, Response } from 'express';
import './namespace';
import './module';
export function show(req: Request, res: Response) {
  res.set(req.upstream.headers); //~ header
  res.send(req.upstream.data);
}
export function other(req: Request, res: Response) {
  res.set(req.other.headers); //~ header
  res.send(req.other.data);
}
`,
    'namespace.d.ts': `declare namespace Express { interface Request { upstream: import('axios').AxiosResponse } }\n`,
    'module.ts': `import type { AxiosResponse } from 'axios';\ndeclare module 'express-serve-static-core' { interface Request { other: AxiosResponse } }\n`,
  });
  follow('what is taken away from it stays away', {
    'show.ts': `import type { Request, Response } from 'express';
import './types';
export function show(req: Request, res: Response) {
  for (const name of ['connection', 'content-length', 'keep-alive', 'transfer-encoding']) delete req.upstream!.headers[name];
  res.set(req.upstream!.headers);
  res.send(req.upstream!.data);
}
`,
    'types.ts': upstream,
  });
  follow('a type of the program of which nothing is known, and a type of another package', {
    'show.ts': `import type { Request, Response } from 'express';
import './types';
export function show(req: Request, res: Response) {
  res.set(req.upstream.headers);
  res.send(req.upstream.data);
}
export function other(req: Request, res: Response) {
  res.set(req.other.headers);
  res.send(req.other.data);
}
`,
    'types.ts': `import type { AxiosResponse } from 'axios';
interface Page { headers: Record<string, string>; data: string }
declare global { namespace Express { interface Request { upstream: Page } } }
declare module 'koa' { interface Request { other: AxiosResponse } }
`,
  });
});

describe('what a program adds to the bag that a request carries', () => {
  const types = `import type { AxiosResponse } from 'axios';\n`;
  follow('of h3, Koa and Hono, by an interface of the package', {
    'server/api/a.ts': `import '../types';
export default defineEventHandler(event => {
  setResponseHeaders(event, event.context.upstream.headers); //~ header
  return event.context.upstream.data;
});
`,
    'server/types.ts': `${types}declare module 'h3' { interface H3EventContext { upstream: AxiosResponse } }\n`,
    'koa.ts': `import type { Context } from 'koa';
${types}declare module 'koa' { interface DefaultState { upstream: AxiosResponse } interface DefaultContext { other: AxiosResponse } }
export const a = (ctx: Context) => { ctx.set(ctx.state.upstream.headers as {}); ctx.body = ctx.state.upstream.data; }; //~ header
export const b = (ctx: Context) => { ctx.set(ctx.other.headers as {}); ctx.body = ctx.other.data; }; //~ header
export const c = (ctx: Context) => { ctx.body = ctx.state.upstream.data; };
`,
    'hono.ts': `import { Hono } from 'hono';
declare module 'hono' { interface ContextVariableMap { upstream: import('axios').AxiosResponse } }
export const app = new Hono()
  .get('/a', c => c.body(c.get('upstream').data, 200, c.get('upstream').headers)) //~ header
  .get('/b', c => c.body(c.var.upstream.data));
`,
  });
  follow('of SvelteKit and Astro, by one interface of the global scope', {
    'src/app.d.ts': `${types}declare global { namespace App { interface Locals { upstream: AxiosResponse } } }\n`,
    'src/routes/a/+server.ts': `import '../../app';
export const GET = ({ locals }) => new Response(locals.upstream.data, { headers: locals.upstream.headers }); //~ header
export const POST = ({ locals }) => new Response(locals.upstream.data);
`,
    'src/pages/a.ts': `import type { APIRoute } from 'astro';
import '../app';
export const GET: APIRoute = ({ locals }) => new Response(locals.upstream.data, { headers: locals.upstream.headers }); //~ header
`,
  });
});

describe('what the type of an app says of what handlers leave', () => {
  follow('is what they find: of a type of the file, of another file', {
    'songs.ts': `import { Hono } from 'hono';
import type { Env } from './env';
const songs = new Hono<Env>();
songs.get('/a', c => c.get('songs').get('a')); //~ response
songs.get('/b', c => c.var.songs.get('b')); //~ response
songs.get('/c', async c => c.json(await c.var.songs.get('c').json()));
songs.get('/d', c => c.var.user.get('d'));
export default songs;
`,
    'env.ts': `import type { KyInstance } from 'ky';
interface User { get(name: string): Response }
export interface Env { Variables: { songs: KyInstance; user: User }; Bindings: { films: KyInstance } }
`,
    'films.ts': `import { Hono } from 'hono';
import type { KyInstance } from 'ky';
const films = new Hono<{ Variables: { films: KyInstance } }>();
films.get('/a', async c => {
  const up = await c.var.films.get('a');
  return new Response(up.body, { headers: up.headers }); //~ header
});
export default films;
`,
  });
});

describe('what the type of a parameter adds', () => {
  follow('an interface that extends the request, an intersection, an argument of the type', {
    'show.ts': `import type { Request, Response } from 'express';
import type { AxiosResponse } from 'axios';
interface Loaded extends Request { upstream: AxiosResponse }
export function extended(req: Loaded, res: Response) {
  res.set(req.upstream.headers); //~ header
  res.send(req.upstream.data);
}
export function both(req: Request & { upstream: AxiosResponse }, res: Response) {
  res.set(req.upstream.headers); //~ header
  res.send(req.upstream.data);
}
export function argument(req: Request, res: Response<unknown, { upstream: AxiosResponse }>) {
  res.set(res.locals.upstream.headers); //~ header
  res.send(res.locals.upstream.data);
}
export function text(req: Loaded, res: Response<unknown, { upstream: AxiosResponse }>) {
  res.set('etag', String(req.upstream.headers.etag));
  res.send(res.locals.upstream.data);
}
`,
  });
  follow('`this` of TypeScript is no parameter', {
    'show.ts': `import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
${users}export async function show(this: FastifyInstance, request: FastifyRequest, reply: FastifyReply) {
  const up = await this.users.get('/a');
  reply.headers(up.headers); //~ header
  return reply.send(up.data);
}
export async function untyped(this: FastifyInstance, request, reply) {
  const up = await this.users.get('/b');
  reply.headers(up.headers).code(up.status).send(up.data); //~ header
}
export async function text(this: FastifyInstance, request, reply) {
  const up = await this.users.get('/c');
  reply.code(up.status).send(up.data);
}
`,
  });
});
