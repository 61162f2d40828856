import type { ClientModel } from '../client.ts';

export const redaxios: ClientModel = {
  name: 'redaxios',
  docs: 'https://github.com/developit/redaxios#readme',
  packages: ['redaxios'],
  instances: ['default'],
  extends: ['create()'],
  requests: [
    { calls: ['()', 'delete()', 'get()', 'head()', 'options()', 'request()'], gives: 'response-promise' },
    { calls: ['patch()', 'post()', 'put()'], gives: 'response-promise', body: 1 },
  ],
  response: {
    headers: { headers: 'Headers' },
    body: ['body', 'data'],
    status: ['ok', 'status', 'statusText'],
    json: 'empty',
  },
  error: { data: 'body', headers: 'headers', status: 'status' },
  errorJson: 'shows',
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: true,
};
