import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const returned: Answer = { webResponse: 'copied', object: 'json', stream: 'none' };
const thrown: Answer = { webResponse: 'copied', object: 'ignored', stream: 'none' };
const shape: HandlerShape = { parameters: ['react-router.args'], returns: returned, throws: thrown };

export const reactRouter: FrameworkModel = {
  name: 'React Router / Remix',
  docs: 'https://reactrouter.com/how-to/resource-routes',
  packages: ['react-router', '@remix-run/node', '@remix-run/cloudflare', '@remix-run/deno', '@remix-run/server-runtime', '@react-router/node'],
  modules: /^\.{1,2}\/(?:.*\/)?\+types\//,
  objects: {
    'react-router.args': {
      is: 'context',
      members: {
        context: { kind: 'state' },
        request: { kind: 'object', object: 'web.request' },
      },
      types: ['ActionFunctionArgs', 'DataFunctionArgs', 'LoaderFunctionArgs', 'Route.ActionArgs', 'Route.LoaderArgs', 'ActionArgs', 'LoaderArgs'],
    },
  },
  handlers: [
    { kind: 'exported', names: ['action', 'loader'], path: /(?:^|\/)(?:app|routes)\/(?:.+\/)?[^/]+\.[cm]?[jt]sx?$/, shape },
    { kind: 'typed', types: ['ActionFunction', 'LoaderFunction'], shape },
    {
      kind: 'typed',
      types: [],
      parameterTypes: ['ActionArgs', 'ActionFunctionArgs', 'DataFunctionArgs', 'LoaderArgs', 'LoaderFunctionArgs', 'Route.ActionArgs', 'Route.LoaderArgs'],
      // What a handler hands its arguments to may ask an upstream for it, and gives that answer back.
      shape: { parameters: ['react-router.args'], returns: { webResponse: 'made', object: 'ignored', stream: 'none' }, throws: thrown },
    },
  ],
  responses: [
    {
      calls: ['data()', 'json()'],
      effects: [
        { kind: 'answer', argument: 0, answer: { webResponse: 'empty', object: 'json', stream: 'none' } },
        { kind: 'init', argument: 1 },
      ],
    },
    { calls: ['redirect()'], effects: [{ kind: 'init', argument: 1 }] },
  ],
};
