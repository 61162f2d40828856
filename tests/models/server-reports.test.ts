import { expect, test } from 'vitest';
import { toldOf, type Gateway } from './told.ts';

/** Gateways with servers and helpers that are less known. */
const gateways: readonly Gateway[] = [
  [
    '@hapi/h2o2: headers that are copied by hand',
    'src/a.js',
    `import Hapi from '@hapi/hapi';
import Wreck from '@hapi/wreck';

Hapi.server().route({
  method: 'GET',
  path: '/orders',
  handler: {
    proxy: {
      uri: 'http://orders.internal',
      onResponse: async (err, res, request, h) => {
        const response = h.response(await Wreck.read(res));
        for (const [name, value] of Object.entries(res.headers)) response.header(name, value);
        return response;
      },
    },
  },
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 12, column: 75, endLine: 12, endColumn: 94 }],
  ],
  [
    '@hapi/h2o2: the response, from a handler of one’s own',
    'src/a.js',
    `import H2o2 from '@hapi/h2o2';
import Hapi from '@hapi/hapi';

const server = Hapi.server();
await server.register(H2o2);
server.route({
  method: 'GET',
  path: '/orders',
  handler: (request, h) => h.proxy({ uri: 'http://orders.internal', onResponse: (err, res) => res }),
});
`,
    [{ ruleId: 'upstream/no-response-passthrough', messageId: 'answered', line: 9, column: 95, endLine: 9, endColumn: 98 }],
  ],
  [
    '@hapi/h2o2: the body, and one header',
    'src/a.js',
    `import Hapi from '@hapi/hapi';
import Wreck from '@hapi/wreck';

Hapi.server().route({
  method: 'GET',
  path: '/orders',
  handler: {
    proxy: {
      uri: 'http://orders.internal',
      onResponse: async (err, res, request, h) => h.response(await Wreck.read(res)).type(res.headers['content-type']),
    },
  },
});
`,
    [],
  ],
  [
    'Sails: `this.res` of an action',
    'api/controllers/report/download.js',
    `const axios = require('axios');

module.exports = {
  inputs: {},
  fn: async function () {
    const up = await axios.get('http://reports.internal', { responseType: 'stream' });
    this.res.set(up.headers);
    return up.data;
  },
};
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 7, column: 14, endLine: 7, endColumn: 29 }],
  ],
  [
    'Sails: `this` of a function that is no action',
    'src/download.js',
    `const axios = require('axios');

module.exports = {
  inputs: {},
  fn: async function () {
    const up = await axios.get('http://reports.internal', { responseType: 'stream' });
    this.res.set(up.headers);
    return up.data;
  },
};
`,
    [],
  ],
  [
    'restana: headers beside the body',
    'src/a.js',
    `import restana from 'restana';
import axios from 'axios';

const service = restana();

service.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.send(up.data, up.status, up.headers);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 7, endLine: 8, endColumn: 43 }],
  ],
  [
    'restana: headers of one’s own beside the body',
    'src/a.js',
    `import restana from 'restana';
import axios from 'axios';

const service = restana();

service.get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.send(up.data, up.status, { 'cache-control': 'no-store' });
});
`,
    [],
  ],
  [
    'restana: the response, awaited there',
    'src/a.js',
    `import restana from 'restana';
import axios from 'axios';

restana().get('/orders', (req, res) => {
  res.send(axios.get('http://orders.internal'));
});
`,
    [{ ruleId: 'upstream/no-response-passthrough', messageId: 'fails', line: 5, column: 7, endLine: 5, endColumn: 48 }],
  ],
  [
    'restana: a router of its own',
    'src/a.js',
    `import restana from 'restana';

const service = restana();
const router = service.newRouter();

router.get('/orders', async (req, res) => {
  const up = await fetch('http://orders.internal');
  res.setHeaders(up.headers);
  res.send(await up.text());
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 7, endLine: 8, endColumn: 29 }],
  ],
  [
    'find-my-way: a route',
    'src/a.js',
    `import findMyWay from 'find-my-way';
import http from 'node:http';
import got from 'got';

const router = findMyWay({ defaultRoute: (req, res) => res.end() });

router.on('GET', '/orders', async (req, res, params) => {
  const up = await got('http://orders.internal');
  res.writeHead(up.statusCode, up.headers);
  res.end(up.body);
});

http.createServer((req, res) => router.lookup(req, res)).listen(3000);
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 9, column: 7, endLine: 9, endColumn: 43 }],
  ],
  [
    'find-my-way: what no route answers',
    'src/a.js',
    `import findMyWay from 'find-my-way';
import http from 'node:http';

findMyWay({
  defaultRoute(req, res) {
    http.get('http://orders.internal', (up) => {
      res.writeHead(up.statusCode, up.headers);
      up.pipe(res);
    });
  },
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 7, column: 11, endLine: 7, endColumn: 47 }],
  ],
  [
    'find-my-way: a body',
    'src/a.js',
    `import findMyWay from 'find-my-way';
import got from 'got';

findMyWay().on('GET', '/orders', async (req, res) => {
  const up = await got('http://orders.internal');
  res.writeHead(up.statusCode, { 'content-type': 'application/json' });
  res.end(up.body);
});
`,
    [],
  ],
  [
    'koa-better-http-proxy: headers copied once more',
    'src/a.js',
    `import proxy from 'koa-better-http-proxy';
import Koa from 'koa';

new Koa().use(proxy('orders.internal', {
  userResDecorator(proxyRes, body, ctx) {
    ctx.set(proxyRes.headers);
    return body;
  },
}));
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 6, column: 9, endLine: 6, endColumn: 30 }],
  ],
  [
    'koa-better-http-proxy: what it sends by itself',
    'src/a.js',
    `import proxy from 'koa-better-http-proxy';
import Koa from 'koa';

new Koa().use(proxy('orders.internal', {
  userResHeadersDecorator: headers => ({ ...headers, 'x-gateway': 'a' }),
  userResDecorator(proxyRes, body, ctx) {
    ctx.set('x-orders', String(body.length));
    return body;
  },
}));
`,
    [],
  ],
];

test.each(gateways)('%s', (_name, filename, code, expected) => {
  expect(toldOf(filename, code)).toEqual(expected);
});
