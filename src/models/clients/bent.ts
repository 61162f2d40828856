import type { ClientModel } from '../client.ts';

export const bent: ClientModel = {
  name: 'bent',
  docs: 'https://github.com/mikeal/bent#readme',
  packages: ['bent'],
  creates: ['default()'],
  requests: [
    {
      calls: ['()'],
      gives: 'response-promise',
      givesWith: [
        { equals: 'buffer', gives: 'body-promise' },
        { equals: 'json', gives: 'body-promise' },
        { equals: 'string', gives: 'body-promise' },
      ],
    },
  ],
  response: {
    headers: { headers: 'object' },
    body: [],
    reads: ['arrayBuffer()', 'json()', 'text()'],
    status: ['status', 'statusCode'],
    stream: true,
    json: 'throws',
  },
  error: { headers: 'headers', statusCode: 'status' },
  errorJson: 'shows',
  stale: ['content-encoding', 'content-length'],
  followsRedirects: false,
  rejectsErrors: true,
};
