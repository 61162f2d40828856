import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

/** Its `AutoRouter` makes JSON of what is no `Response`; other routers leave that to what they are given. */
const returned: Answer = { webResponse: 'copied', object: 'json', stream: 'none' };

const shape: HandlerShape = { parameters: ['web.request', 'other'], returns: returned };

export const ittyRouter: FrameworkModel = {
  name: 'itty-router',
  docs: 'https://itty.dev/itty-router/responses',
  packages: ['itty-router', 'itty-router/AutoRouter', 'itty-router/IttyRouter', 'itty-router/Router', 'itty-router/html', 'itty-router/json', 'itty-router/text'],
  apps: ['AutoRouter()', 'IttyRouter()', 'Router()'],
  handlers: [
    {
      kind: 'registered',
      on: 'app',
      by: ['all()', 'delete()', 'get()', 'head()', 'options()', 'patch()', 'post()', 'put()'],
      shape,
    },
    { kind: 'typed', types: ['RequestHandler'], shape },
    // What a handler hands its request to may ask an upstream for it, and gives that answer back.
    { kind: 'typed', types: [], parameterTypes: ['IRequest'], shape: { parameters: ['web.request'], returns: { webResponse: 'made', object: 'ignored', stream: 'none' } } },
  ],
  responses: [
    {
      calls: ['json()'],
      effects: [{ kind: 'answer', argument: 0, answer: returned }, { kind: 'init', argument: 1 }],
    },
    {
      calls: ['html()', 'text()'],
      effects: [{ kind: 'answer', argument: 0, answer: { ...returned, object: 'ignored' } }, { kind: 'init', argument: 1 }],
    },
  ],
};
