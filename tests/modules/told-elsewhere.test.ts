import { describe } from 'vitest';
import { follow } from './follow.ts';

const app = (...imports: readonly string[]): string => `const express = require('express');\n${imports.join('\n')}\nconst app = express();\n`;
const forward = `const axios = require('axios');
exports.forward = async (req, res, drop = []) => {
  const up = await axios.get('http://users' + req.path);
  for (const [name, value] of Object.entries(up.headers)) if (!drop.includes(name)) res.setHeader(name, value); //~ header
  res.status(up.status).send(up.data);
};
`;

describe('a function of another file that asks and answers', () => {
  follow('is told at each call too, and in its own file alone where it is registered', {
    'app.js': `${app(`const { forward } = require('./forward');`)}app.get('/a', (req, res) => forward(req, res)); //~ header
app.get('/b', async (req, res) => { await forward(req, res, []); }); //~ header
app.get('/c', forward);
`,
    'forward.js': forward,
  });
  follow('is not told at a call that gives it what it drops', {
    'app.js': `${app(`const { forward } = require('./forward');`)}app.get('/a', (req, res) => forward(req, res, ['connection', 'content-length', 'keep-alive', 'transfer-encoding']));
`,
    'forward.js': forward,
  });
  follow('is told at the call alone, where its own file does not tell what answers', {
    'app.js': `${app(`const { copy, whole } = require('./copy');`)}app.get('/a', async (req, res) => res.send(await copy(res))); //~ header
app.get('/b', (req, res) => whole(res)); //~ response
`,
    'copy.js': `const axios = require('axios');
exports.copy = async target => {
  const up = await axios.get('http://users');
  target.set(up.headers);
  return up.data;
};
exports.whole = async target => { target.json(await axios.get('http://users')); };
`,
  });
  follow('is told where it is registered, the only one, where its own file does not tell what answers', {
    'app.js': `${app(`const show = require('./show');`)}app.get('/a', show); //~ header
`,
    'show.js': `const axios = require('axios');
const send = require('./send');
module.exports = async (req, res) => send(res, await axios.get('http://users'));
`,
    'send.js': `module.exports = (res, up) => { res.set(up.headers); res.send(up.data); };\n`,
  });
  follow('is told in the file between too, where that hands the answer to a third', {
    'app.js': `${app(`const { users } = require('./users');`)}app.get('/a', (req, res) => users(req, res)); //~ header\n`,
    'users.js': `const axios = require('axios');
const { send } = require('./send');
exports.users = async (req, res) => {
  const up = await axios.get('http://users' + req.path);
  res.status(up.status).type('json');
  send(res, up); //~ header
};
`,
    'send.js': `exports.send = (res, up) => { res.set(up.headers); res.send(up.data); };\n`,
  });
  follow('is a method of a class that the linted file makes: told in its own file, unless only that gives it a client', {
    'app.js': `${app(`const axios = require('axios');`, `const { Given, Users } = require('./users');`)}const users = new Users('http://users');
const given = new Given(axios.create());
app.get('/a', (req, res) => users.show(req, res)); //~ header
app.get('/b', (req, res) => given.show(req, res)); //~ header
`,
    'users.js': `const axios = require('axios');
exports.Users = class {
  constructor(base) { this.client = axios.create({ baseURL: base }); }
  async show(req, res) {
    const up = await this.client.get(req.path);
    res.set(up.headers); //~ header
    res.status(up.status).send(up.data);
  }
};
exports.Given = class {
  constructor(client) { this.client = client; }
  async show(req, res) {
    const up = await this.client.get(req.path);
    res.set(up.headers);
    res.status(up.status).send(up.data);
  }
};
`,
  });
  follow('is told in its own file alone where what it returns is the answer', {
    'src/functions.ts': `import { app } from '@azure/functions';
import { plain, send, users } from './users';
app.http('users', { methods: ['GET'], handler: users });
app.http('plain', { methods: ['GET'], handler: plain });
app.http('send', { methods: ['POST'], handler: send });
`,
    'src/users.ts': `import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { request } from 'undici';
export async function users(given: HttpRequest): Promise<HttpResponseInit> {
  const { body, headers } = await request('http://users' + given.params.id);
  return { headers, body }; //~ header
}
export async function plain(given: HttpRequest): Promise<HttpResponseInit> {
  const { body } = await request('http://users' + given.params.id);
  return { body };
}
export async function send(given: HttpRequest): Promise<HttpResponseInit> {
  await fetch('http://users', { headers: given.headers }); //~ request
  return { status: 204 };
}
`,
    'src/app/api/a/route.ts': `import { wrap } from '../../../wrap';
export const GET = wrap(async () => {
  const up = await fetch('http://users');
  return new Response(up.body, { headers: up.headers }); //~ header
});
`,
    'src/app/api/b/route.ts': `export { GET } from '../a/route';\n`,
    'src/wrap.ts': `export const wrap = (handler: () => Promise<Response>) => async () => handler();\n`,
  });
  follow('is told where the sink is and at the call that hands the answer to it, where two files call each other', {
    'app.js': `${app(`const { through } = require('./through');`)}exports.send = (res, up) => {
  res.set(up.headers); //~ header
  res.send(up.data);
};
app.get('/a', (req, res) => through(req, res));
`,
    'through.js': `const axios = require('axios');
const app = require('./app');
exports.through = async (req, res) => {
  const up = await axios.get('http://users' + req.path);
  res.status(up.status).type('json');
  app.send(res, up); //~ header
};
`,
  });
  follow('is given the headers which are sent', {
    'app.ts': `import express from 'express';
import { ask, typed } from './ask';
const app = express();
app.get('/a', async (req, res) => res.json(await ask(req.headers))); //~ request
app.get('/b', (req, res) => typed(req, res)); //~ request
`,
    'ask.ts': `import type { IncomingHttpHeaders } from 'node:http';
import type { Request, Response } from 'express';
import axios from 'axios';
export const ask = async (headers: IncomingHttpHeaders) => (await axios.get('http://users', { headers })).data; //~ request
export const typed = async (req: Request, res: Response) => {
  const up = await axios.get('http://users', { headers: req.headers }); //~ request
  res.send(up.data);
};
`,
  });
  follow('forwards the request', {
    'app.js': `${app(`const { ask } = require('./ask');`)}app.get('/a', (req, res) => ask(req, res)); //~ request\n`,
    'ask.js': `const axios = require('axios');
exports.ask = async (req, res) => {
  const up = await axios.get('http://users', { headers: req.headers }); //~ request
  res.status(up.status).send(up.data);
};
`,
  });
});

describe('handlers of other files, one of which leaves what another sends', () => {
  const load = `const axios = require('axios');
exports.load = async (req, res, next) => { res.locals.upstream = await axios.get('http://users' + req.path); next(); };
`;
  const show = `exports.show = (req, res) => {
  res.set(res.locals.upstream.headers);
  res.status(200).send(res.locals.upstream.data);
};
exports.text = (req, res) => { res.status(200).send(res.locals.upstream.data); };
`;
  follow('are told where they are registered', {
    'app.js': `${app(`const { load } = require('./load');`, `const { show, text } = require('./show');`)}app.get('/a', load, show); //~ header
app.get('/b', load, text);
`,
    'load.js': load,
    'show.js': show,
  });
  follow('are told where a function of a third file is given the app', {
    'app.js': `${app(`const { load } = require('./load');`, `const register = require('./routes');`)}app.use(load);
register(app); //~ header
`,
    'routes.js': `const { show, text } = require('./show');
module.exports = app => { app.get('/a', show); app.get('/b', text); };
`,
    'load.js': load,
    'show.js': `const { log } = require('./log');\n${show}exports.log = log;\n`,
    'log.js': `exports.log = text => console.log(text);\n`,
  });
  follow('are told where functions of other files are given the app, and nothing else is registered', {
    'app.js': `${app(`const before = require('./before');`, `const routes = require('./routes');`)}before(app);
routes(app); //~ header
`,
    'before.js': `const { load } = require('./load');\nmodule.exports = app => { app.use(load); };\n`,
    'routes.js': `const { show } = require('./show');\nmodule.exports = app => { app.get('/a', show); };\n`,
    'load.js': load,
    'show.js': show,
  });
  follow('are told in their own file, where that asks by itself', {
    'app.js': `${app(`const { load } = require('./load');`, `const routes = require('./routes');`)}app.use(load);
app.use('/a', routes());
`,
    'routes.js': `const { Router } = require('express');
const axios = require('axios');
module.exports = () => Router().get('/:id', async (req, res) => {
  const { data, headers } = await axios.get('/' + req.params.id);
  res.set(headers).send(data); //~ header
});
`,
    'load.js': load,
  });
  follow('are told in their own file, where a type says what was left', {
    'app.ts': `import express from 'express';
import { load } from './load';
import { show } from './show';
const app = express();
app.get('/a', load, show);
`,
    'load.ts': `import axios from 'axios';
import type { NextFunction, Request, Response } from 'express';
export async function load(req: Request, res: Response, next: NextFunction) { req.upstream = await axios.get('http://users'); next(); }
`,
    'show.ts': `import type { AxiosResponse } from 'axios';
import type { Request, Response } from 'express';
declare global { namespace Express { interface Request { upstream: AxiosResponse } } }
export function show(req: Request, res: Response) {
  res.set(req.upstream.headers); //~ header
  res.send(req.upstream.data);
}
`,
  });
});

describe('a router that another file makes, and imports of its own beside it', () => {
  const users = `const axios = require('axios');
exports.Users = class {
  constructor(base) { this.client = axios.create({ baseURL: base }); }
  find(id) { return this.client.get('/' + id); }
};
`;
  const log = `exports.log = text => console.log(text);\n`;
  follow('is told where the linted file gives it what it asks with', {
    'app.js': `${app(`const { Users } = require('./users');`, `const routes = require('./routes');`)}app.use('/a', routes({ users: new Users('http://users') })); //~ header
app.use('/b', routes({ users: { find: async id => ({ headers: { 'x-id': id } }) } }));
`,
    'routes.js': `const { Router } = require('express');
const { log } = require('./log');
module.exports = ({ users }) => {
  const router = Router();
  router.get('/:id', async (req, res) => {
    const user = await users.find(req.params.id);
    log('found');
    res.set(user.headers).send(user.data);
  });
  router.get('/:id/name', async (req, res) => { res.json((await users.find(req.params.id)).data.name); });
  return router;
};
`,
    'users.js': users,
    'log.js': log,
  });
  follow('is told where it is given to the class that registers, in a method that its constructor calls', {
    'app.js': `${app(`const { Users } = require('./users');`, `const { Routes } = require('./routes');`)}app.use('/a', new Routes(new Users('http://users')).router); //~ header
`,
    'routes.js': `const { Router } = require('express');
const { log } = require('./log');
exports.Routes = class {
  constructor(users) {
    this.users = users;
    this.router = Router();
    this.register();
  }
  register() {
    this.router.get('/:id', (req, res) => this.show(req, res));
  }
  async show(req, res) {
    const user = await this.users.find(req.params.id);
    log('found');
    res.set(user.headers).send(user.data);
  }
};
`,
    'users.js': users,
    'log.js': log,
  });
  follow('is told in its own file alone, where a type says what it is given', {
    'app.ts': `import express from 'express';
import { Users } from './users';
import { routes } from './routes';
const app = express();
app.use('/a', routes(new Users('http://users')));
`,
    'routes.ts': `import { Router } from 'express';
import type { Users } from './users';
export const routes = (users: Users) => Router().get('/:id', async (req, res) => {
  const { data, headers } = await users.find(req.params.id);
  res.set(headers).send(data); //~ header
});
`,
    'users.ts': `import axios from 'axios';
export class Users {
  private readonly client;
  constructor(base: string) { this.client = axios.create({ baseURL: base }); }
  find(id: string) { return this.client.get('/' + id); }
}
`,
  });
});

describe('an app that another file makes of what the linted file gives it', () => {
  const users = `import axios from 'axios';
export class Users {
  constructor(base) { this.client = axios.create({ baseURL: base }); }
  find(id) { return this.client.get('/' + id); }
}
`;
  const make = `import express from 'express';
export const createApp = ({ users }) => {
  const app = express();
  app.get('/:id', async (req, res) => {
    const user = await users.find(req.params.id);
    res.set(user.headers).send(user.data);
  });
  app.get('/:id/name', async (req, res) => { res.json((await users.find(req.params.id)).data.name); });
  return app;
};
`;
  follow('is told where it is made, if it begins to serve there', {
    'server.js': `import { createApp } from './create-app.js';
import { Users } from './users.js';
createApp({ users: new Users('http://users') }).listen(3000); //~ header
`,
    'later.js': `import { createApp } from './create-app.js';
import { Users } from './users.js';
async function main() {
  const app = await createApp({ users: new Users('http://users') }); //~ header
  app.listen(3000, () => console.log('up'));
}
main();
`,
    'other.js': `import { createApp } from './create-app.js';
import { Users } from './users.js';
const users = new Users('http://users');
createApp({ users: { find: async id => ({ headers: { 'x-id': (await users.find(id)).data.id } }) } }).listen(3000);
`,
    'create-app.js': make,
    'users.js': users,
  });
  follow('is told in its own file, where a type says what it is given', {
    'server.ts': `import { createApp } from './create-app';
import { Users } from './users';
createApp({ users: new Users('http://users') }).listen(3000);
`,
    'create-app.ts': `import express from 'express';
import type { Users } from './users';
export const createApp = ({ users }: { users: Users }) => {
  const app = express();
  app.get('/:id', async (req, res) => {
    const user = await users.find(req.params.id);
    res.set(user.headers).send(user.data); //~ header
  });
  return app;
};
`,
    'users.ts': `import axios from 'axios';
export class Users {
  private readonly client;
  constructor(base: string) { this.client = axios.create({ baseURL: base }); }
  find(id: string) { return this.client.get('/' + id); }
}
`,
  });
});
