import type { ClientModel } from '../client.ts';

/** Its errors carry the status and the headers of the answer at their top, where error handlers look. */
export const stripe: ClientModel = {
  name: 'Stripe',
  docs: 'https://docs.stripe.com/error-handling?lang=node',
  packages: ['stripe'],
  creates: ['new default()', 'new Stripe()'],
  requests: [{ calls: ['*()'], gives: { promiseOf: {} } }],
  response: { headers: {}, body: [], status: [], json: 'empty' },
  error: { headers: 'headers', statusCode: 'status' },
  errorJson: 'shows',
  instanceTypes: ['Stripe'],
  stale: [],
  followsRedirects: false,
  rejectsErrors: true,
};
