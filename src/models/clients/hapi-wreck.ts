import type { ClientModel } from '../client.ts';

export const hapiWreck: ClientModel = {
  name: '@hapi/wreck request',
  docs: 'https://hapi.dev/module/wreck/api#requestmethod-uri-options',
  packages: ['@hapi/wreck', 'wreck'],
  instances: ['default'],
  extends: ['defaults()'],
  requests: [{ calls: ['request()'], gives: 'response-promise' }],
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
