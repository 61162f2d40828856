import type { ClientModel } from '../client.ts';

export const ky: ClientModel = {
  name: 'ky',
  docs: 'https://github.com/sindresorhus/ky#kyinput-options',
  packages: ['ky', 'ky-universal'],
  instances: ['default'],
  extends: ['create()', 'extend()'],
  requests: [
    {
      calls: ['()', 'delete()', 'get()', 'head()', 'patch()', 'post()', 'put()'],
      gives: 'response-promise',
      then: { 'arrayBuffer()': 'body', 'blob()': 'body', 'bytes()': 'body', 'formData()': 'body', 'json()': 'body', 'text()': 'body' },
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
  error: { response: 'response' },
  errorJson: 'empty',
  errorTypes: ['HTTPError'],
  errorGuards: ['isHTTPError()'],
  instanceTypes: ['KyInstance'],
  responseTypes: ['KyResponse'],
  promiseTypes: ['ResponsePromise'],
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: true,
};
