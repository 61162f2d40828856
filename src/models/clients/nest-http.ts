import type { ClientModel } from '../client.ts';

export const nestHttp: ClientModel = {
  name: 'NestJS HttpService',
  docs: 'https://docs.nestjs.com/techniques/http-module',
  packages: ['@nestjs/axios'],
  creates: ['new HttpService()'],
  memberClients: { axiosRef: 'axios' },
  requests: [
    { calls: ['delete()', 'get()', 'head()', 'request()'], gives: 'observable' },
    { calls: ['patch()', 'patchForm()', 'post()', 'postForm()', 'put()', 'putForm()'], gives: 'observable', body: 1 },
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
