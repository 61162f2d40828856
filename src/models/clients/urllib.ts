import type { ClientModel } from '../client.ts';

export const urllib: ClientModel = {
  name: 'urllib',
  docs: 'https://github.com/node-modules/urllib#response-object',
  packages: ['urllib'],
  instances: ['default', 'curl', 'request'],
  creates: ['new HttpClient()'],
  requests: [{ calls: ['()', 'curl()', 'request()'], gives: 'response-promise' }],
  response: {
    headers: { headers: 'object' },
    body: ['data'],
    status: ['status', 'statusCode', 'statusText'],
    json: 'shows',
  },
  responseTypes: ['HttpClientResponse'],
  stale: ['content-encoding', 'content-length'],
  modes: [
    { option: 'dataType', equals: 'stream', stale: [], raw: true },
    { option: 'streaming', equals: true, stale: [], raw: true },
  ],
  followsRedirects: true,
  rejectsErrors: false,
};
