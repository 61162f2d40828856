import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const returned: Answer = { webResponse: 'copied', object: 'ignored', stream: 'none' };
const shape: HandlerShape = { parameters: ['astro.context'], returns: returned };

export const astro: FrameworkModel = {
  name: 'Astro',
  docs: 'https://docs.astro.build/en/guides/endpoints/',
  packages: ['astro', 'astro:middleware'],
  extended: { 'App.Locals': { object: 'astro.context', member: 'locals' } },
  objects: {
    'astro.context': {
      is: 'context',
      members: {
        locals: { kind: 'state' },
        request: { kind: 'object', object: 'web.request' },
      },
      types: ['APIContext'],
    },
  },
  handlers: [
    {
      kind: 'exported',
      names: ['ALL', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
      path: /(?:^|\/)src\/pages\/.+\.[cm]?[jt]s$/,
      shape,
    },
    { kind: 'typed', types: ['APIRoute'], shape },
    // What a handler hands its context to may ask an upstream for it, and gives that answer back.
    { kind: 'typed', types: [], parameterTypes: ['APIContext'], shape: { ...shape, returns: { ...returned, webResponse: 'made' } } },
    {
      kind: 'exported',
      names: ['onRequest'],
      path: /(?:^|\/)src\/middleware(?:\/index)?\.[cm]?[jt]s$/,
      shape: { parameters: ['astro.context', 'other'], returns: returned },
    },
    { kind: 'typed', types: ['MiddlewareHandler'], shape: { parameters: ['astro.context', 'other'], returns: returned } },
    { kind: 'registered', on: 'package', by: ['defineMiddleware()', 'sequence()'], shape: { parameters: ['astro.context', 'other'], returns: returned } },
  ],
};
