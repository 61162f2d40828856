import type { ClientModel } from '../client.ts';

export const http2: ClientModel = {
  name: 'node:http2',
  docs: 'https://nodejs.org/api/http2.html#event-response',
  packages: ['http2', 'node:http2'],
  creates: ['connect()'],
  requests: [{ calls: ['request()'], gives: 'stream', events: { response: ['headers'] }, pipe: 'body' }],
  response: {
    headers: {},
    body: [],
    status: [],
    stream: true,
    json: 'empty',
  },
  stale: [],
  raw: true,
  followsRedirects: false,
  rejectsErrors: false,
};
