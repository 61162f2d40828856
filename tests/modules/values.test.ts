import { describe } from 'vitest';
import { commonRoutes, follow, routes } from './follow.ts';

const whole = (call: string): string => `const up = await ${call};\nres.set(up.headers); //~ header\nres.send(up.data);`;

describe('clients and wrappers', () => {
  follow('the options of an instance and of a wrapper count', {
    'routes.ts': routes(
      `import { raw, parsed, stream } from './clients';`,
      `const up = await raw('/a');\nres.set('content-encoding', up.headers['content-encoding']);\nres.send(up.body);`,
      `const up = await parsed('/b');\nres.set('content-length', up.headers['content-length']); //~ hop\nres.send(up.data);`,
      `const up = await stream('/c');\nres.set('etag', up.headers.etag);\nup.data.pipe(res);`,
    ),
    'clients.ts': `import axios from 'axios';
import got from 'got';
const api = got.extend({ decompress: false });
export const raw = (path: string) => api(path, { responseType: 'buffer' });
export const parsed = (path: string) => axios.get(path);
export function stream(url: string, options = {}) { return axios({ url, ...options, responseType: 'stream' }); }
`,
  });
  follow('functions that return a response, or parts of it', {
    'routes.ts': routes(
      `import { load, parts, headersOf, bodyOf, pair } from './service';`,
      whole(`load('/a')`),
      `const { data, headers, status } = await parts('/b');\nres.status(status).set(headers).send(data); //~ header`,
      `const headers = await headersOf('/c');\nres.writeHead(200, headers).end(); //~ header`,
      `res.send(await bodyOf('/d'));`,
      `const [body, headers] = await pair('/e');\nres.set(headers).send(body); //~ header`,
      `const { data, status } = await parts('/f');\nres.status(status).send(data);`,
    ),
    'service.ts': `import axios from 'axios';
export async function load(path: string) { try { return await axios.get(path); } catch (error) { console.error(error); throw error; } }
export async function parts(path: string) { const { data, headers, status } = await load(path); return { data, headers, status }; }
export const headersOf = (path: string) => load(path).then(({ headers }) => headers);
export const bodyOf = async (path: string) => (await load(path)).data;
export async function pair(path: string): Promise<[unknown, any]> { const up = await load(path); return [up.data, up.headers]; }
`,
  });
  follow('three files deep', {
    'routes.ts': routes(`import { users } from './services/users';`, whole(`users.find('1')`), `res.send((await users.find('2')).data);`),
    'services/users.ts': `import { repository } from '../repositories/users';\nexport const users = { find: (id: string) => repository.byId(id) };\n`,
    'repositories/users.ts': `import { http } from '../http';\nexport const repository = { async byId(id: string) { return http.get('/users/' + id); } };\n`,
    'http.ts': `import axios from 'axios';\nexport const http = axios.create({ baseURL: process.env.USERS });\n`,
  });
  follow('a whole response, returned by the handler', {
    'routes.js': `const Fastify = require('fastify');
const { load, pick } = require('./service');
const app = Fastify();
app.get('/a', async () => load('/a')); //~ response
app.get('/b', async () => pick('/b'));
`,
    'service.js': `const axios = require('axios');\nexports.load = path => fetch('http://users' + path);\nexports.pick = async path => (await axios.get(path)).data;\n`,
  });
  follow('no client at all', {
    'routes.ts': routes(`import { load } from './service';`, `const up = await load('/a');\nres.set(up.headers);\nres.send(up.data);`),
    'service.ts': `export async function load(path: string) { return { headers: { 'x-path': path }, data: path }; }\n`,
  });
});

describe('header helpers', () => {
  follow('a helper that copies: the finding is at the call', {
    'routes.ts': routes(
      `import axios from 'axios';\nimport { copyHeaders, copyAll, copyListed } from './headers';`,
      `const up = await axios.get('http://a');\ncopyHeaders(up, res); //~ header\nres.send(up.data);`,
      `const up = await fetch('http://b');\ncopyAll(up.headers, res); //~ header\nres.send(await up.text());`,
      `const up = await axios.get('http://c');\ncopyListed(up, res);\nres.send(up.data);`,
    ),
    'headers.ts': `export function copyHeaders(from: any, to: any) { for (const [name, value] of Object.entries(from.headers)) to.setHeader(name, value); }
export const copyAll = (from: Headers, to: any) => { from.forEach((value, name) => to.setHeader(name, value)); };
const LISTED = ['etag', 'content-type'];
export function copyListed(from: any, to: any) { for (const name of LISTED) if (from.headers[name]) to.setHeader(name, from.headers[name]); }
`,
  });
  follow('a helper that filters: what is left decides', {
    'routes.ts': routes(
      `import axios from 'axios';\nimport { withoutHop, withoutSome, allowed } from './headers';`,
      `const up = await axios.get('http://a');\nres.set(withoutHop(up.headers)).send(up.data);`,
      `const up = await axios.get('http://b');\nres.set(withoutSome(up.headers)).send(up.data); //~ header`,
      `const up = await axios.get('http://c');\nres.set(allowed(up.headers)).send(up.data);`,
    ),
    'headers.ts': `import { HOP } from './constants';
import { isHop } from './predicates';
export function withoutHop(headers: Record<string, string>) {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) if (!isHop(name)) kept[name] = value;
  return kept;
}
export const withoutSome = (headers: any) => Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP.SOME.includes(name)));
export const allowed = ({ etag, 'content-type': type }: any) => ({ etag, 'content-type': type });
`,
    'predicates.ts': `import { HOP } from './constants';\nexport const isHop = (name: string) => HOP.ALL.has(name.toLowerCase());\n`,
    'constants.ts': `export const HOP = {
  SOME: ['transfer-encoding'],
  ALL: new Set(['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'content-length', 'content-encoding', 'proxy-connection']),
};
`,
  });
  follow('a list that is completed further down, and one made of others', {
    'routes.js': commonRoutes(
      `const axios = require('axios');\nconst { drop, short } = require('./drop');`,
      `const up = await axios.get('http://a');\nfor (const [name, value] of Object.entries(up.headers)) if (!drop.has(name)) res.setHeader(name, value);\nres.send(up.data);`,
      `const up = await axios.get('http://b');\nfor (const [name, value] of Object.entries(up.headers)) if (!short.has(name)) res.setHeader(name, value); //~ header\nres.send(up.data);`,
    ),
    'drop.js': `const { hop } = require('./hop');
const drop = new Set([...hop]);
drop.add('content-length');
drop.add('content-encoding');
const short = new Set(['connection']);
module.exports = { drop, short };
`,
    'hop.js': `const hop = ['connection', 'keep-alive', 'transfer-encoding'];\nhop.push('te', 'trailer', 'upgrade', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection');\nexports.hop = hop;\n`,
  });
  follow('a table of names, the whole of `module.exports`', {
    'routes.js': commonRoutes(
      `const axios = require('axios');\nconst DROP = require('./drop');\nconst FEW = require('./few.js');`,
      `const up = await axios.get('http://a');\nfor (const name of Object.keys(up.headers)) if (!DROP[name]) res.setHeader(name, up.headers[name]);\nres.send(up.data);`,
      `const up = await axios.get('http://b');\nfor (const name of Object.keys(up.headers)) if (!FEW.includes(name)) res.setHeader(name, up.headers[name]); //~ header\nres.send(up.data);`,
    ),
    'drop.js': `module.exports = { connection: true, 'keep-alive': true, 'transfer-encoding': true, te: true, trailer: true, upgrade: true, 'content-length': true, 'content-encoding': true, 'proxy-authenticate': true, 'proxy-authorization': true, 'proxy-connection': true };\n`,
    'few.js': `module.exports = ['connection'];\n`,
  });
  follow('request headers through a helper', {
    'routes.ts': routes(
      `import axios from 'axios';\nimport { forward, pick } from './forward';`,
      `const up = await axios.get('http://a', { headers: forward(req) }); //~ request\nres.send(up.data);`,
      `const up = await axios.get('http://b', { headers: pick(req) });\nres.send(up.data);`,
    ),
    'forward.ts': `export const forward = (req: any) => ({ ...req.headers });\nexport const pick = (req: any) => ({ authorization: req.headers.authorization });\n`,
  });
  follow('a helper of its own typed parameters is likely in its own file, and certain at the call', {
    'copy.ts': `import type { AxiosResponse } from 'axios';
import type { Response } from 'express';
export function copy(from: AxiosResponse, to: Response) {
  to.set(from.headers); //~ likely header
}
export function copyEtag(from: AxiosResponse, to: Response) {
  to.set('etag', from.headers.etag);
}
`,
    'routes.ts': routes(
      `import axios from 'axios';\nimport { copy, copyEtag } from './copy';`,
      `const up = await axios.get('http://a');\ncopy(up, res); //~ header\nres.send(up.data);`,
      `const up = await axios.get('http://b');\ncopyEtag(up, res);\nres.send(up.data);`,
    ),
  });
});
