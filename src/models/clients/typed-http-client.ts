import type { ClientModel } from '../client.ts';

/** What it gives has Node's own message, and reads the body of it as text. */
export const typedHttpClient: ClientModel = {
  name: 'typed-rest-client HttpClient',
  docs: 'https://github.com/microsoft/typed-rest-client#http',
  packages: ['typed-rest-client/HttpClient', 'typed-rest-client/HttpClient.js'],
  creates: ['new HttpClient()'],
  requests: [
    { calls: ['del()', 'get()', 'head()', 'options()', 'patch()', 'post()', 'put()', 'request()'], gives: { promiseOf: { message: 'response' } } },
  ],
  response: {
    headers: { headers: 'object', headersDistinct: 'object', rawHeaders: 'raw' },
    body: [],
    status: ['statusCode', 'statusMessage'],
    stream: true,
    json: 'throws',
  },
  instanceTypes: ['HttpClient'],
  stale: [],
  raw: true,
  followsRedirects: true,
  rejectsErrors: false,
};
