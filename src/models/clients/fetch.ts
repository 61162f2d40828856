import type { ClientModel } from '../client.ts';

export const fetch: ClientModel = {
  name: 'fetch',
  docs: 'https://nodejs.org/api/globals.html#fetch',
  packages: [],
  globals: ['fetch'],
  requests: [{ calls: ['()'], gives: 'response-promise' }],
  response: {
    headers: { headers: 'Headers' },
    body: ['body'],
    reads: ['arrayBuffer()', 'blob()', 'bytes()', 'formData()', 'json()', 'text()'],
    status: ['ok', 'status', 'statusText'],
    self: ['clone()'],
    json: 'empty',
    web: true,
  },
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: false,
};
