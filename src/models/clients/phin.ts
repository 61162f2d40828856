import type { ClientModel } from '../client.ts';

export const phin: ClientModel = {
  name: 'phin',
  docs: 'https://github.com/ethanent/phin#readme',
  packages: ['phin'],
  instances: ['default'],
  requests: [
    { calls: ['()', 'promisified()'], gives: 'response-promise' },
    { calls: ['unpromisified()'], gives: 'nothing', callback: ['error', 'response'] },
  ],
  response: {
    headers: { headers: 'object', rawHeaders: 'raw' },
    body: ['body'],
    status: ['statusCode', 'statusMessage'],
    json: 'throws',
  },
  stale: [],
  raw: true,
  modes: [{ option: 'compression', equals: true, stale: ['content-encoding', 'content-length'] }],
  followsRedirects: false,
  rejectsErrors: false,
};
