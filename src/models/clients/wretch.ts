import type { ClientModel } from '../client.ts';

export const wretch: ClientModel = {
  name: 'wretch',
  docs: 'https://github.com/elbywan/wretch#response-types-',
  packages: ['wretch'],
  instances: ['default'],
  requests: [
    {
      calls: ['()'],
      gives: 'builder',
      then: { 'arrayBuffer()': 'body', 'blob()': 'body', 'formData()': 'body', 'json()': 'body', 'res()': 'response', 'text()': 'body' },
    },
  ],
  response: {
    headers: { headers: 'Headers' },
    body: ['body'],
    reads: ['arrayBuffer()', 'blob()', 'bytes()', 'formData()', 'json()', 'text()'],
    status: ['ok', 'status', 'statusText'],
    self: ['clone()'],
    json: 'empty',
    web: true,
  },
  error: { response: 'response', status: 'status' },
  errorJson: 'empty',
  errorTypes: ['WretchError'],
  responseTypes: ['WretchResponse'],
  stale: ['content-encoding', 'content-length'],
  requestHeaders: ['headers()'],
  followsRedirects: true,
  rejectsErrors: true,
};
