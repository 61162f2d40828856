import type { ClientModel } from '../client.ts';

export const nodeFetch: ClientModel = {
  name: 'node-fetch',
  docs: 'https://github.com/node-fetch/node-fetch#class-response',
  packages: ['cross-fetch', 'isomorphic-fetch', 'isomorphic-unfetch', 'node-fetch', 'node-fetch-native'],
  instances: ['default'],
  requests: [{ calls: ['()', 'fetch()'], gives: 'response-promise' }],
  response: {
    headers: { headers: 'Headers' },
    bags: { 'raw()': 'object' },
    body: ['body'],
    reads: ['arrayBuffer()', 'blob()', 'buffer()', 'json()', 'text()'],
    status: ['ok', 'status', 'statusText'],
    self: ['clone()'],
    json: 'empty',
    web: true,
  },
  responseTypes: ['Response'],
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: false,
};
