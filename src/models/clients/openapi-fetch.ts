import type { ClientModel } from '../client.ts';

export const openapiFetch: ClientModel = {
  name: 'openapi-fetch',
  docs: 'https://openapi-ts.dev/openapi-fetch/api',
  packages: ['openapi-fetch'],
  creates: ['default()'],
  requests: [
    {
      calls: ['DELETE()', 'GET()', 'HEAD()', 'OPTIONS()', 'PATCH()', 'POST()', 'PUT()', 'request()'],
      gives: { promiseOf: { data: 'body', error: 'body', response: 'response' } },
    },
  ],
  response: {
    headers: { headers: 'Headers' },
    body: ['body'],
    reads: ['arrayBuffer()', 'blob()', 'bytes()', 'formData()', 'json()', 'text()'],
    status: ['ok', 'status', 'statusText'],
    self: ['clone()'],
    json: 'empty',
    web: true,
  },
  instanceTypes: ['Client'],
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: false,
};
