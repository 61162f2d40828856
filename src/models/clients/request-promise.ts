import type { ClientModel } from '../client.ts';

export const requestPromise: ClientModel = {
  name: 'request-promise',
  docs: 'https://github.com/request/request-promise#cheat-sheet',
  packages: ['request-promise', 'request-promise-native'],
  instances: ['default'],
  extends: ['defaults()'],
  requests: [
    {
      calls: ['()', 'del()', 'delete()', 'get()', 'head()', 'options()', 'patch()', 'post()', 'put()'],
      gives: 'body-promise',
      givesWith: [{ option: 'resolveWithFullResponse', equals: true, gives: 'response-promise' }],
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
  error: { error: 'body', response: 'response', statusCode: 'status' },
  errorJson: 'shows',
  stale: [],
  raw: true,
  modes: [{ option: 'gzip', equals: true, stale: ['content-encoding', 'content-length'] }],
  followsRedirects: true,
  rejectsErrors: true,
};
