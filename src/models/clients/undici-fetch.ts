import type { ClientModel } from '../client.ts';

export const undiciFetch: ClientModel = {
  name: 'undici fetch',
  docs: 'https://undici.nodejs.org/#/docs/api/Fetch',
  packages: ['undici'],
  instances: ['default'],
  requests: [{ calls: ['fetch()'], gives: 'response-promise' }],
  response: {
    headers: { headers: 'Headers' },
    body: ['body'],
    reads: ['arrayBuffer()', 'blob()', 'bytes()', 'formData()', 'json()', 'text()'],
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
