import { describe } from 'vitest';
import { commonRoutes, follow, routes } from './follow.ts';

const whole = (call: string): string => `const up = await ${call};\nres.set(up.headers); //~ header\nres.send(up.data);`;
const body = (call: string): string => `const up = await ${call};\nres.type('json').send(up.data);`;

describe('ESM', () => {
  follow('named, renamed and default exports', {
    'routes.ts': routes(
      `import main, { api, load as fetchUser } from './client';`,
      whole(`api.get('/a')`),
      whole(`fetchUser('/b')`),
      whole(`main.get('/c')`),
      body(`api.get('/d')`),
      body(`fetchUser('/e')`),
    ),
    'client.ts': `import axios from 'axios';
export const api = axios.create({ baseURL: 'http://users' });
const get = (path: string) => api.get(path);
export { get as load };
export default axios.create();
`,
  });
  follow('a default function, class and expression', {
    'routes.ts': routes(
      `import load from './load';\nimport Client from './client';\nimport pick from './pick';`,
      whole(`load('/a')`),
      whole(`new Client().get('/b')`),
      `const up = await load('/c');\nres.set(pick(up.headers));\nres.send(up.data);`,
    ),
    'load.ts': `import axios from 'axios';\nexport default async function (path: string) { return axios.get(path); }\n`,
    'client.ts': `import axios from 'axios';\nexport default class { get(path: string) { return axios.get(path); } }\n`,
    'pick.ts': `export default (headers: any) => ({ etag: headers.etag });\n`,
  });
  follow('a namespace', {
    'routes.ts': routes(`import * as clients from './clients';`, whole(`clients.api.get('/a')`), whole(`clients.load('/b')`), body(`clients.api.get('/c')`)),
    'clients.ts': `import axios from 'axios';\nexport const api = axios.create();\nexport function load(path: string) { return api.get(path); }\n`,
  });
  follow('`export *`, `export * as` and re-exports through barrels', {
    'routes.ts': routes(
      `import { api, users, renamed, picked } from './clients';`,
      whole(`api.get('/a')`),
      whole(`users.find('/b')`),
      whole(`renamed('/c')`),
      `const up = await api.get('/d');\nres.set(picked(up.headers));\nres.send(up.data);`,
    ),
    'clients/index.ts': `export * from './api';\nexport * as users from './users';\nexport { find as renamed } from './users';\nexport { default as picked } from './picked';\n`,
    'clients/api.ts': `import axios from 'axios';\nexport const api = axios.create();\n`,
    'clients/users.ts': `import { api } from '.';\nexport const find = (path: string) => api.get(path);\n`,
    'clients/picked.ts': `export default function picked(headers: any) { return { etag: headers.etag }; }\n`,
  });
  follow('a name imported and exported again in two statements', {
    'routes.ts': routes(`import { api } from './again';`, whole(`api.get('/a')`)),
    'again.ts': `import { api } from './client';\nexport { api };\n`,
    'client.ts': `import axios from 'axios';\nexport const api = axios.create();\n`,
  });
  follow('`import()`, awaited, destructured and in a chain', {
    'routes.ts': routes(
      '',
      `const { load } = await import('./client');\nconst up = await load('/a');\nres.set(up.headers); //~ header\nres.send(up.data);`,
      `const client = await import('./client');\nconst up = await client.default('/b');\nres.set(up.headers); //~ header\nres.send(up.data);`,
      `const up = await import('./client').then(({ load }) => load('/c'));\nres.set(up.headers); //~ header\nres.send(up.data);`,
      `const { load } = await import('./client');\nconst up = await load('/d');\nres.send(up.data);`,
    ),
    'client.ts': `import axios from 'axios';\nexport const load = (path: string) => axios.get(path);\nexport default load;\n`,
  });
  follow('a package, exported again', {
    'routes.ts': routes(`import { http, got } from './http';`, whole(`http.get('/a')`), `const up = await got('http://a');\nres.set(up.headers); //~ header\nres.send(up.body);`),
    'http.ts': `export { default as http } from 'axios';\nexport * from './got';\n`,
    'got.ts': `export { got } from 'got';\n`,
  });
  follow('handlers in files of their own', {
    'routes.ts': `import express from 'express';\nimport { show } from './controller';\nexpress().get('/a', show);\n`,
    'controller.ts': `import type { Request, Response } from 'express';
import { load } from './service';
export async function show(req: Request, res: Response) {
  const up = await load(req.params.id);
  res.set(up.headers); //~ header
  res.send(up.data);
}
export async function text(req: Request, res: Response) {
  const up = await load(req.params.id);
  res.send(up.data);
}
`,
    'service.ts': `import axios from 'axios';\nexport const load = (id: string) => axios.get('http://users/' + id);\n`,
  });
});

describe('CommonJS', () => {
  follow('`exports.x`', {
    'routes.js': commonRoutes(`const client = require('./client');\nconst { load } = require('./client');`, whole(`client.load('/a')`), whole(`load('/b')`), body(`load('/c')`)),
    'client.js': `const axios = require('axios');\nexports.load = path => axios.get(path);\n`,
  });
  follow('`module.exports = {…}`', {
    'routes.js': commonRoutes(`const client = require('./client');\nconst { api, load: get } = require('./client');`, whole(`client.load('/a')`), whole(`api.get('/b')`), whole(`get('/c')`), body(`get('/d')`)),
    'client.js': `const axios = require('axios');\nconst api = axios.create();\nfunction load(path) { return api.get(path); }\nmodule.exports = { api, load };\n`,
  });
  follow('`module.exports = fn`, and what is put on it', {
    'routes.js': commonRoutes(`const load = require('./load');`, whole(`load('/a')`), whole(`load.users('/b')`), body(`load('/c')`)),
    'load.js': `const axios = require('axios');\nmodule.exports = path => axios.get(path);\nmodule.exports.users = path => axios.get('/users' + path);\n`,
  });
  follow('`exports = module.exports = …`, `module.exports.x = …`', {
    'routes.js': commonRoutes(`const { get } = require('./a');\nconst { post } = require('./b');`, whole(`get('/a')`), whole(`post('/b')`)),
    'a.js': `const axios = require('axios');\nexports = module.exports = { get: path => axios.get(path) };\n`,
    'b.js': `const axios = require('axios');\nmodule.exports.post = path => axios.post(path);\n`,
  });
  follow('what is put on `module.exports = {…}` later, and what is spread into it', {
    'routes.js': commonRoutes(`const { load, find } = require('./clients');`, whole(`load('/a')`), whole(`find('/b')`)),
    'clients/index.js': `module.exports = { ...require('./users') };\nmodule.exports.load = require('./load');\n`,
    'clients/users.js': `const axios = require('axios');\nexports.find = path => axios.get(path);\n`,
    'clients/load.js': `const axios = require('axios');\nmodule.exports = path => axios.get(path);\n`,
  });
  follow('members of `require()` and of its default', {
    'routes.js': commonRoutes(`const load = require('./client').load;\nconst main = require('./esm').default;`, whole(`load('/a')`), whole(`main('/b')`)),
    'client.js': `const axios = require('axios');\nexports.load = path => axios.get(path);\n`,
    'esm.js': `import axios from 'axios';\nexport default path => axios.get(path);\n`,
  });
  follow('output of a compiler: `Object.defineProperty(exports, …)`, `__esModule`, `__importDefault`', {
    'routes.js': commonRoutes(`const client_1 = require('./client');`, whole(`(0, client_1.load)('/a')`)),
    'client.js': `"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.load = void 0;
const axios_1 = __importDefault(require("axios"));
const load = (path) => axios_1.default.get(path);
exports.load = load;
`,
  });
  follow('a class in CommonJS', {
    'routes.js': commonRoutes(`const Client = require('./client');\nconst client = new Client('http://users');`, whole(`client.get('/a')`), body(`client.get('/b')`)),
    'client.js': `const axios = require('axios');\nclass Client {\n  constructor(baseURL) { this.http = axios.create({ baseURL }); }\n  get(path) { return this.http.get(path); }\n}\nmodule.exports = Client;\n`,
  });
});

describe('both', () => {
  follow('a CommonJS module, imported by name, by default and whole', {
    'routes.mjs': routes(`import { load } from './client.cjs';\nimport client from './client.cjs';\nimport * as all from './client.cjs';`, whole(`load('/a')`), whole(`client.load('/b')`), whole(`all.load('/c')`), whole(`all.default.load('/d')`)),
    'client.cjs': `const axios = require('axios');\nmodule.exports = { load: path => axios.get(path) };\n`,
  });
  follow('`exports.x`, imported by default', {
    'routes.mjs': routes(`import client from './client.cjs';`, whole(`client.load('/a')`), body(`client.load('/a')`)),
    'client.cjs': `const axios = require('axios');\nexports.load = path => axios.get(path);\n`,
  });
  follow('`import =` and `export =`', {
    'routes.ts': `import express = require('express');
import load = require('./load');
import clients = require('./clients');
const app = express();
app.get('/a', async (req, res) => {
  const up = await load('/a');
  res.set(up.headers); //~ header
  res.send(up.data);
});
app.get('/b', async (req, res) => {
  const up = await clients.api.get('/b');
  res.set(up.headers); //~ header
  res.send(up.data);
});
app.get('/c', async (req, res) => {
  const up = await load('/c');
  res.send(up.data);
});
`,
    'load.ts': `import axios = require('axios');\nfunction load(path: string) { return axios.get(path); }\nexport = load;\n`,
    'clients.ts': `import axios from 'axios';\nexport const api = axios.create();\n`,
  });
});
