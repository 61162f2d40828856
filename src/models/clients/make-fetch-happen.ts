import type { ClientModel } from '../client.ts';

export const makeFetchHappen: ClientModel = {
  name: 'make-fetch-happen',
  docs: 'https://github.com/npm/make-fetch-happen#readme',
  packages: ['make-fetch-happen', 'minipass-fetch'],
  instances: ['default'],
  extends: ['defaults()'],
  requests: [{ calls: ['()'], gives: 'response-promise' }],
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
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: false,
};
