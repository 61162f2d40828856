import type { FrameworkModel, HandlerShape } from '../framework.ts';

const shape: HandlerShape = { parameters: ['qwik.event'] };

export const qwikCity: FrameworkModel = {
  name: 'Qwik City',
  docs: 'https://qwik.dev/docs/endpoints/',
  packages: ['@builder.io/qwik-city', '@qwik.dev/router'],
  objects: {
    'qwik.event': {
      is: 'context',
      calls: {
        json: [{ kind: 'status', argument: 0 }, { kind: 'answer', argument: 1, answer: { webResponse: 'empty', object: 'json', stream: 'none' } }],
        send: [{ kind: 'answer', argument: 0, answer: { webResponse: 'copied', object: 'ignored', stream: 'none' } }],
        status: [{ kind: 'status', argument: 0 }],
      },
      members: {
        headers: { kind: 'outbound', container: 'Headers' },
        request: { kind: 'object', object: 'web.request' },
      },
      types: ['RequestEvent', 'RequestEventAction', 'RequestEventCommon', 'RequestEventLoader'],
    },
  },
  handlers: [
    {
      kind: 'exported',
      names: ['onDelete', 'onGet', 'onHead', 'onOptions', 'onPatch', 'onPost', 'onPut', 'onRequest'],
      path: /(?:^|\/)src\/routes\/(?:.+\/)?(?:index|layout|plugin)[^/]*\.[cm]?[jt]sx?$/,
      shape,
    },
    { kind: 'registered', on: 'package', by: ['routeLoader$()'], shape },
    { kind: 'registered', on: 'package', by: ['routeAction$()'], shape: { parameters: ['other', 'qwik.event'] } },
    { kind: 'typed', types: ['RequestHandler'], shape },
  ],
};
