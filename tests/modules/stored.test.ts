import { describe } from 'vitest';
import { follow } from './follow.ts';

describe('what a middleware of another file stores', () => {
  follow('on `res.locals` and `req`, read by handlers after it', {
    'app.js': `const express = require('express');
const { load, count } = require('./middleware');
const app = express();
app.use(load);
app.use(count);
app.get('/a', (req, res) => {
  res.set(res.locals.upstream.headers); //~ header
  res.send(res.locals.upstream.data);
});
app.get('/b', (req, res) => {
  const { headers } = req.upstream;
  res.set(headers).send('b'); //~ header
});
app.get('/c', (req, res) => {
  res.set('x-count', res.locals.count).send(res.locals.upstream.data);
});
`,
    'middleware.js': `const axios = require('axios');
let seen = 0;
exports.load = async (req, res, next) => {
  res.locals.upstream = await axios.get('http://users' + req.path);
  req.upstream = res.locals.upstream;
  next();
};
exports.count = (req, res, next) => { res.locals.count = String(seen += 1); next(); };
`,
  });
  follow('made by a factory, as arguments of the route', {
    'app.js': `const express = require('express');
const fetchUser = require('./fetch-user');
const app = express();
app.get('/a', fetchUser('http://users'), (req, res) => {
  res.set(req.user.headers); //~ header
  res.send(req.user.data);
});
app.get('/b', fetchUser('http://users'), (req, res) => res.send(req.user.data));
`,
    'fetch-user.js': `const axios = require('axios');
module.exports = base => async (req, res, next) => {
  try { req.user = await axios.get(base + req.path); next(); } catch (error) { next(error); }
};
`,
  });
  follow('on `ctx.state` of Koa', {
    'app.js': `const Koa = require('koa');
const { load } = require('./middleware');
const app = new Koa();
app.use(load);
app.use(async ctx => {
  ctx.set(ctx.state.upstream.headers); //~ header
  ctx.body = ctx.state.upstream.data;
});
`,
    'middleware.js': `const axios = require('axios');\nexports.load = async (ctx, next) => { ctx.state.upstream = await axios.get('http://users' + ctx.path); await next(); };\n`,
  });
  follow('a middleware that stores nothing of an upstream', {
    'app.js': `const express = require('express');
const { load } = require('./middleware');
const app = express();
app.use(load);
app.get('/a', (req, res) => {
  res.set(res.locals.upstream.headers);
  res.send(res.locals.upstream.data);
});
`,
    'middleware.js': `exports.load = (req, res, next) => { res.locals.upstream = { headers: { 'x-path': req.path }, data: '' }; next(); };\n`,
  });
});

describe('what a route leaves on the request', () => {
  const show = `(req, res) => {
  res.set(res.locals.upstream.headers);`;
  follow('is not there for one that answers another path of its router', {
    'app.js': `const express = require('express');
const { load, make } = require('./middleware');
const app = express();
app.get('/a', load, (req, res) => {
  res.set(res.locals.upstream.headers); //~ header
  res.send(res.locals.upstream.data);
});
app.get('/b/:id', make, (req, res) => {
  res.set(res.locals.upstream.headers);
  res.send(res.locals.upstream.data);
});
app.route('/c').get((req, res) => {
  res.set(res.locals.upstream.headers); //~ header
  res.send(res.locals.upstream.data);
});
`,
    'mounted.js': `const express = require('express');
const { load, pass } = require('./middleware');
const app = express();
const router = express.Router();
app.use('/a', load);
app.use('/a', router);
router.get('/b', pass, ${show} //~ header
  res.send(res.locals.upstream.data);
});
`,
    'overlapping.js': `const { Router } = require('express');
const { load } = require('./middleware');
class Routes {
  router = Router();
  constructor() {
    this.router.get('/:kind/a', load);
    this.router.get('/users/b', ${show}
      res.send(res.locals.upstream.data);
    });
    this.router.get('/users/a', ${show} //~ header
      res.send(res.locals.upstream.data);
    });
    this.router.use('/rooms', load);
    this.router.get('/rooms/:id', ${show} //~ header
      res.send(res.locals.upstream.data);
    });
  }
}
new Routes();
`,
    'app-wide.js': `const express = require('express');
const axios = require('axios');
const app = express();
app.get('/a', async (req, res) => {
  req.app.locals.upstream = await axios.get('http://users');
  res.end();
});
app.get('/b', (req, res) => {
  res.set(req.app.locals.upstream.headers); //~ header
  res.end();
});
`,
    'middleware.js': `const axios = require('axios');
exports.load = async (req, res, next) => {
  res.locals.upstream = await axios.get('http://users' + req.path);
  next();
};
exports.pass = (req, res, next) => { next(); };
exports.make = (req, res, next) => {
  res.locals.upstream = { headers: { 'x-path': req.path }, data: '' };
  next();
};
`,
  });
});

describe('what is kept on an app', () => {
  follow('under a name, and given back under it', {
    'app.js': `const express = require('express');
const client = require('./client');
const app = express();
app.set('users', client);
app.set('page', { get: async () => ({ headers: { 'x-page': '1' }, data: '' }) });
app.get('/a', async (req, res) => {
  const up = await req.app.get('users').get('/a');
  res.set(up.headers); //~ header
  res.send(up.data);
});
app.get('/b', async (req, res) => {
  const up = await app.get('users').get('/b');
  res.set('x-title', app.get('title')).send(up.data);
});
app.get('/c', async (req, res) => {
  const page = await app.get('page').get('/c');
  res.set(page.headers).send(page.data);
});
`,
    'client.js': `module.exports = require('axios').create();\n`,
  });
  follow('by a plugin of another file, read from `this`', {
    'app.js': `const app = require('fastify')();
app.register(require('./users'));
app.get('/a', async function (request, reply) {
  const up = await this.users.get('/a');
  reply.headers(up.headers); //~ header
  return up.data;
});
app.get('/b', async function () { return (await this.users.get('/b')).data; });
`,
    'users.js': `const axios = require('axios');
module.exports = require('fastify-plugin')(async fastify => { fastify.decorate('users', axios.create()); });
`,
  });
  follow('by a hook that asks with what `this` has', {
    'app.js': `const app = require('fastify')();
const got = require('got');
app.decorate('users', got.extend({ prefixUrl: 'http://users' }));
app.addHook('preHandler', async function (request) { request.upstream = await this.users.get('a'); });
app.get('/a', (request, reply) => reply.headers(request.upstream.headers).send(request.upstream.body)); //~ header
app.get('/b', (request, reply) => reply.send(request.upstream.body));
`,
  });
});

describe('handlers in other files', () => {
  follow('a handler without types is reported in its own file, by its uses; where one use alone tells nothing, where it is registered', {
    'routes.js': `const express = require('express');
const users = require('./users');
const app = express();
app.get('/a', users.show);
app.get('/b', users.whole); //~ response
app.get('/c', users.text);
`,
    'users.js': `const axios = require('axios');
exports.show = async (req, res) => {
  const up = await axios.get('http://users/' + req.params.id);
  res.set(up.headers); //~ header
  res.status(up.status).send(up.data);
};
exports.whole = async (req, res) => {
  const up = await axios.get('http://users/' + req.params.id);
  res.json(up);
};
exports.text = async (req, res) => {
  const up = await axios.get('http://users/' + req.params.id);
  res.json(up.data);
};
`,
  });
});
