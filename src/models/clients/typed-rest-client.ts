import type { ClientModel } from '../client.ts';

export const typedRestClient: ClientModel = {
  name: 'typed-rest-client',
  docs: 'https://github.com/microsoft/typed-rest-client#typed-rest-and-http-client-with-typescript-typings',
  packages: ['typed-rest-client', 'typed-rest-client/RestClient', 'typed-rest-client/RestClient.js'],
  creates: ['new RestClient()'],
  requests: [
    { calls: ['del()', 'get()', 'options()'], gives: 'response-promise' },
    { calls: ['create()', 'replace()', 'update()'], gives: 'response-promise', body: 1 },
  ],
  response: {
    headers: { headers: 'object' },
    body: ['result'],
    status: ['statusCode'],
    json: 'shows',
  },
  error: { responseHeaders: 'headers', result: 'body', statusCode: 'status' },
  errorJson: 'shows',
  instanceTypes: ['RestClient'],
  responseTypes: ['IRestResponse'],
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: true,
};
