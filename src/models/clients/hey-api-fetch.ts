import type { ClientModel } from '../client.ts';

export const heyApiFetch: ClientModel = {
  name: '@hey-api/client-fetch',
  docs: 'https://heyapi.dev/openapi-ts/clients/fetch',
  packages: ['@hey-api/client-fetch'],
  creates: ['createClient()'],
  requests: [
    {
      calls: ['delete()', 'get()', 'head()', 'options()', 'patch()', 'post()', 'put()', 'request()'],
      gives: { promiseOf: { data: 'body', error: 'body', response: 'response' } },
      givesWith: [{ option: 'responseStyle', equals: 'data', gives: 'body-promise' }],
    },
  ],
  response: {
    headers: { headers: 'Headers' },
    body: ['body'],
    reads: ['arrayBuffer()', 'blob()', 'bytes()', 'formData()', 'json()', 'text()'],
    status: ['ok', 'status', 'statusText'],
    self: ['clone()'],
    json: 'empty',
    web: true,
  },
  instanceTypes: ['Client'],
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: false,
};
