import type { ClientModel } from '../client.ts';

export const ofetch: ClientModel = {
  name: 'ofetch',
  docs: 'https://github.com/unjs/ofetch#-access-to-raw-response',
  packages: ['ofetch'],
  globals: ['$fetch'],
  instances: ['$fetch', 'ofetch'],
  extends: ['create()'],
  hooks: { onResponse: { response: 'response' }, onResponseError: { response: 'response' } },
  requestHooks: { onRequest: 'options' },
  requests: [
    { calls: ['()'], gives: 'body-promise' },
    { calls: ['native()', 'raw()'], gives: 'response-promise' },
  ],
  response: {
    headers: { headers: 'Headers' },
    body: ['_data', 'body'],
    reads: ['arrayBuffer()', 'blob()', 'bytes()', 'formData()', 'json()', 'text()'],
    status: ['ok', 'status', 'statusText'],
    self: ['clone()'],
    json: 'empty',
    web: true,
  },
  error: { data: 'body', response: 'response', status: 'status', statusCode: 'status' },
  errorJson: 'empty',
  errorTypes: ['FetchError'],
  instanceTypes: ['$Fetch'],
  responseTypes: ['FetchResponse'],
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: true,
};
