import type { ClientModel } from '../client.ts';

export const request: ClientModel = {
  name: 'request',
  docs: 'https://github.com/request/request#requestoptions-callback',
  packages: ['@cypress/request', 'request'],
  instances: ['default'],
  extends: ['defaults()'],
  requests: [
    {
      calls: ['()', 'del()', 'delete()', 'get()', 'head()', 'options()', 'patch()', 'post()', 'put()'],
      gives: 'stream',
      callback: ['error', 'response', 'body'],
      events: { complete: ['response'], response: ['response'] },
      pipe: 'headers',
    },
  ],
  response: {
    headers: { headers: 'object', headersDistinct: 'object', rawHeaders: 'raw' },
    body: ['body'],
    status: ['statusCode', 'statusMessage'],
    stream: true,
    json: 'shows',
  },
  responseTypes: ['RequestResponse', 'Response'],
  stale: [],
  raw: true,
  modes: [{ option: 'gzip', equals: true, stale: ['content-encoding', 'content-length'] }],
  followsRedirects: true,
  rejectsErrors: false,
};
