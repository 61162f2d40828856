import { describe } from 'vitest';
import { follow } from './follow.ts';

const upstream = `const up = await fetch('http://users');`;
const copied = 'return new Response(up.body, { status: up.status, headers: up.headers });';
const clean = 'return new Response(up.body, { status: up.status });';

describe('a handler that another file makes', () => {
  follow('is told where the factory is called, with what it is given there', {
    'src/server.js': `const express = require('express');
const proxy = require('./proxy');
const app = express();
app.use('/a', proxy('http://a', ['content-length', 'transfer-encoding', 'connection', 'keep-alive']));
app.use('/b', proxy('http://b')); //~ header
`,
    'src/proxy.js': `const axios = require('axios');
module.exports = (base, drop = []) => async (req, res) => {
  const up = await axios.get(base + req.url);
  for (const [name, value] of Object.entries(up.headers)) if (!drop.includes(name)) res.setHeader(name, value); //~ header
  res.status(up.status).send(up.data);
};
`,
  });
  follow('is told where the wrapper is given it', {
    'app/api/a/route.ts': `import { withUser } from '../../../lib/with-user';
export const GET = withUser(async () => { ${upstream}
  ${copied} //~ header
});
export const POST = withUser(async () => { ${upstream}
  ${clean}
});
`,
    'lib/with-user.ts': `export function withUser(handler: (request: Request, user: string) => Promise<Response>) {
  return async (request: Request) => {
    const user = request.headers.get('x-user');
    return user === null ? new Response(null, { status: 401 }) : handler(request, user);
  };
}
`,
  });
});

describe('a handler of another file that answers by what it returns', () => {
  follow('is told where it is exported', {
    'app/api/a/route.ts': `export { proxy as GET } from '../../../server/proxy'; //~ header\n`,
    'app/api/b/route.ts': `import { clean, proxy } from '../../../server/proxy';
export const GET = clean;
export const POST = proxy; //~ header
`,
    'server/proxy.ts': `export async function proxy() { ${upstream} ${copied} }
export const clean = async () => { ${upstream} ${clean} };
`,
  });
  follow('is told where it is registered', {
    'src/index.ts': `import { Hono } from 'hono';
import { clean, mirror } from './handlers';
const app = new Hono();
app.get('/a', clean);
app.get('/b', mirror); //~ response
`,
    'src/handlers.ts': `export const mirror = async () => fetch('http://users');
export const clean = async () => (await fetch('http://users')).text();
`,
  });
  follow('is told in its own file where that knows the response', {
    'src/server.js': `const express = require('express');
const users = require('./users');
express().get('/users', users.list);
`,
    'src/users.js': `const axios = require('axios');
exports.list = async (req, res) => {
  const { data, headers, status } = await axios.get('http://users');
  res.status(status).set(headers).json(data); //~ header
};
`,
  });
});

describe('a router that another file makes', () => {
  follow('is told where it is made, if only this file gives it what it asks with', {
    'src/index.js': `const express = require('express');
const axios = require('axios');
const routes = require('./routes');
const clean = require('./clean');
const app = express();
app.use('/a', routes(axios.create())); //~ header
const router = routes(axios.create()); //~ header
app.use('/b', router);
app.use('/c', clean(axios.create()));
`,
    'src/routes.js': `const { Router } = require('express');
module.exports = client => {
  const router = Router();
  router.get('/:id', async (req, res) => {
    const { data, headers } = await client.get('/' + req.params.id);
    res.set(headers).send(data);
  });
  return router;
};
`,
    'src/clean.js': `const { Router } = require('express');
module.exports = client => Router().get('/:id', async (req, res) => {
  const { data } = await client.get('/' + req.params.id);
  res.send(data);
});
`,
  });
  follow('is told in its own file, if that asks by itself', {
    'src/index.js': `const express = require('express');
const routes = require('./routes');
express().use('/a', routes());
`,
    'src/routes.js': `const { Router } = require('express');
const axios = require('axios');
module.exports = () => Router().get('/:id', async (req, res) => {
  const { data, headers } = await axios.get('/' + req.params.id);
  res.set(headers).send(data); //~ header
});
`,
  });
});

describe('a handler that its own file makes', () => {
  follow('is told there alone, whatever registers it', {
    'src/index.js': `const express = require('express');
const Router = require('find-my-way');
const { handler } = require('./handler');
express().all('/a', handler);
const router = Router();
router.get('/b', handler);
router.on('GET', '/c', handler);
`,
    'src/handler.js': `const axios = require('axios');
const create = base => async (req, res) => {
  const { data, headers } = await axios.get(base + req.url);
  res.set(headers).send(data); //~ header
};
exports.handler = create('http://a');
`,
  });
  follow('is told there alone, also where its parameters have types', {
    'src/app.ts': `import Router from 'find-my-way';
import { proxy } from './proxy';
const router = Router();
router.all('/api', proxy);
`,
    'src/proxy.ts': `import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import { request } from 'node:https';
export function proxy(req: Http2ServerRequest, res: Http2ServerResponse): void {
  request({ host: 'a', path: req.url }, up => {
    res.writeHead(up.statusCode ?? 500, up.headers); //~ header
    up.pipe(res as never);
  }).end();
}
`,
  });
});

describe('a handler that a typed wrapper makes of ours', () => {
  follow('is told where the wrapper is given it', {
    'app/routes/runs.ts': `import { build } from '../lib/build';
import { clean, client } from '../lib/client';
export const loader = build(async ({ request }) => client.find(request.url)); //~ response
export const action = build(async ({ request }) => clean(request.url));
`,
    'app/lib/build.ts': `import type { LoaderFunctionArgs } from '@remix-run/node';
export function build(handler: (args: { request: Request }) => Promise<Response>) {
  return async function loader({ request }: LoaderFunctionArgs) {
    try {
      return await handler({ request });
    } catch {
      return new Response(null, { status: 500 });
    }
  };
}
`,
    'app/lib/client.ts': `class Client {
  find(url: string) { return this.#ask(url); }
  async #ask(url: string) { return fetch(url); }
}
export const client = new Client();
export const clean = async (url: string) => Response.json(await (await client.find(url)).json());
`,
  });
});

describe('a function named handler that a wrapper of another file makes of ours', () => {
  const answered = 'return { statusCode: 200, headers: Object.fromEntries(up.headers), body: await up.text() };';
  const fresh = `return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: await up.text() };`;
  follow('is told where the wrapper is given it, as its type or its event says', {
    'src/typed.ts': `import { typed } from './wrappers';
export const handler = typed(async () => { ${upstream}
  ${answered} //~ header
});
`,
    'src/used.js': `const { used } = require('./wrappers');
exports.handler = used(async event => { ${upstream}
  ${answered} //~ header
});
`,
    'src/clean.ts': `import { typed } from './wrappers';
export const handler = typed(async () => { ${upstream}
  ${fresh}
});
`,
    'src/again.ts': `export { handler } from './own';\n`,
    'src/typed-again.ts': `export { handler } from './typed';\n`,
    'src/renamed.ts': `export { list as handler } from './list'; //~ header\n`,
    'src/list.ts': `export const list = async (event: object) => { ${upstream}
  ${answered}
};
`,
    'src/own.ts': `export const handler = async (event: object) => { ${upstream}
  ${answered} //~ header
};
`,
    'src/command.ts': `import { command } from './wrappers';
export const handler = command(async () => fetch('http://users'));
`,
    'src/wrappers.ts': `import type { APIGatewayProxyHandler, APIGatewayProxyResult } from 'aws-lambda';
export const typed = (inner: () => Promise<APIGatewayProxyResult>): APIGatewayProxyHandler => async () => inner();
export const used = inner => async event => (event.pathParameters === null ? { statusCode: 404 } : inner(event));
export const command = inner => async options => inner(options);
`,
  });
});

describe('a handler that an app of unknown kind is given by name', () => {
  const ask = `const up = await this.client.get('/users');`;
  follow('in a constructor, bound, and from a field', {
    'given.js': `const axios = require('axios');
class Routes {
  constructor(app) {
    this.client = axios.create();
    app.get('/a', this.whole.bind(this));
    app.get('/b', this.text);
  }
  async whole(req, res) { ${ask}
    res.json(up); //~ response
  }
  async text(req, res) { ${ask}
    res.json(up.data);
  }
  async unrouted(out, target) { ${ask}
    target.json(up);
  }
}
module.exports = Routes;
`,
    'kept.ts': `import axios from 'axios';
export class Routes {
  private readonly client = axios.create();
  constructor(private readonly app: any) {}
  private async whole(req, res) { ${ask}
    res.json(up); //~ response
  }
  mount() {
    this.app.get('/a', this.whole.bind(this));
  }
}
`,
  });
});

describe('a function that is given after a path and hands its parameters on', () => {
  const base = `class Base {
  async forward(req, res) { this.reply(res, await require('axios').get('http://api' + req.path)); }
  reply(res, answer) { res.status(answer.status).send(answer.data); }
}
module.exports = Base;
`;
  const routes = (reply: string): string => `const Base = require('./base');
class Own extends Base {
  reply(res, answer) {
    ${reply}
    super.reply(res, answer);
  }
}
const own = new Own();
module.exports = app => app.get('/a', (req, res) => own.forward(req, res));
`;
  follow('is a handler, if what other files do with them says so', {
    'leaky.js': routes('res.set(answer.headers); //~ header'),
    'clean.js': routes(`res.set('cache-control', 'no-store');`),
    'base.js': base,
  });
});
