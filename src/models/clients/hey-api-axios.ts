import type { ClientModel } from '../client.ts';

/** What it resolves with where a request fails is the error, which has the response. */
export const heyApiAxios: ClientModel = {
  name: '@hey-api/client-axios',
  docs: 'https://heyapi.dev/openapi-ts/clients/axios',
  packages: ['@hey-api/client-axios'],
  creates: ['createClient()'],
  requests: [{ calls: ['delete()', 'get()', 'head()', 'options()', 'patch()', 'post()', 'put()', 'request()'], gives: 'response-promise' }],
  memberClients: { instance: 'axios' },
  response: {
    headers: { headers: 'axios-headers' },
    body: ['data'],
    status: ['status', 'statusText'],
    json: 'throws',
  },
  instanceTypes: ['Client'],
  stale: ['content-length'],
  modes: [
    { option: 'adapter', equals: 'fetch', stale: ['content-encoding', 'content-length'], json: 'shows' },
    { option: 'decompress', equals: false, stale: [], raw: true },
  ],
  streams: { option: 'responseType', equals: 'stream' },
  followsRedirects: true,
  rejectsErrors: false,
};
