import type { Answer, FrameworkModel } from '../framework.ts';

/** Its `AutoRouter` makes JSON of what is no `Response`; other routers leave that to what they are given. */
const returned: Answer = { webResponse: 'copied', object: 'json', stream: 'none' };

export const ittyRouter: FrameworkModel = {
  name: 'itty-router',
  docs: 'https://itty.dev/itty-router/responses',
  packages: ['itty-router'],
  apps: ['AutoRouter()', 'IttyRouter()', 'Router()'],
  handlers: [
    {
      kind: 'registered',
      on: 'app',
      by: ['all()', 'delete()', 'get()', 'head()', 'options()', 'patch()', 'post()', 'put()'],
      shape: { parameters: ['web.request', 'other'], returns: returned },
    },
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
