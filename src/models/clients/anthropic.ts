import type { ClientModel } from '../client.ts';

/** The headers of its errors are a web `Headers`, of which most error handlers copy nothing. */
export const anthropic: ClientModel = {
  name: 'Anthropic',
  docs: 'https://platform.claude.com/docs/en/api/sdks/typescript#handling-errors',
  packages: ['@anthropic-ai/sdk'],
  creates: ['new default()', 'new Anthropic()'],
  requests: [{ calls: ['*()'], gives: { promiseOf: {} } }],
  response: { headers: { headers: 'Headers' }, body: [], status: [], json: 'empty' },
  error: { headers: 'headers', status: 'status' },
  errorJson: 'empty',
  instanceTypes: ['Anthropic'],
  stale: ['content-encoding'],
  followsRedirects: true,
  rejectsErrors: true,
};
