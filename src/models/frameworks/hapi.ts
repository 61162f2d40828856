import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const sent: Answer = { webResponse: 'empty', object: 'json', stream: 'headers', error: 'handled' };
const shape: HandlerShape = { parameters: ['hapi.request', 'hapi.toolkit', 'other'], returns: sent };
/** `onResponse` of @hapi/h2o2: what it returns is the answer, in place of the helper's own. */
const received: HandlerShape = { parameters: ['other', { upstream: '@hapi/wreck request' }, 'hapi.request', 'hapi.toolkit', 'other', 'other'], returns: sent };

export const hapi: FrameworkModel = {
  name: 'hapi',
  docs: 'https://hapi.dev/api/#response-object',
  packages: ['@hapi/hapi', 'hapi'],
  proxies: ['@hapi/h2o2'],
  apps: ['server()', 'Server()', 'new Server()'],
  appTypes: ['Server'],
  objects: {
    'hapi.toolkit': {
      is: 'context',
      calls: {
        proxy: [{ kind: 'handler', argument: 0, option: ['onResponse'], shape: received }],
        response: [{ kind: 'answer', argument: 0, answer: sent }],
      },
      gives: { response: { kind: 'object', object: 'hapi.response' } },
      members: { request: { kind: 'object', object: 'hapi.request' } },
      types: ['ResponseToolkit'],
      telling: ['abandon', 'authenticated()', 'redirect()', 'response()', 'unauthenticated()', 'unstate()'],
    },
    'hapi.response': {
      is: 'response',
      calls: {
        bytes: [{ kind: 'field', field: 'content-length', value: 0 }],
        code: [{ kind: 'status', argument: 0 }],
        etag: [{ kind: 'field', field: 'etag', value: 0 }],
        header: [{ kind: 'header', name: 0, value: 1, replaces: true }],
        location: [{ kind: 'field', field: 'location', value: 0 }],
        passThrough: [{ kind: 'stream-headers', argument: 0 }],
        type: [{ kind: 'field', field: 'content-type', value: 0 }],
      },
      members: {
        headers: { kind: 'outbound', container: 'object' },
        request: { kind: 'object', object: 'hapi.request' },
      },
      writes: { statusCode: { kind: 'status' } },
      types: ['ResponseObject'],
    },
    'hapi.request': {
      is: 'request',
      members: {
        app: { kind: 'state' },
        headers: { kind: 'inbound', container: 'object' },
        plugins: { kind: 'state' },
        raw: { kind: 'object', object: 'hapi.raw' },
        response: { kind: 'object', object: 'hapi.response' },
      },
      types: ['Request'],
    },
    'hapi.raw': {
      is: 'context',
      members: {
        req: { kind: 'object', object: 'node.request' },
        res: { kind: 'object', object: 'node.response' },
      },
    },
  },
  handlers: [
    { kind: 'registered', on: 'app', by: ['route()'], option: ['handler', 'options.handler', 'config.handler'], shape },
    { kind: 'registered', on: 'app', by: ['route()'], option: ['handler.proxy.onResponse'], shape: received },
    { kind: 'registered', on: 'app', by: ['ext()'], event: ['onPreResponse'], isLast: true, shape: { parameters: shape.parameters } },
    { kind: 'registered', on: 'app', by: ['ext()'], shape },
    { kind: 'literal', members: ['method', 'path', 'handler'], option: ['handler'], shape },
    { kind: 'literal', members: ['method', 'path', 'handler'], option: ['handler.proxy.onResponse'], shape: received },
    { kind: 'literal', members: ['method', 'path', 'options'], option: ['options.handler'], shape },
    { kind: 'literal', members: ['method', 'path', 'config'], option: ['config.handler'], shape },
    { kind: 'typed', types: ['HandlerDecorations', 'Lifecycle.Method'], shape },
  ],
  errorHeaders: 'ignored',
  fresh: { contentType: '{{response}}.type({{value}})', header: '{{response}}.header({{name}}, {{value}})' },
};
