import type { ClientModel } from '../client.ts';

export const xior: ClientModel = {
  name: 'xior',
  docs: 'https://github.com/suhaotian/xior#readme',
  packages: ['xior'],
  instances: ['default'],
  creates: ['create()', 'new Xior()'],
  requests: [
    { calls: ['delete()', 'get()', 'head()', 'options()', 'request()'], gives: 'response-promise' },
    { calls: ['patch()', 'post()', 'put()'], gives: 'response-promise', body: 1 },
  ],
  response: {
    headers: { headers: 'Headers' },
    body: ['data'],
    status: ['status', 'statusText'],
    json: 'empty',
  },
  error: { response: 'response' },
  errorJson: 'shows',
  errorTypes: ['XiorError'],
  errorGuards: ['isXiorError()'],
  responseTypes: ['XiorResponse'],
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: true,
};
