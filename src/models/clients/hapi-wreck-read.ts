import type { ClientModel } from '../client.ts';

export const hapiWreckRead: ClientModel = {
  name: '@hapi/wreck',
  docs: 'https://hapi.dev/module/wreck/api#shortcut-methods',
  packages: ['@hapi/wreck', 'wreck'],
  instances: ['default'],
  extends: ['defaults()'],
  requests: [{ calls: ['delete()', 'get()', 'patch()', 'post()', 'put()'], gives: { promiseOf: { payload: 'body', res: 'response' } } }],
  response: {
    headers: { headers: 'object', headersDistinct: 'object', rawHeaders: 'raw' },
    body: [],
    status: ['statusCode', 'statusMessage'],
    stream: true,
    json: 'throws',
  },
  errorJson: 'throws',
  stale: [],
  raw: true,
  modes: [{ option: 'gunzip', equals: true, stale: ['content-encoding', 'content-length'] }],
  followsRedirects: false,
  rejectsErrors: true,
};
