import type { ClientModel } from '../client.ts';

export const nodeHttp: ClientModel = {
  name: 'node:http',
  docs: 'https://nodejs.org/api/http.html#class-httpincomingmessage',
  packages: ['http', 'https', 'node:http', 'node:https'],
  instances: ['default'],
  requests: [
    {
      calls: ['get()', 'request()'],
      gives: 'stream',
      callback: ['response'],
      events: { response: ['response'] },
    },
  ],
  response: {
    headers: { headers: 'object', headersDistinct: 'object', rawHeaders: 'raw' },
    body: [],
    status: ['statusCode', 'statusMessage'],
    stream: true,
    json: 'throws',
  },
  stale: [],
  raw: true,
  followsRedirects: false,
  rejectsErrors: false,
};
