import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const sent: Answer = { webResponse: 'copied', object: 'json', stream: 'none' };
const shape: HandlerShape = { parameters: ['elysia.context'], returns: sent };

export const elysia: FrameworkModel = {
  name: 'Elysia',
  docs: 'https://elysiajs.com/essential/handler.html#set',
  packages: ['elysia'],
  apps: ['new Elysia()', 'new default()'],
  appTypes: ['Elysia'],
  decorates: { 'decorate()': 'elysia.context' },
  objects: {
    'elysia.context': {
      is: 'context',
      calls: {
        error: [{ kind: 'status', argument: 0 }, { kind: 'answer', argument: 1, answer: { webResponse: 'copied', object: 'json', stream: 'none' } }],
        status: [{ kind: 'status', argument: 0 }, { kind: 'answer', argument: 1, answer: { webResponse: 'copied', object: 'json', stream: 'none' } }],
      },
      members: {
        headers: { kind: 'inbound', container: 'object' },
        request: { kind: 'object', object: 'web.request' },
        set: { kind: 'object', object: 'elysia.set' },
        store: { kind: 'state' },
      },
      types: ['Context'],
    },
    'elysia.set': {
      is: 'response',
      members: { headers: { kind: 'outbound', container: 'object' } },
      writes: { headers: { kind: 'headers', instance: 'copied' }, status: { kind: 'status' } },
    },
  },
  handlers: [
    {
      kind: 'registered',
      on: 'app',
      by: ['all()', 'delete()', 'get()', 'head()', 'options()', 'patch()', 'post()', 'put()', 'route()'],
      shape,
    },
    { kind: 'registered', on: 'app', by: ['onBeforeHandle()', 'onError()', 'onRequest()'], shape },
    { kind: 'registered', on: 'app', by: ['mapResponse()', 'onAfterHandle()'], isLast: true, shape },
    { kind: 'registered', on: 'app', by: ['derive()', 'resolve()', 'onTransform()'], shape: { parameters: ['elysia.context'] } },
    { kind: 'registered', on: 'app', by: ['group()', 'guard()', 'use()'], shape: { parameters: ['app'] } },
    { kind: 'typed', types: ['Handler', 'InlineHandler'], shape },
    // What a handler hands its context to may ask an upstream for it, and gives that answer back.
    { kind: 'typed', types: [], parameterTypes: ['Context'], shape: { parameters: ['elysia.context'], returns: { webResponse: 'made', object: 'ignored', stream: 'none' } } },
  ],
  fresh: { contentType: "{{response}}.headers['content-type'] = {{value}}", header: '{{response}}.headers[{{name}}] = {{value}}' },
};
