import type { ClientModel } from '../client.ts';

export const honoClient: ClientModel = {
  name: 'Hono client',
  docs: 'https://hono.dev/docs/guides/rpc#client',
  packages: ['hono/client'],
  creates: ['hc()'],
  local: ['$url()'],
  requests: [{ calls: ['*()'], gives: 'response-promise' }],
  response: {
    headers: { headers: 'Headers' },
    body: ['body'],
    reads: ['arrayBuffer()', 'blob()', 'bytes()', 'formData()', 'json()', 'text()'],
    status: ['ok', 'status', 'statusText'],
    self: ['clone()'],
    json: 'empty',
    web: true,
  },
  responseTypes: ['ClientResponse'],
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: false,
};
