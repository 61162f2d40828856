import type { ClientModel } from '../client.ts';

export const aws4fetch: ClientModel = {
  name: 'aws4fetch',
  docs: 'https://github.com/mhart/aws4fetch#api',
  packages: ['aws4fetch'],
  creates: ['new AwsClient()'],
  requests: [{ calls: ['fetch()'], gives: 'response-promise' }],
  response: {
    headers: { headers: 'Headers' },
    body: ['body'],
    reads: ['arrayBuffer()', 'blob()', 'bytes()', 'formData()', 'json()', 'text()'],
    status: ['ok', 'status', 'statusText'],
    self: ['clone()'],
    json: 'empty',
    web: true,
  },
  instanceTypes: ['AwsClient'],
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: false,
};
