import type { ClientModel } from '../client.ts';

export const azurePipeline: ClientModel = {
  name: '@azure/core-rest-pipeline',
  docs: 'https://learn.microsoft.com/javascript/api/@azure/core-rest-pipeline/pipelineresponse',
  packages: ['@azure/core-rest-pipeline'],
  creates: ['createPipelineFromOptions()'],
  requests: [{ calls: ['sendRequest()'], gives: 'response-promise' }],
  response: {
    headers: { headers: 'Headers' },
    bags: { 'toJSON()': 'object' },
    body: ['bodyAsText'],
    status: ['status'],
    json: 'shows',
  },
  instanceTypes: ['Pipeline'],
  responseTypes: ['PipelineResponse'],
  headersTypes: ['HttpHeaders'],
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: false,
};
