import type { ClientModel } from '../client.ts';

export const undici: ClientModel = {
  name: 'undici',
  docs: 'https://undici.nodejs.org/#/docs/api/Dispatcher?id=parameter-responsedata',
  packages: ['undici'],
  instances: ['default'],
  creates: ['new Agent()', 'new BalancedPool()', 'new Client()', 'new Pool()', 'new RetryAgent()'],
  extends: ['compose()'],
  requests: [
    { calls: ['request()'], gives: 'response-promise' },
    {
      calls: ['stream()'],
      gives: { promiseOf: { opaque: 'other' } },
      callback: ['response'],
    },
    { calls: ['pipeline()'], gives: 'stream', callback: ['response'], pipe: 'body' },
  ],
  response: {
    headers: { headers: 'object' },
    lists: true,
    body: ['body'],
    status: ['statusCode', 'statusText'],
    json: 'shows',
  },
  error: { body: 'body', headers: 'headers', statusCode: 'status' },
  stale: [],
  raw: true,
  followsRedirects: false,
  rejectsErrors: false,
  rejectsWith: [{ option: 'throwOnError', equals: true }, { given: 'interceptors.responseError()' }],
};
