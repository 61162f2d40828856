import type { ClientModel } from '../client.ts';

export const simpleGet: ClientModel = {
  name: 'simple-get',
  docs: 'https://github.com/feross/simple-get#readme',
  packages: ['simple-get'],
  instances: ['default'],
  requests: [
    { calls: ['()', 'delete()', 'get()', 'head()', 'patch()', 'post()', 'put()'], gives: 'stream', callback: ['error', 'response'] },
    { calls: ['concat()'], gives: 'stream', callback: ['error', 'response', 'body'] },
  ],
  response: {
    headers: { headers: 'object', headersDistinct: 'object', rawHeaders: 'raw' },
    body: [],
    status: ['statusCode', 'statusMessage'],
    stream: true,
    json: 'throws',
  },
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: false,
};
