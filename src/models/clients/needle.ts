import type { ClientModel } from '../client.ts';

export const needle: ClientModel = {
  name: 'needle',
  docs: 'https://github.com/tomas/needle#response-object',
  packages: ['needle'],
  instances: ['default'],
  requests: [
    { calls: ['()'], gives: 'response-promise', callback: ['error', 'response', 'body'] },
    {
      calls: ['get()', 'head()', 'request()'],
      gives: 'stream',
      callback: ['error', 'response', 'body'],
      events: { header: ['status', 'headers'], headers: ['headers'], response: ['response'] },
      pipe: 'body',
    },
    {
      calls: ['delete()', 'patch()', 'post()', 'put()'],
      gives: 'stream',
      callback: ['error', 'response', 'body'],
      events: { header: ['status', 'headers'], headers: ['headers'], response: ['response'] },
      body: 1,
      pipe: 'body',
    },
  ],
  response: {
    headers: { headers: 'object', headersDistinct: 'object', rawHeaders: 'raw' },
    body: ['body', 'raw'],
    status: ['statusCode', 'statusMessage'],
    stream: true,
    json: 'throws',
  },
  responseTypes: ['NeedleResponse'],
  stale: ['content-encoding', 'content-length'],
  followsRedirects: false,
  rejectsErrors: false,
};
