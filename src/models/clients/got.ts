import type { ClientModel } from '../client.ts';

export const got: ClientModel = {
  name: 'got',
  docs: 'https://github.com/sindresorhus/got/blob/main/documentation/3-streams.md#response-2',
  packages: ['got'],
  instances: ['default', 'got'],
  extends: ['extend()'],
  requests: [
    {
      calls: ['()', 'delete()', 'get()', 'head()', 'patch()', 'post()', 'put()'],
      gives: 'response-promise',
      givesWith: [
        { option: 'isStream', equals: true, gives: 'stream' },
        { option: 'resolveBodyOnly', equals: true, gives: 'body-promise' },
      ],
      pipe: 'headers',
      then: { 'buffer()': 'body', 'json()': 'body', 'text()': 'body' },
    },
    {
      calls: ['stream()', 'stream.delete()', 'stream.get()', 'stream.head()', 'stream.patch()', 'stream.post()', 'stream.put()'],
      gives: 'stream',
      events: { response: ['response'] },
      pipe: 'headers',
    },
  ],
  response: {
    headers: { headers: 'object', headersDistinct: 'object', rawHeaders: 'raw' },
    body: ['body', 'rawBody'],
    status: ['ok', 'statusCode', 'statusMessage'],
    stream: true,
    json: 'throws',
  },
  error: { response: 'response' },
  errorJson: 'shows',
  errorTypes: ['HTTPError', 'RequestError'],
  instanceTypes: ['Got'],
  responseTypes: ['PlainResponse', 'Response'],
  promiseTypes: ['CancelableRequest', 'RequestPromise'],
  stale: [],
  modes: [{ option: 'decompress', equals: false, stale: [], raw: true }],
  older: [{ below: 14, stale: ['content-encoding', 'content-length'] }],
  followsRedirects: true,
  rejectsErrors: true,
};
