import type { ClientModel } from '../client.ts';

/** What a pipeline asks with, by itself: nothing is decoded, followed or asked again. */
export const azureHttpClient: ClientModel = {
  name: '@azure/core-rest-pipeline HttpClient',
  docs: 'https://learn.microsoft.com/javascript/api/@azure/core-rest-pipeline/httpclient',
  packages: ['@azure/core-rest-pipeline'],
  creates: ['createDefaultHttpClient()'],
  requests: [{ calls: ['sendRequest()'], gives: 'response-promise' }],
  response: {
    headers: { headers: 'Headers' },
    bags: { 'toJSON()': 'object' },
    body: ['bodyAsText'],
    status: ['status'],
    json: 'shows',
  },
  instanceTypes: ['HttpClient'],
  stale: [],
  raw: true,
  followsRedirects: false,
  rejectsErrors: false,
};
