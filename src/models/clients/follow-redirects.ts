import type { ClientModel } from '../client.ts';

export const followRedirects: ClientModel = {
  name: 'follow-redirects',
  docs: 'https://github.com/follow-redirects/follow-redirects#readme',
  packages: ['follow-redirects'],
  instances: ['http', 'https'],
  requests: [
    {
      calls: ['get()', 'request()'],
      gives: 'stream',
      callback: ['response'],
      events: { response: ['response'] },
    },
  ],
  response: {
    headers: { headers: 'object', headersDistinct: 'object', rawHeaders: 'raw' },
    body: [],
    status: ['statusCode', 'statusMessage'],
    stream: true,
    json: 'throws',
  },
  stale: [],
  raw: true,
  followsRedirects: true,
  rejectsErrors: false,
};
