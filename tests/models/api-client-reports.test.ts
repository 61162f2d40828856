import { expect, test } from 'vitest';
import { toldOf, type Gateway } from './told.ts';

/** Gateways with clients of an API, generated or typed. */
const gateways: readonly Gateway[] = [
  [
    'typed-rest-client: headers',
    'src/a.ts',
    `import { RestClient } from 'typed-rest-client/RestClient';
import express from 'express';

const orders = new RestClient('gateway', 'http://orders.internal');

express().get('/orders', async (req, res) => {
  const up = await orders.get('/orders');
  res.set(up.headers).json(up.result);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 7, endLine: 8, endColumn: 22 }],
  ],
  [
    'typed-rest-client: headers of its error',
    'src/a.ts',
    `import * as rest from 'typed-rest-client';
import express from 'express';

const orders = new rest.RestClient('gateway', 'http://orders.internal');

express().get('/orders', async (req, res) => {
  try {
    res.json((await orders.get('/orders')).result);
  } catch (error) {
    res.status(error.statusCode).set(error.responseHeaders).json(error.result);
  }
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 10, column: 34, endLine: 10, endColumn: 60 }],
  ],
  [
    'typed-rest-client: body and status',
    'src/a.ts',
    `import { RestClient } from 'typed-rest-client/RestClient';
import express from 'express';

const orders = new RestClient('gateway', 'http://orders.internal');

express().get('/orders', async (req, res) => {
  const up = await orders.get('/orders');
  res.status(up.statusCode).json(up.result);
});
`,
    [],
  ],
  [
    'typed-rest-client’s HttpClient: headers of its message',
    'src/a.ts',
    `import { HttpClient } from 'typed-rest-client/HttpClient';
import express from 'express';

const orders = new HttpClient('gateway');

express().get('/orders', async (req, res) => {
  const { message } = await orders.get('http://orders.internal/orders');
  res.writeHead(message.statusCode, message.headers);
  message.pipe(res);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 7, endLine: 8, endColumn: 53 }],
  ],
  [
    'typed-rest-client’s HttpClient: piped, and read',
    'src/a.ts',
    `import { HttpClient } from 'typed-rest-client/HttpClient';
import express from 'express';

const orders = new HttpClient('gateway');

express()
  .get('/file', async (req, res) => {
    (await orders.get('http://orders.internal/file')).message.pipe(res);
  })
  .get('/orders', async (req, res) => {
    const up = await orders.get('http://orders.internal/orders');
    res.type('json').send(await up.readBody());
  });
`,
    [],
  ],
  [
    'openapi-client-axios: an operation',
    'src/a.ts',
    `import OpenAPIClientAxios from 'openapi-client-axios';
import express from 'express';

const api = new OpenAPIClientAxios({ definition: 'http://orders.internal/openapi.json' });

express().get('/orders', async (req, res) => {
  const orders = await api.getClient();
  const up = await orders.listOrders();
  res.set(up.headers).json(up.data);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 9, column: 7, endLine: 9, endColumn: 22 }],
  ],
  [
    'openapi-client-axios: by a path',
    'src/a.ts',
    `import { OpenAPIClientAxios } from 'openapi-client-axios';
import express from 'express';

const orders = new OpenAPIClientAxios({ definition: 'openapi.json' }).initSync();

express().get('/orders', async (req, res) => {
  res.json(await orders.paths['/orders'].get());
});
`,
    [{ ruleId: 'upstream/no-response-passthrough', messageId: 'fails', line: 7, column: 7, endLine: 7, endColumn: 48 }],
  ],
  [
    'openapi-client-axios: its data, also by an interceptor',
    'src/a.ts',
    `import OpenAPIClientAxios from 'openapi-client-axios';
import express from 'express';

const orders = new OpenAPIClientAxios({ definition: 'openapi.json' }).initSync();
const bodies = new OpenAPIClientAxios({ definition: 'openapi.json' }).initSync();
bodies.interceptors.response.use(response => response.data);

express()
  .get('/orders', async (req, res) => {
    res.json((await orders.listOrders()).data);
  })
  .get('/bodies', async (req, res) => {
    res.json(await bodies.listOrders());
  });
`,
    [],
  ],
  [
    'openapi-client-axios: what asks nobody',
    'src/a.ts',
    `import OpenAPIClientAxios from 'openapi-client-axios';
import express from 'express';

const api = new OpenAPIClientAxios({ definition: 'openapi.json' });
const orders = api.initSync();

express().get('/links', async (req, res) => {
  res.json([api.getBaseURL(), orders.getUri({ url: '/orders' }), orders.api.getOperations()]);
});
`,
    [],
  ],
  [
    'Azure’s pipeline: headers as an object',
    'src/a.ts',
    `import { createDefaultHttpClient, createPipelineFromOptions, createPipelineRequest } from '@azure/core-rest-pipeline';
import express from 'express';

const pipeline = createPipelineFromOptions({});

express().get('/orders', async (req, res) => {
  const up = await pipeline.sendRequest(createDefaultHttpClient(), createPipelineRequest({ url: 'http://orders.internal' }));
  res.set(up.headers.toJSON()).send(up.bodyAsText);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 7, endLine: 8, endColumn: 31 }],
  ],
  [
    'Azure’s pipeline: headers one by one',
    'src/a.ts',
    `import { createDefaultHttpClient, createPipelineRequest } from '@azure/core-rest-pipeline';
import express from 'express';

const client = createDefaultHttpClient();

express().get('/orders', async (req, res) => {
  const up = await client.sendRequest(createPipelineRequest({ url: 'http://orders.internal' }));
  for (const [name, value] of up.headers) res.setHeader(name, value);
  res.send(up.bodyAsText);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 47, endLine: 8, endColumn: 69 }],
  ],
  [
    'Azure’s pipeline: what is stale of a decoded body is true of one as sent',
    'src/a.ts',
    `import { createDefaultHttpClient, createPipelineFromOptions, createPipelineRequest } from '@azure/core-rest-pipeline';
import express from 'express';

const client = createDefaultHttpClient();
const pipeline = createPipelineFromOptions({});
const request = createPipelineRequest({ url: 'http://orders.internal' });

express()
  .get('/sent', async (req, res) => {
    const up = await client.sendRequest(request);
    res.set('content-encoding', up.headers.get('content-encoding')).send(up.bodyAsText);
  })
  .get('/decoded', async (req, res) => {
    const up = await pipeline.sendRequest(client, request);
    res.set('content-encoding', up.headers.get('content-encoding')).send(up.bodyAsText);
  });
`,
    [{ ruleId: 'upstream/no-unsafe-header-copy', messageId: 'copied', line: 15, column: 9, endLine: 15, endColumn: 68 }],
  ],
  [
    'Azure’s REST clients: headers',
    'src/a.ts',
    `import { getClient } from '@azure-rest/core-client';
import express from 'express';

const orders = getClient('http://orders.internal');

express().get('/orders/:id', async (req, res) => {
  const up = await orders.path('/orders/{id}', req.params.id).get();
  res.set(up.headers).json(up.body);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 7, endLine: 8, endColumn: 22 }],
  ],
  [
    'Azure’s REST clients: headers of a stream',
    'src/a.ts',
    `import { getClient } from '@azure-rest/core-client';
import express from 'express';

const files = getClient('http://files.internal');

express().get('/file', async (req, res) => {
  const up = await files.pathUnchecked('/file').get().asNodeStream();
  res.set(up.headers);
  up.body.pipe(res);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 7, endLine: 8, endColumn: 22 }],
  ],
  [
    'Azure’s REST clients: body and status',
    'src/a.ts',
    `import { getClient } from '@azure-rest/core-client';
import express from 'express';

const orders = getClient('http://orders.internal');

express().get('/orders', async (req, res) => {
  const up = await orders.path('/orders').get();
  res.status(Number(up.status)).json(up.body);
});
`,
    [],
  ],
  [
    'Google Drive: a file’s headers',
    'src/a.ts',
    `import { drive } from '@googleapis/drive';
import express from 'express';

const files = drive({ version: 'v3' }).files;

express().get('/file', async (req, res) => {
  const up = await files.get({ fileId: 'a', alt: 'media' }, { responseType: 'stream' });
  up.headers.forEach((value, name) => res.setHeader(name, value));
  up.data.pipe(res);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 43, endLine: 8, endColumn: 65 }],
  ],
  [
    'Google Drive: a file, and a list of them',
    'src/a.ts',
    `import { drive } from '@googleapis/drive';
import express from 'express';

const google = drive({ version: 'v3' });

express()
  .get('/file', async (req, res) => {
    const up = await google.files.get({ fileId: 'a', alt: 'media' }, { responseType: 'stream' });
    up.data.pipe(res);
  })
  .get('/files', async (req, res) => {
    res.json((await google.files.list({ q: 'a' })).data);
  });
`,
    [],
  ],
  [
    'Hey API with fetch: headers',
    'src/a.ts',
    `import { createClient } from '@hey-api/client-fetch';
import express from 'express';

const orders = createClient({ baseUrl: 'http://orders.internal' });

express().get('/orders', async (req, res) => {
  const { data, response } = await orders.get({ url: '/orders' });
  res.setHeaders(response.headers);
  res.json(data);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 7, endLine: 8, endColumn: 35 }],
  ],
  [
    'Hey API with fetch: data, among others and alone',
    'src/a.ts',
    `import { createClient } from '@hey-api/client-fetch';
import express from 'express';

const orders = createClient({ baseUrl: 'http://orders.internal' });

express()
  .get('/orders', async (req, res) => {
    const { data, response } = await orders.get({ url: '/orders' });
    res.status(response.status).json(data);
  })
  .get('/data', async (req, res) => {
    res.json(await orders.get({ url: '/orders', responseStyle: 'data' }));
  });
`,
    [],
  ],
  [
    'Hey API with axios: the response',
    'src/a.ts',
    `import { createClient } from '@hey-api/client-axios';
import express from 'express';

const orders = createClient({ baseURL: 'http://orders.internal' });

express().get('/orders', async (req, res) => {
  res.json(await orders.get({ url: '/orders' }));
});
`,
    [{ ruleId: 'upstream/no-response-passthrough', messageId: 'fails', line: 7, column: 7, endLine: 7, endColumn: 49 }],
  ],
  [
    'Hey API with axios: the instance in it',
    'src/a.ts',
    `import { createClient } from '@hey-api/client-axios';
import express from 'express';

const orders = createClient({ baseURL: 'http://orders.internal' });

express().get('/orders', async (req, res) => {
  const up = await orders.instance.get('/orders');
  res.set(up.headers).json(up.data);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 7, endLine: 8, endColumn: 22 }],
  ],
  [
    'Hey API with axios: data',
    'src/a.ts',
    `import { createClient } from '@hey-api/client-axios';
import express from 'express';

const orders = createClient({ baseURL: 'http://orders.internal' });

express().get('/orders', async (req, res) => {
  const { data, error } = await orders.get({ url: '/orders' });
  res.json(error ? [] : data);
});
`,
    [],
  ],
  [
    'nestjs-http-promise: returned',
    'src/a.ts',
    `import { Controller, Get } from '@nestjs/common';
import { HttpService } from 'nestjs-http-promise';

@Controller()
export class Orders {
  constructor(private readonly http: HttpService) {}

  @Get()
  list() {
    return this.http.get('http://orders.internal');
  }
}
`,
    [{ ruleId: 'upstream/no-response-passthrough', messageId: 'fails', line: 10, column: 22, endLine: 10, endColumn: 51 }],
  ],
  [
    'nestjs-http-promise: data',
    'src/a.ts',
    `import { Controller, Get } from '@nestjs/common';
import { HttpService } from 'nestjs-http-promise';

@Controller()
export class Orders {
  constructor(private readonly http: HttpService) {}

  @Get()
  async list() {
    const { data } = await this.http.get('http://orders.internal');
    return data;
  }
}
`,
    [],
  ],
  [
    'Zodios: headers of its error',
    'src/a.ts',
    `import { Zodios } from '@zodios/core';
import express from 'express';

const orders = new Zodios('http://orders.internal', []);

express().get('/orders', async (req, res) => {
  try {
    res.json(await orders.get('/orders'));
  } catch (error) {
    res.status(error.response.status).set(error.response.headers).json(error.response.data);
  }
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 10, column: 39, endLine: 10, endColumn: 66 }],
  ],
  [
    'Zodios: the axios in it',
    'src/a.ts',
    `import { Zodios } from '@zodios/core';
import express from 'express';

const orders = new Zodios('http://orders.internal', []);

express().get('/orders', async (req, res) => {
  const up = await orders.axios.get('/orders');
  res.set(up.headers).json(up.data);
});
`,
    [{ ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough', line: 8, column: 7, endLine: 8, endColumn: 22 }],
  ],
  [
    'Zodios: what it gives is a body',
    'src/a.ts',
    `import { Zodios } from '@zodios/core';
import express from 'express';

const orders = new Zodios('http://orders.internal', []);

express().get('/orders', async (req, res) => {
  res.json(await orders.get('/orders'));
});
`,
    [],
  ],
  [
    'Hono’s own client: an address',
    'src/a.ts',
    `import { Hono } from 'hono';
import { hc } from 'hono/client';

const orders = hc('http://orders.internal');

export default new Hono().get('/link', () => orders.list.$url());
`,
    [],
  ],
];

test.each(gateways)('%s', (_name, filename, code, expected) => {
  expect(toldOf(filename, code)).toEqual(expected);
});
