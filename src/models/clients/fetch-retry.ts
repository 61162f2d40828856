import type { ClientModel } from '../client.ts';

export const fetchRetry: ClientModel = {
  name: 'fetch-retry',
  docs: 'https://github.com/jonbern/fetch-retry#readme',
  packages: ['fetch-cookie', 'fetch-retry'],
  creates: ['default()'],
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
