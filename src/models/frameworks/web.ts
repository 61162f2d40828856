import type { FrameworkModel } from '../framework.ts';

/** The web-standard `Response` itself, which any framework may take. */
export const web: FrameworkModel = {
  name: 'Web Response',
  docs: 'https://developer.mozilla.org/en-US/docs/Web/API/Response/Response',
  packages: ['undici', 'node-fetch', 'cross-fetch', 'isomorphic-fetch', '@remix-run/web-fetch', '@whatwg-node/fetch', 'fetch-blob'],
  globals: true,
  objects: {
    'web.request': {
      is: 'request',
      members: { headers: { kind: 'inbound', container: 'Headers' } },
      sharedTypes: ['Request'],
    },
  },
  handlers: [],
  responses: [
    { calls: ['new Response()'], effects: [{ kind: 'init', argument: 1 }] },
    {
      calls: ['Response.json()'],
      effects: [
        { kind: 'answer', argument: 0, answer: { webResponse: 'empty', object: 'json', stream: 'none' } },
        { kind: 'init', argument: 1 },
      ],
    },
  ],
};
