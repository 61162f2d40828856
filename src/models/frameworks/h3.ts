import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

/** h3 1 pipes a stream, h3 2 reads its bytes. */
const sent: Answer = { webResponse: 'copied', object: 'json', stream: 'piped', error: 'handled' };
const shape: HandlerShape = { parameters: ['h3.event', 'other'], returns: sent };
/** What h3 2 calls with the response that it is about to send. */
const last: HandlerShape = { parameters: ['h3.response', 'h3.event'] };

export const h3: FrameworkModel = {
  name: 'h3',
  docs: 'https://h3.dev/guide/basics/response',
  packages: ['h3', 'h3-nightly', '#imports', '#nitro', 'nitro/h3', 'nitropack/runtime'],
  globals: true,
  proxies: ['proxyRequest()', 'sendProxy()', 'fetchWithEvent()'],
  apps: ['createApp()', 'createRouter()', 'new H3()', 'useBase()', 'withBase()'],
  parts: ['createRouter()', 'useBase()', 'withBase()'],
  appTypes: ['App', 'H3', 'Router'],
  extended: { H3EventContext: { object: 'h3.event', member: 'context' } },
  objects: {
    'h3.event': {
      is: 'context',
      members: {
        $fetch: { kind: 'client', client: 'ofetch' },
        context: { kind: 'state' },
        fetch: { kind: 'client', client: 'fetch' },
        headers: { kind: 'inbound', container: 'Headers' },
        node: { kind: 'object', object: 'h3.node' },
        req: { kind: 'object', object: 'web.request' },
        res: { kind: 'object', object: 'h3.response' },
      },
      types: ['H3Event', 'HTTPEvent'],
    },
    'h3.node': {
      is: 'context',
      members: {
        req: { kind: 'object', object: 'node.request' },
        res: { kind: 'object', object: 'node.response' },
      },
    },
    'h3.response': {
      is: 'response',
      members: { headers: { kind: 'outbound', container: 'Headers' } },
      writes: { status: { kind: 'status' } },
    },
  },
  handlers: [
    {
      kind: 'registered',
      on: 'package',
      by: ['defineEventHandler()', 'eventHandler()', 'lazyEventHandler()', 'defineLazyEventHandler()', 'defineHandler()', 'defineMiddleware()'],
      shape,
    },
    // What a handler hands its event to may ask an upstream for it, and gives that answer back.
    { kind: 'typed', types: [], parameterTypes: ['H3Event'], shape: { parameters: ['h3.event'], returns: { webResponse: 'made', object: 'ignored', stream: 'none' } } },
    // Hooks of an app or a handler come first: what they leave on the event is there for the handler.
    { kind: 'registered', on: 'package', by: ['createApp()', 'new H3()', 'defineEventHandler()', 'eventHandler()'], option: ['onRequest'], shape: { parameters: ['h3.event'] } },
    { kind: 'registered', on: 'package', by: ['defineEventHandler()', 'eventHandler()', 'defineHandler()'], option: ['handler'], shape },
    { kind: 'registered', on: 'package', by: ['createApp()', 'defineEventHandler()', 'eventHandler()'], option: ['onBeforeResponse'], isLast: true, shape: { parameters: ['h3.event', 'other'] } },
    { kind: 'registered', on: 'package', by: ['new H3()'], option: ['onResponse'], isLast: true, shape: last },
    { kind: 'registered', on: 'package', by: ['onResponse()'], isLast: true, shape: last },
    { kind: 'registered', on: 'package', by: ['defineNodeHandler()', 'fromNodeHandler()', 'fromNodeMiddleware()'], shape: { parameters: ['node.request', 'node.response', 'other'] } },
    {
      kind: 'registered',
      on: 'app',
      by: ['add()', 'all()', 'delete()', 'get()', 'head()', 'on()', 'options()', 'patch()', 'post()', 'put()', 'use()'],
      shape,
    },
    {
      kind: 'registered',
      on: 'package',
      by: ['proxy()', 'proxyRequest()', 'sendProxy()'],
      option: ['onResponse'],
      shape: { parameters: ['h3.event', { upstream: 'fetch' }] },
    },
    { kind: 'typed', types: ['EventHandler', 'EventHandlerRequest'], shape },
  ],
  functions: [
    { calls: ['appendHeader()', 'appendResponseHeader()', 'setHeader()', 'setResponseHeader()'], effects: [{ kind: 'header', name: 1, value: 2 }] },
    {
      calls: ['appendHeaders()', 'appendResponseHeaders()', 'setHeaders()', 'setResponseHeaders()'],
      effects: [{ kind: 'headers', argument: 1, instance: 'ignored' }],
    },
    { calls: ['getHeaders()', 'getRequestHeaders()'], effects: [], gives: { kind: 'inbound', container: 'object' } },
    {
      calls: ['send()'],
      effects: [
        { kind: 'answer', argument: 1, answer: { webResponse: 'none', object: 'ignored', stream: 'none' } },
        { kind: 'field', field: 'content-type', value: 2 },
        { kind: 'flush' },
      ],
    },
    { calls: ['sendStream()'], effects: [{ kind: 'answer', argument: 1, answer: { webResponse: 'none', object: 'ignored', stream: 'piped' } }] },
    { calls: ['sendWebResponse()'], effects: [{ kind: 'answer', argument: 1, answer: { webResponse: 'copied', object: 'ignored', stream: 'none' } }] },
    { calls: ['new HTTPError()'], effects: [{ kind: 'error-headers', argument: 0 }, { kind: 'error-headers', argument: 1 }] },
    { calls: ['HTTPError.status()'], effects: [{ kind: 'error-headers', argument: 2 }] },
    { calls: ['fetchWithEvent()'], effects: [], gives: { kind: 'asked', client: 'fetch' } },
    { calls: ['setResponseStatus()'], effects: [{ kind: 'status', argument: 1 }] },
    { calls: ['toWebRequest()'], effects: [], gives: { kind: 'object', object: 'web.request' } },
  ],
  responses: [{ calls: ['new HTTPResponse()'], effects: [{ kind: 'init', argument: 1 }] }],
  errorHeaders: 'copied',
  errorInstance: 'copied',
  fresh: { header: 'setResponseHeader({{response}}, {{name}}, {{value}})' },
};
