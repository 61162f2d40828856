import { expect, test } from 'vitest';
import { toldOf, type Gateway } from './told.ts';

/** Clients that a package is given, and what it gives back. */
const gateways: readonly Gateway[] = [
  [
    'axios itself, wrapped',
    'src/a.js',
    `import Axios from 'axios';
import { setupCache } from 'axios-cache-interceptor';
import express from 'express';

const axios = setupCache(Axios);

express().get('/orders', async (req, res) => {
  const up = await axios.get('http://orders.internal');
  res.set(up.headers).send(up.data);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 9, column: 7, endLine: 9, endColumn: 22 }],
  ],
  [
    'a module that asks, wrapped',
    'src/a.js',
    `import xray from 'aws-xray-sdk';
import http from 'node:http';
import express from 'express';

const traced = xray.captureHTTPs(http);

express().get('/orders', (req, res) => {
  traced.get('http://orders.internal', (up) => {
    res.writeHead(up.statusCode, up.headers);
    up.pipe(res);
  });
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 9, column: 9, endLine: 9, endColumn: 45 }],
  ],
  [
    'axios itself, given to what is made of it',
    'src/a.js',
    `import Axios from 'axios';
import { Orders } from 'orders-client';
import express from 'express';

const orders = new Orders(Axios);

express().get('/orders', async (req, res) => {
  const up = await orders.get('http://orders.internal');
  res.set(up.headers).send(up.data);
});
`,
    [],
  ],
  [
    'a name that axios exports, given to a package',
    'src/a.js',
    `import { AxiosError } from 'axios';
import { wrap } from 'errors';
import express from 'express';

const wrapped = wrap(AxiosError);

express().get('/orders', async (req, res) => {
  const up = await wrapped.get('http://orders.internal');
  res.set(up.headers).send(up.data);
});
`,
    [],
  ],
];

test.each(gateways)('%s', (_name, filename, code, expected) => {
  expect(toldOf(filename, code)).toEqual(expected);
});
