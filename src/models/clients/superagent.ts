import type { ClientModel } from '../client.ts';

export const superagent: ClientModel = {
  name: 'superagent',
  docs: 'https://ladjs.github.io/superagent/#response-properties',
  packages: ['superagent'],
  instances: ['default'],
  creates: ['agent()'],
  extends: ['accept()', 'auth()', 'retry()', 'set()', 'timeout()', 'type()', 'use()', 'withCredentials()'],
  requests: [
    {
      calls: ['()', 'del()', 'delete()', 'get()', 'head()', 'options()', 'patch()', 'post()', 'put()'],
      gives: 'builder',
      pipe: 'body',
      events: { response: ['response'] },
      callbacks: { 'end()': ['error', 'response'] },
    },
  ],
  response: {
    headers: { header: 'object', headers: 'object' },
    body: ['body', 'text'],
    status: ['ok', 'status', 'statusCode'],
    get: ['get()'],
    json: 'shows',
  },
  error: { response: 'response', status: 'status' },
  errorJson: 'shows',
  instanceTypes: ['SuperAgentStatic'],
  responseTypes: ['Response'],
  stale: ['content-encoding', 'content-length'],
  requestHeaders: ['set()'],
  followsRedirects: true,
  rejectsErrors: true,
};
