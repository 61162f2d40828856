import type { Answer, FrameworkModel } from '../framework.ts';

/** Koa 3 unpacks a `Response`; Koa 2 makes `{}` of it. */
const body: Answer = { webResponse: 'copied', object: 'json', stream: 'piped' };

export const koa: FrameworkModel = {
  name: 'Koa',
  docs: 'https://koajs.com/#response',
  packages: ['koa', '@koa/router', 'koa-router', 'koa-route', 'koa-mount', 'koa-joi-router'],
  apps: ['new default()', 'default()', 'new Router()', 'Router()'],
  serves: ['listen()'],
  parts: ['Router()', 'new Router()', '@koa/router', 'koa-router', 'koa-joi-router'],
  appTypes: ['Router', 'Application'],
  extended: { DefaultContext: { object: 'koa.context' }, DefaultState: { object: 'koa.context', member: 'state' } },
  appMembers: { context: { kind: 'object', object: 'koa.context' } },
  objects: {
    'koa.context': {
      is: 'context',
      calls: {
        append: [{ kind: 'header', name: 0, value: 1 }],
        flushHeaders: [{ kind: 'flush' }],
        remove: [{ kind: 'remove', name: 0 }],
        set: [{ kind: 'headers', argument: 0, instance: 'ignored' }, { kind: 'header', name: 0, value: 1, replaces: true }],
        throw: [{ kind: 'error-headers', argument: 1 }, { kind: 'error-headers', argument: 2 }],
      },
      members: {
        app: { kind: 'app' },
        header: { kind: 'inbound', container: 'object' },
        headers: { kind: 'inbound', container: 'object' },
        req: { kind: 'object', object: 'node.request' },
        request: { kind: 'object', object: 'koa.request' },
        res: { kind: 'object', object: 'node.response' },
        response: { kind: 'object', object: 'koa.response' },
        state: { kind: 'state' },
      },
      writes: {
        body: { kind: 'answer', answer: body },
        etag: { kind: 'field', field: 'etag' },
        lastModified: { kind: 'field', field: 'last-modified' },
        length: { kind: 'field', field: 'content-length' },
        status: { kind: 'status' },
        type: { kind: 'field', field: 'content-type' },
      },
      types: ['Context', 'ParameterizedContext', 'RouterContext', 'ExtendableContext'],
      telling: ['attachment()', 'body=', 'length=', 'redirect()', 'set()', 'status=', 'throw()', 'type='],
    },
    'koa.response': {
      is: 'response',
      calls: {
        append: [{ kind: 'header', name: 0, value: 1 }],
        flushHeaders: [{ kind: 'flush' }],
        remove: [{ kind: 'remove', name: 0 }],
        set: [{ kind: 'headers', argument: 0, instance: 'ignored' }, { kind: 'header', name: 0, value: 1, replaces: true }],
      },
      members: {
        ctx: { kind: 'object', object: 'koa.context' },
        req: { kind: 'object', object: 'node.request' },
        request: { kind: 'object', object: 'koa.request' },
        res: { kind: 'object', object: 'node.response' },
      },
      writes: {
        body: { kind: 'answer', answer: body },
        length: { kind: 'field', field: 'content-length' },
        status: { kind: 'status' },
        type: { kind: 'field', field: 'content-type' },
      },
      types: ['Response', 'BaseResponse'],
    },
    'koa.request': {
      is: 'request',
      members: {
        ctx: { kind: 'object', object: 'koa.context' },
        header: { kind: 'inbound', container: 'object' },
        headers: { kind: 'inbound', container: 'object' },
        req: { kind: 'object', object: 'node.request' },
        response: { kind: 'object', object: 'koa.response' },
      },
      types: ['Request', 'BaseRequest'],
    },
  },
  handlers: [
    {
      kind: 'registered',
      on: 'app',
      by: ['all()', 'del()', 'delete()', 'get()', 'head()', 'link()', 'options()', 'patch()', 'post()', 'put()', 'register()', 'unlink()', 'use()'],
      shape: { parameters: ['koa.context', 'other'], coroutine: 'koa.context' },
    },
    { kind: 'typed', types: ['Middleware', 'RouterMiddleware'], shape: { parameters: ['koa.context', 'other'] } },
  ],
  errorHeaders: 'copied',
  next: 'rejects',
  fresh: { contentType: '{{response}}.type = {{value}}', header: '{{response}}.set({{name}}, {{value}})' },
};
