import type { ClientModel } from '../client.ts';

export const azureRest: ClientModel = {
  name: '@azure-rest/core-client',
  docs: 'https://learn.microsoft.com/javascript/api/@azure-rest/core-client/httpresponse',
  packages: ['@azure-rest/core-client'],
  creates: ['getClient()'],
  // A path, of which its verbs ask.
  extends: ['path()', 'pathUnchecked()'],
  requests: [
    {
      calls: ['delete()', 'get()', 'head()', 'options()', 'patch()', 'post()', 'put()', 'trace()'],
      gives: 'response-promise',
      then: { 'asNodeStream()': 'response' },
    },
  ],
  response: {
    headers: { headers: 'object' },
    body: ['body'],
    status: ['status'],
    json: 'shows',
  },
  instanceTypes: ['Client'],
  responseTypes: ['HttpResponse', 'PathUncheckedResponse'],
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: false,
};
