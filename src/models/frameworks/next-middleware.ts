import type { Answer, FrameworkModel } from '../framework.ts';

const returned: Answer = { webResponse: 'copied', object: 'ignored', stream: 'none' };

export const nextMiddleware: FrameworkModel = {
  name: 'Next.js middleware',
  docs: 'https://nextjs.org/docs/app/api-reference/file-conventions/proxy',
  packages: ['next/server', 'next/server.js'],
  handlers: [
    {
      kind: 'exported',
      names: ['default', 'middleware', 'proxy'],
      path: /(?:^|\/)(?:middleware|proxy)\.[cm]?[jt]s$/,
      isCommon: true,
      isModule: true,
      shape: { parameters: ['web.request', 'other'], returns: returned },
    },
    { kind: 'typed', types: ['NextMiddleware', 'NextProxy'], shape: { parameters: ['web.request', 'other'], returns: returned } },
  ],
  reframes: true,
};
