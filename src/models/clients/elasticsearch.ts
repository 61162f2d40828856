import type { ClientModel } from '../client.ts';

/** Its errors carry the status and the headers of the answer at their top, where error handlers look. */
export const elasticsearch: ClientModel = {
  name: 'Elasticsearch',
  docs: 'https://www.elastic.co/docs/reference/elasticsearch/clients/javascript/connecting#error-handling',
  packages: ['@elastic/elasticsearch'],
  creates: ['new Client()'],
  requests: [{ calls: ['*()'], gives: { promiseOf: {} } }],
  response: { headers: {}, body: [], status: [], json: 'empty' },
  error: { headers: 'headers', statusCode: 'status' },
  errorJson: 'shows',
  instanceTypes: ['Client'],
  stale: ['content-encoding'],
  followsRedirects: false,
  rejectsErrors: true,
};
