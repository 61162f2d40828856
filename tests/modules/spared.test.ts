import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@typescript-eslint/parser';
import type { Program } from 'estree';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/dataflow/analysis.ts';
import { createHost } from '../../src/host/create-host.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { follow, write } from './follow.ts';

const { library, limits } = readSettings(undefined);

/** Nodes that are evaluated for a file, in it and in those that it leads to. */
function stepsOf(files: Readonly<Record<string, string>>, name: string): number {
  const path = join(write(files), name);
  const text = readFileSync(path, 'utf8');
  const host = createHost();
  host.begin();
  return analyse({ path, program: parse(text, { range: true, loc: true, sourceType: 'module' }) as unknown as Program, text }, library, host, limits).steps;
}

const work = Array.from({ length: 100 }, (_, index) => `  const a${String(index)} = String(req.query.a${String(index)}).trim();`).join('\n');
const paths = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const router = (imports: string, registered: string): string => `import { Router } from 'express';\n${imports}\nexport const router = Router();\n${registered}\n`;
const typed = "import type { NextFunction, Request, Response } from 'express';\nimport axios from 'axios';\n";

describe('a handler of another file that did nothing', () => {
  const files = (body: string, registered: string): Record<string, string> => ({
    'auth.ts': `${typed}export const auth = (role: unknown) => async (req: Request, res: Response, next: NextFunction) => {\n${body}\n  next();\n};\n`,
    'routes.ts': router(`import axios from 'axios';\nimport { auth } from './auth';`, registered),
  });
  const routed = (middleware: string): string => paths.map(path => `router.get('/${path}', ${middleware}, async (req, res) => res.json((await axios.get('http://${path}')).data));`).join('\n');

  it('is evaluated once for all routes', () => {
    expect(stepsOf(files(work, routed("auth('reader')")), 'routes.ts')).toBeLessThan(3 * stepsOf(files(work, routed("auth('reader')").split('\n')[0] ?? ''), 'routes.ts'));
  });

  it('is evaluated each time where it was made with something else', () => {
    const each = paths.map(path => routed(`auth('${path}')`).split('\n')[0] ?? '');
    expect(stepsOf(files(work, each.join('\n')), 'routes.ts')).toBeGreaterThan(6 * stepsOf(files(work, each[0] ?? ''), 'routes.ts'));
  });

  const drop = "  res.locals.drop = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'content-length', 'content-encoding'];";
  const copying = "async (req, res) => {\n  const up = await axios.get('http://a');\n  for (const [name, value] of Object.entries(up.headers)) if (!res.locals.drop.includes(name)) res.set(name, value);\n  res.send(up.data);\n}";
  follow('leaves to each route the names that it left to the first', files(drop, `router.get('/a', auth(1), ${copying});\nrouter.get('/b', auth(1), ${copying});`));
  follow('is another one once there is something that it may send', {
    'steps.js': "import axios from 'axios';\nexport async function load(req, res, next) { res.locals.up = await axios.get('http://a'); next(); }\nexport function show(req, res, next) { if (res.locals.up) res.set(res.locals.up.headers); next(); }\nexport function end(req, res) { res.end(); }\n",
    'routes.js': "import { Router } from 'express';\nimport { end, load, show } from './steps.js';\nexport const router = Router();\nrouter.get('/a', show, end);\nrouter.get('/b', load, show, end); //~ header\n",
  });
  follow('is another one once there is a client that it may ask', {
    'steps.js': "import axios from 'axios';\nexport async function load(req, res, next) { req.users = axios.create(); next(); }\nexport async function show(req, res, next) { if (req.users) res.set((await req.users.get('http://a')).headers); next(); }\nexport function end(req, res) { res.end(); }\n",
    'routes.js': "import { Router } from 'express';\nimport { end, load, show } from './steps.js';\nexport const router = Router();\nrouter.get('/a', show, end);\nrouter.get('/b', load, show, end); //~ header\n",
  });
  // What the first evaluation remembers costs the second no steps.
  follow('is another one where a bound kept it from doing something', {
    'auth.js': `const load = client => client.get('http://a');\nconst work = () => { let id = 'a'; ${"id = id + 'b'; ".repeat(40)}return id; };\nexport const auth = client => async (req, res, next) => {\n  work();\n  const up = await load(client);\n  res.set(up.headers);\n  next();\n};\n`,
    'routes.js': "import { Router } from 'express';\nimport axios from 'axios';\nimport { auth } from './auth.js';\nexport const router = Router();\nrouter.get('/a', auth(axios), (req, res) => res.end());\nrouter.get('/b', auth(axios), (req, res) => res.end()); //~ header\n",
  }, { settings: { limits: { stepsElsewhere: 100 } } });
  follow('is one that comes back to what was left after it', {
    'copy.js': "export const copy = () => async (ctx, next) => {\n  await next();\n  if (ctx.state.up) ctx.set(ctx.state.up.headers);\n};\n",
    'routes.js': "import Router from '@koa/router';\nimport axios from 'axios';\nimport { copy } from './copy.js';\nconst router = new Router();\nrouter.get('/a', copy(), async ctx => { ctx.body = 'a'; });\nrouter.get('/b', copy(), async ctx => { ctx.state.up = await axios.get('http://b'); ctx.body = ctx.state.up.data; }); //~ header\n",
  });
});

describe('a handler that its own file tells', () => {
  const users = (name: string): string => `export async function ${name}(req: Request, res: Response, next: NextFunction) {\n${work}\n  const up = await axios.get('http://a');\n  res.set(up.headers as any); //~ header\n  res.send(up.data);\n}\n`;
  const files = (registered: string, more = ''): Record<string, string> => ({
    'users.ts': `${typed}${paths.map(users).join('')}`,
    'routes.ts': router(`import { ${paths.join(', ')} } from './users';`, `${registered}\n${more}`),
  });
  const routes = paths.map(path => `router.get('/${path}', ${path});`).join('\n');
  follow('is told there', files(routes));

  it('is not evaluated for the file that registers it', () => {
    expect(stepsOf(files(routes), 'routes.ts')).toBeLessThan(0.1 * stepsOf(files(routes), 'users.ts'));
  });

  it.each([
    ['what comes after it has its errors', "router.use((error: any, req: any, res: any, next: any) => { res.set(error.response.headers); res.end(); });"],
    ['another handler comes after it', "router.use((req, res) => { res.set(res.locals.up.headers); res.end(); });"],
  ])('is where %s', (_name, more) => {
    expect(stepsOf(files(routes, more), 'routes.ts')).toBeGreaterThan(0.5 * stepsOf(files(routes), 'users.ts'));
  });

  follow('is where the app that is made here sends what it throws', {
    'users.ts': `${typed}class HttpError extends Error {\n  constructor(readonly status: number, readonly headers: any) { super(); }\n}\nexport async function users(req: Request, res: Response) {\n  const up = await axios.get('http://a');\n  res.status(502);\n  res.set('x-id', '1');\n  res.type('json');\n  throw new HttpError(502, up.headers);\n}\n`,
    'app.ts': "import express from 'express';\nimport { users } from './users';\nconst app = express();\napp.get('/a', users); //~ header\n",
  });
  follow('is where only the route makes it answer', {
    'steps.js': "import axios from 'axios';\nexport async function load(req, res, next) { res.locals.up = await axios.get('http://a'); next(); }\nexport function show(req, res) { res.set(res.locals.up.headers); res.send(res.locals.up.data); }\n",
    'routes.js': "import { Router } from 'express';\nimport { load, show } from './steps.js';\nexport const router = Router();\nrouter.get('/b', load);\nrouter.get('/a', load, show); //~ header\n",
  });
});
