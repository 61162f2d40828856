import type { ClientModel } from '../client.ts';

export const axios: ClientModel = {
  name: 'axios',
  docs: 'https://axios-http.com/docs/res_schema',
  packages: ['axios'],
  instances: ['default'],
  creates: ['create()', 'new Axios()'],
  extends: ['create()'],
  interceptors: ['interceptors.response.use()'],
  requests: [
    { calls: ['()', 'delete()', 'get()', 'head()', 'options()', 'request()'], gives: 'response-promise' },
    { calls: ['patch()', 'patchForm()', 'post()', 'postForm()', 'put()', 'putForm()'], gives: 'response-promise', body: 1 },
  ],
  response: {
    headers: { headers: 'axios-headers' },
    body: ['data'],
    status: ['status', 'statusText'],
    json: 'throws',
  },
  error: { response: 'response', status: 'status' },
  errorJson: 'shows',
  errorTypes: ['AxiosError'],
  errorGuards: ['isAxiosError()'],
  errorMarks: ['isAxiosError'],
  instanceTypes: ['Axios', 'AxiosInstance', 'AxiosStatic'],
  responseTypes: ['AxiosResponse'],
  headersTypes: ['AxiosHeaders', 'AxiosResponseHeaders', 'RawAxiosResponseHeaders'],
  promiseTypes: ['AxiosPromise'],
  stale: ['content-length'],
  modes: [
    { option: 'adapter', equals: 'fetch', stale: ['content-encoding', 'content-length'], json: 'shows' },
    { option: 'decompress', equals: false, stale: [], raw: true },
  ],
  streams: { option: 'responseType', equals: 'stream' },
  followsRedirects: true,
  rejectsErrors: true,
};
