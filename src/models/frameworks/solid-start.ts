import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const returned: Answer = { webResponse: 'copied', object: 'json', stream: 'none' };
const shape: HandlerShape = { parameters: ['solid.event'], returns: returned };

export const solidStart: FrameworkModel = {
  name: 'SolidStart',
  docs: 'https://docs.solidjs.com/solid-start/building-your-application/api-routes',
  packages: ['@solidjs/start/server', '@solidjs/start', '@solidjs/router'],
  objects: {
    'solid.event': {
      is: 'context',
      members: {
        locals: { kind: 'state' },
        nativeEvent: { kind: 'object', object: 'h3.event' },
        request: { kind: 'object', object: 'web.request' },
        response: { kind: 'object', object: 'solid.response' },
      },
      types: ['APIEvent', 'FetchEvent'],
    },
    'solid.response': {
      is: 'response',
      members: { headers: { kind: 'outbound', container: 'Headers' } },
      writes: { status: { kind: 'status' } },
    },
  },
  handlers: [
    {
      kind: 'exported',
      names: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
      path: /(?:^|\/)src\/routes\/(?:.+\/)?[^+/][^/]*\.[cm]?[jt]sx?$/,
      shape,
    },
    { kind: 'typed', types: ['APIHandler'], shape },
    // What a handler hands its event to may ask an upstream for it, and gives that answer back.
    { kind: 'typed', types: [], parameterTypes: ['APIEvent'], shape: { parameters: ['solid.event'], returns: { webResponse: 'made', object: 'ignored', stream: 'none' } } },
  ],
  responses: [
    {
      calls: ['json()'],
      effects: [
        { kind: 'answer', argument: 0, answer: { webResponse: 'empty', object: 'json', stream: 'none' } },
        { kind: 'init', argument: 1 },
      ],
    },
  ],
};
