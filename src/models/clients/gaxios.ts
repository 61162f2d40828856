import type { ClientModel } from '../client.ts';

export const gaxios: ClientModel = {
  name: 'gaxios',
  docs: 'https://github.com/googleapis/google-cloud-node-core/tree/main/packages/gaxios#readme',
  packages: ['gaxios'],
  instances: ['default', 'instance'],
  creates: ['new Gaxios()'],
  requests: [{ calls: ['request()'], gives: 'response-promise' }],
  response: {
    headers: { headers: 'Headers' },
    body: ['body', 'data'],
    status: ['ok', 'status', 'statusText'],
    json: 'empty',
    web: true,
  },
  error: { response: 'response', status: 'status' },
  errorJson: 'empty',
  errorTypes: ['GaxiosError'],
  instanceTypes: ['Gaxios'],
  responseTypes: ['GaxiosResponse'],
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: true,
};
