import type { Answer, FrameworkModel } from '../framework.ts';

const returned: Answer = { webResponse: 'copied', object: 'ignored', stream: 'none' };

export const nextApp: FrameworkModel = {
  name: 'Next.js route handlers',
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/route',
  packages: ['next/server', 'next/server.js', 'next', 'next/headers'],
  types: { NextRequest: 'web.request' },
  handlers: [
    {
      kind: 'exported',
      names: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
      path: /(?:^|\/)app\/(?:.+\/)?route\.[cm]?[jt]sx?$/,
      shape: { parameters: ['web.request', 'other'], returns: returned },
    },
    // What a handler hands its request to may ask an upstream for it, and gives that answer back.
    { kind: 'typed', types: [], parameterTypes: ['NextRequest'], shape: { parameters: ['web.request', 'other'], returns: { ...returned, webResponse: 'made' } } },
  ],
  functions: [{ calls: ['headers()'], effects: [], gives: { kind: 'inbound', container: 'Headers' } }],
  responses: [
    { calls: ['new NextResponse()'], effects: [{ kind: 'init', argument: 1 }] },
    {
      calls: ['NextResponse.json()'],
      effects: [
        { kind: 'answer', argument: 0, answer: { webResponse: 'empty', object: 'json', stream: 'none' } },
        { kind: 'init', argument: 1 },
      ],
    },
    { calls: ['NextResponse.next()'], effects: [{ kind: 'init', argument: 0 }] },
    { calls: ['NextResponse.redirect()', 'NextResponse.rewrite()'], effects: [{ kind: 'init', argument: 1 }] },
  ],
};
