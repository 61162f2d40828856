import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const returned: Answer = { webResponse: 'copied', object: 'ignored', stream: 'none' };
const shape: HandlerShape = { parameters: ['tanstack.context'], returns: returned, throws: returned };
/** What a server route throws is an error of h3, whose `headers` are sent. */
const route: HandlerShape = { ...shape, throws: { ...returned, stream: 'headers' } };
/** Of versions before 1.121. */
const older: HandlerShape = { parameters: ['tanstack.context'], returns: returned };

export const tanstackStart: FrameworkModel = {
  name: 'TanStack Start',
  docs: 'https://tanstack.com/start/latest/docs/framework/react/guide/server-routes',
  packages: [
    '@tanstack/react-router', '@tanstack/react-start', '@tanstack/react-start/api', '@tanstack/react-start/server',
    '@tanstack/solid-router', '@tanstack/solid-start', '@tanstack/start',
  ],
  apps: ['createAPIFileRoute()', 'createFileRoute()', 'createServerFileRoute()', 'createServerFn()'],
  objects: {
    'tanstack.context': {
      is: 'context',
      members: {
        context: { kind: 'state' },
        request: { kind: 'object', object: 'web.request' },
      },
    },
  },
  handlers: [
    { kind: 'registered', on: 'app', by: ['()'], option: ['server.handlers.*', 'server.handlers.*.handler'], shape: route },
    { kind: 'registered', on: 'app', by: ['()', 'methods()'], option: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'ALL', 'ANY'], shape: older },
    { kind: 'registered', on: 'app', by: ['()'], option: ['server.handlers'], shape: { parameters: ['app'] } },
    { kind: 'registered', on: 'app', by: ['createHandlers()'], option: ['*', '*.handler'], shape: route },
    { kind: 'registered', on: 'app', by: ['handler()'], shape },
  ],
  errorHeaders: 'copied',
  errorInstance: 'copied',
  functions: [
    { calls: ['appendResponseHeader()', 'setHeader()', 'setResponseHeader()'], effects: [{ kind: 'header', name: 0, value: 1 }] },
    { calls: ['setHeaders()'], effects: [{ kind: 'headers', argument: 0, instance: 'ignored' }] },
    { calls: ['setResponseHeaders()'], effects: [{ kind: 'headers', argument: 0, instance: 'copied' }] },
    { calls: ['setResponseStatus()'], effects: [{ kind: 'status', argument: 0 }] },
    { calls: ['getHeaders()'], effects: [], gives: { kind: 'inbound', container: 'object' } },
    { calls: ['getRequestHeaders()'], effects: [], gives: { kind: 'inbound', container: 'Headers' } },
    { calls: ['getRequest()', 'getWebRequest()'], effects: [], gives: { kind: 'object', object: 'web.request' } },
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
