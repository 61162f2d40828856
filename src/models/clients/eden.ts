import type { ClientModel } from '../client.ts';

export const eden: ClientModel = {
  name: 'Eden',
  docs: 'https://elysiajs.com/eden/treaty/response',
  packages: ['@elysiajs/eden'],
  creates: ['treaty()'],
  verbs: ['delete', 'get', 'head', 'options', 'patch', 'post', 'put'],
  requests: [{ calls: ['*()'], gives: { promiseOf: { data: 'body', headers: 'headers', response: 'response', status: 'status' } } }],
  response: {
    headers: { headers: 'Headers' },
    body: ['body'],
    reads: ['arrayBuffer()', 'blob()', 'bytes()', 'formData()', 'json()', 'text()'],
    status: ['ok', 'status', 'statusText'],
    self: ['clone()'],
    json: 'empty',
    web: true,
  },
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: false,
};
