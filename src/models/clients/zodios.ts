import type { ClientModel } from '../client.ts';

/** It gives bodies; what it rejects with is axios' error. */
export const zodios: ClientModel = {
  name: 'Zodios',
  docs: 'https://www.zodios.org/docs/client',
  packages: ['@zodios/core'],
  creates: ['new Zodios()'],
  memberClients: { axios: 'axios' },
  requests: [
    { calls: ['get()', 'request()'], gives: 'body-promise' },
    { calls: ['delete()', 'patch()', 'post()', 'put()'], gives: 'body-promise', body: 1 },
  ],
  response: {
    headers: { headers: 'axios-headers' },
    body: ['data'],
    status: ['status', 'statusText'],
    json: 'throws',
  },
  error: { response: 'response', status: 'status' },
  errorJson: 'shows',
  instanceTypes: ['ZodiosInstance'],
  stale: ['content-length'],
  followsRedirects: true,
  rejectsErrors: true,
};
