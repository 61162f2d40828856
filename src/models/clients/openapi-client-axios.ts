import type { ClientModel } from '../client.ts';

/** An axios instance that has the operations of an API as methods as well. */
export const openapiClientAxios: ClientModel = {
  name: 'openapi-client-axios',
  docs: 'https://openapistack.co/docs/openapi-client-axios/api#openapiclientaxios-class',
  packages: ['openapi-client-axios'],
  creates: ['new OpenAPIClientAxios()', 'new default()'],
  extends: ['getClient()', 'init()', 'initSync()'],
  local: ['getBaseURL()', 'getOperation()', 'getOperations()', 'getUri()', 'withServer()'],
  interceptors: ['interceptors.response.use()'],
  requests: [
    { calls: ['()', 'delete()', 'get()', 'head()', 'options()', 'request()'], gives: 'response-promise' },
    { calls: ['patch()', 'post()', 'put()'], gives: 'response-promise', body: 1 },
    // An operation: parameters, body, options.
    { calls: ['*()'], gives: 'response-promise', body: 1 },
  ],
  response: {
    headers: { headers: 'axios-headers' },
    body: ['data'],
    status: ['status', 'statusText'],
    json: 'throws',
  },
  error: { response: 'response', status: 'status' },
  errorJson: 'shows',
  instanceTypes: ['OpenAPIClient'],
  stale: ['content-length'],
  modes: [
    { option: 'adapter', equals: 'fetch', stale: ['content-encoding', 'content-length'], json: 'shows' },
    { option: 'decompress', equals: false, stale: [], raw: true },
  ],
  streams: { option: 'responseType', equals: 'stream' },
  followsRedirects: true,
  rejectsErrors: true,
};
