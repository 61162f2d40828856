import type { ClientModel } from '../client.ts';

export const phin: ClientModel = {
  name: 'phin',
  docs: 'https://github.com/ethanent/phin#readme',
  packages: ['phin'],
  instances: ['default'],
  extends: ['defaults()'],
  requests: [
    { calls: ['()', 'promisified()'], gives: 'response-promise' },
    { calls: ['unpromisified()'], gives: 'nothing', callback: ['error', 'response'] },
  ],
  response: {
    headers: { headers: 'axios-headers' },
    body: ['body', 'data', 'stream'],
    status: ['status', 'statusCode', 'statusText'],
    json: 'throws',
  },
  error: { response: 'response', status: 'status' },
  errorJson: 'shows',
  stale: ['content-length'],
  older: [{ below: 4, stale: [] }],
  modes: [{ option: 'compression', equals: false, stale: [], raw: true }],
  followsRedirects: true,
  rejectsErrors: true,
};
