import type { ClientModel } from '../client.ts';

export const nestHttpPromise: ClientModel = {
  name: 'nestjs-http-promise',
  docs: 'https://github.com/benhason1/nestjs-http-promise#readme',
  packages: ['nestjs-http-promise'],
  creates: ['new HttpService()'],
  memberClients: { axiosRef: 'axios' },
  requests: [
    { calls: ['delete()', 'get()', 'head()', 'request()'], gives: 'response-promise' },
    { calls: ['patch()', 'post()', 'put()'], gives: 'response-promise', body: 1 },
  ],
  response: {
    headers: { headers: 'axios-headers' },
    body: ['data'],
    status: ['status', 'statusText'],
    json: 'throws',
  },
  error: { response: 'response', status: 'status' },
  errorJson: 'shows',
  instanceTypes: ['HttpService'],
  stale: ['content-length'],
  modes: [
    { option: 'adapter', equals: 'fetch', stale: ['content-encoding', 'content-length'], json: 'shows' },
    { option: 'decompress', equals: false, stale: [], raw: true },
  ],
  streams: { option: 'responseType', equals: 'stream' },
  followsRedirects: true,
  rejectsErrors: true,
};
