import type { ClientModel } from '../client.ts';

export const redaxios: ClientModel = {
  name: 'redaxios',
  docs: 'https://github.com/developit/redaxios#readme',
  packages: ['redaxios'],
  instances: ['default'],
  extends: ['create()'],
  requests: [{ calls: ['()', 'delete()', 'get()', 'head()', 'options()', 'patch()', 'post()', 'put()', 'request()'], gives: 'response-promise' }],
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
