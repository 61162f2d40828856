import type { FrameworkModel, HandlerShape } from '../framework.ts';

const shape: HandlerShape = {
  parameters: ['cloudflare.pages-context'],
  returns: { webResponse: 'copied', object: 'ignored', stream: 'none' },
};

export const cloudflarePages: FrameworkModel = {
  name: 'Cloudflare Pages Functions',
  docs: 'https://developers.cloudflare.com/pages/functions/api-reference/',
  packages: ['@cloudflare/workers-types'],
  globals: true,
  objects: {
    'cloudflare.pages-context': {
      is: 'context',
      members: {
        data: { kind: 'state' },
        request: { kind: 'object', object: 'web.request' },
      },
      types: ['EventContext'],
    },
  },
  handlers: [
    {
      kind: 'exported',
      names: ['onRequest', 'onRequestDelete', 'onRequestGet', 'onRequestHead', 'onRequestOptions', 'onRequestPatch', 'onRequestPost', 'onRequestPut'],
      path: /(?:^|\/)functions\/.+\.[cm]?[jt]sx?$/,
      shape,
    },
    { kind: 'typed', types: ['PagesFunction'], shape },
  ],
  reframes: true,
};
