import type { ClientModel } from '../client.ts';

export const tsRest: ClientModel = {
  name: 'ts-rest',
  docs: 'https://ts-rest.com/docs/core/fetch',
  packages: ['@ts-rest/core'],
  creates: ['initClient()'],
  requests: [{ calls: ['*()'], gives: { promiseOf: { body: 'body', headers: 'headers', status: 'status' } } }],
  response: {
    headers: { headers: 'Headers' },
    body: ['body'],
    status: ['status'],
    json: 'empty',
  },
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: false,
};
