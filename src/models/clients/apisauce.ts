import type { ClientModel } from '../client.ts';

export const apisauce: ClientModel = {
  name: 'apisauce',
  docs: 'https://github.com/infinitered/apisauce#responses',
  packages: ['apisauce'],
  creates: ['create()'],
  requests: [
    { calls: ['any()', 'delete()', 'get()', 'head()', 'link()', 'unlink()'], gives: 'response-promise' },
    { calls: ['patch()', 'post()', 'put()'], gives: 'response-promise', body: 1 },
  ],
  members: ['axiosInstance'],
  response: {
    headers: { headers: 'axios-headers' },
    body: ['data'],
    status: ['ok', 'status'],
    json: 'shows',
  },
  instanceTypes: ['ApisauceInstance'],
  responseTypes: ['ApiResponse', 'ApiErrorResponse', 'ApiOkResponse'],
  stale: ['content-length'],
  followsRedirects: true,
  rejectsErrors: false,
};
