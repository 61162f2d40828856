import type { ClientModel } from '../client.ts';

export const graphqlRequest: ClientModel = {
  name: 'graphql-request',
  docs: 'https://github.com/graffle-js/graffle/tree/graphql-request#readme',
  packages: ['graphql-request'],
  instances: ['default'],
  creates: ['new GraphQLClient()'],
  requests: [
    { calls: ['request()'], gives: 'body-promise' },
    { calls: ['rawRequest()'], gives: 'response-promise' },
  ],
  response: {
    headers: { headers: 'Headers' },
    body: ['data'],
    status: ['status'],
    json: 'empty',
  },
  error: { response: 'response' },
  errorJson: 'empty',
  errorTypes: ['ClientError'],
  instanceTypes: ['GraphQLClient'],
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: true,
};
