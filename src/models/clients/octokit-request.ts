import type { ClientModel } from '../client.ts';

export const octokitRequest: ClientModel = {
  name: '@octokit/request',
  docs: 'https://github.com/octokit/request.js#request',
  packages: ['@octokit/request'],
  instances: ['request'],
  extends: ['defaults()'],
  requests: [{ calls: ['()'], gives: 'response-promise' }],
  response: {
    headers: { headers: 'object' },
    body: ['data'],
    status: ['status'],
    json: 'shows',
  },
  error: { response: 'response', status: 'status' },
  errorJson: 'shows',
  stale: ['content-encoding', 'content-length'],
  followsRedirects: true,
  rejectsErrors: true,
};
