import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain.ts';
import { commonRoutes, follow, routes, write } from './follow.ts';

const use = `const up = await load('/a');\nres.set(up.headers); //~ header\nres.send(up.data);`;
const clean = use.replace(' //~ header', '');
const client = "import axios from 'axios';\nexport const load = (path: string) => axios.get(path);\n";

/** A file that calls `load` of the next one. */
const step = (next: string): string => `import { load as next } from './${next}';\nexport const load = (path: string) => next(path);\n`;

/** Routes, and `count` files between them and the one that asks. */
function chain(count: number, handler: string): Record<string, string> {
  const names = [...Array.from({ length: count }, (_, index) => `step${String(index)}`), 'client'];
  return {
    'routes.ts': routes(`import { load } from './${names[0] ?? ''}';`, handler),
    ...Object.fromEntries(names.slice(0, -1).map((name, index) => [`${name}.ts`, step(names[index + 1] ?? '')])),
    'client.ts': client,
  };
}

describe('a client some imports away', () => {
  follow('is found up to four imports away', chain(3, use));
  follow('is not looked for beyond', chain(4, clean));
  follow('is, where the settings say so', chain(4, use), { settings: { limits: { imports: 5 } } });
  follow('is not found in the next file, where the settings say so', chain(0, clean), { settings: { limits: { imports: 0 } } });
  follow('counts no file that only hands on', {
    ...chain(3, use),
    'routes.ts': routes("import { load } from './all';", use),
    'all/index.ts': "export { load } from './more';\n",
    'all/more/index.ts': "export * from '../../step0';\n",
  });
  follow('counts no index in CommonJS', {
    'routes.js': commonRoutes("const { users } = require('./all');", use.replace('load', 'users.load')),
    'all/index.js': "module.exports = { users: require('./users'), ...require('./more') };\n",
    'all/more.js': 'exports.none = 1;\n',
    'all/users.js': "exports.load = path => require('../step0').load(path);\n",
    'step0.js': "const { load } = require('./step1');\nexports.load = path => load(path);\n",
    'step1.js': "const { load } = require('./client');\nexports.load = path => load(path);\n",
    'client.js': "const axios = require('axios');\nexports.load = path => axios.get(path);\n",
  });
  follow('is one by a type alone', {
    'routes.ts': routes("import { users } from './users';", use.replace('load', 'users.load')),
    'users.ts': "import type { AxiosResponse } from 'axios';\nexport declare const users: { load(path: string): Promise<AxiosResponse> };\n",
  });
  follow('is one of more files than are looked at', {
    'routes.ts': routes("import './all';\nimport { load } from './step0';", use),
    'all.ts': Array.from({ length: 260 }, (_, index) => `import './other${String(index)}';`).join('\n'),
    ...Object.fromEntries(Array.from({ length: 260 }, (_, index) => [`other${String(index)}.ts`, '//# not linted\nexport const none = 1;\n'])),
    'step0.ts': step('step1'),
    'step1.ts': step('client'),
    'client.ts': client,
  });
});

describe('what needs no client in another file', () => {
  follow("a helper's response, given to a function of another file", {
    'routes.ts': `import type { FastifyReply, FastifyRequest } from 'fastify';
import { copyHeaders } from './copy';
export async function relay(request: FastifyRequest, reply: FastifyReply) {
  return reply.from('http://users', { onResponse: (inner, outer, response) => { copyHeaders(outer, response); } }); //~ header
}
`,
    'copy.ts': 'export function copyHeaders(reply, response) { reply.headers(response.headers); reply.send(response.stream); }\n',
  });
  follow("a framework's client, given to a function of another file", {
    'routes/+server.ts': `import type { RequestHandler } from './$types';
import { load } from '../load';
export const GET: RequestHandler = async event => {
  const up = await load(event);
  return new Response(up.body, { headers: up.headers }); //~ header
};
`,
    'load.ts': "export const load = (event) => event.fetch('http://users');\n",
  });
});

describe('where no client is near', () => {
  const files = { 'routes.ts': routes("import { load } from './store';", clean), 'store.ts': "import { rows } from './rows';\nexport const load = async (path: string) => rows.get(path);\n", 'rows.ts': 'export const rows = new Map();\n' };

  it('opens no file, and says why', () => {
    const folder = write(files);
    const { files: told } = explain(join(folder, 'routes.ts'));
    expect(told.map(({ path, isOpened, losses }) => [path.slice(folder.length + 1), isOpened, losses])).toEqual([
      ['routes.ts', true, ['no client is named in files up to 4 imports away: none was opened']],
      ['store.ts', false, []],
      ['rows.ts', false, []],
    ]);
  });
});
