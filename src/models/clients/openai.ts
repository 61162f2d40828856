import type { ClientModel } from '../client.ts';

/** Before version 5 the headers of its errors were a plain object; now they are a web `Headers`, of which most error handlers copy nothing. */
export const openai: ClientModel = {
  name: 'OpenAI',
  docs: 'https://github.com/openai/openai-node#handling-errors',
  packages: ['openai'],
  creates: ['new default()', 'new OpenAI()'],
  requests: [{ calls: ['*()'], gives: { promiseOf: {} } }],
  response: { headers: { headers: 'Headers' }, body: [], status: [], json: 'empty' },
  error: { headers: 'headers', status: 'status' },
  errorJson: 'empty',
  instanceTypes: ['OpenAI'],
  stale: ['content-encoding'],
  followsRedirects: true,
  rejectsErrors: true,
};
