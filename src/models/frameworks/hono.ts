import type { Answer, Effect, FrameworkModel, HandlerShape } from '../framework.ts';

const returned: Answer = { webResponse: 'copied', object: 'ignored', stream: 'none' };
const shape: HandlerShape = { parameters: ['hono.context', 'other'], returns: returned };
/** `c.text(data, status, headers)` or `c.text(data, init)`. */
const rest: readonly Effect[] = [
  { kind: 'status', argument: 1 },
  { kind: 'headers', argument: 2, instance: 'ignored' },
  { kind: 'init', argument: 1 },
];
/** As above, but for those that set no content type. */
const untyped: readonly Effect[] = [
  { kind: 'status', argument: 1 },
  { kind: 'headers', argument: 2, instance: 'throws' },
  { kind: 'init', argument: 1 },
];

export const hono: FrameworkModel = {
  name: 'Hono',
  docs: 'https://hono.dev/docs/api/context',
  packages: ['hono', 'hono/http-exception', 'hono/tiny', 'hono/quick', 'hono/factory', 'hono/types', '@hono/zod-openapi'],
  apps: ['new Hono()', 'new OpenAPIHono()', 'createFactory()'],
  appTypes: ['Hono', 'OpenAPIHono'],
  extended: { ContextVariableMap: { object: 'hono.context', member: 'var' } },
  objects: {
    'hono.context': {
      is: 'context',
      calls: {
        body: untyped,
        header: [{ kind: 'header', name: 0, value: 1, replaces: true }],
        html: rest,
        json: [{ kind: 'answer', argument: 0, answer: { webResponse: 'empty', object: 'json', stream: 'none' } }, ...rest],
        newResponse: untyped,
        status: [{ kind: 'status', argument: 0 }],
        text: rest,
      },
      members: {
        req: { kind: 'object', object: 'hono.request' },
        res: { kind: 'object', object: 'hono.response' },
        var: { kind: 'state' },
      },
      keeps: { set: 'set', get: 'get', member: 'var', type: 'Variables' },
      writes: { res: { kind: 'answer', answer: returned } },
      types: ['Context'],
      telling: ['body()', 'executionCtx', 'newResponse()', 'notFound()', 'res=', 'text()'],
    },
    'hono.request': {
      is: 'request',
      calls: { header: [] },
      gives: { header: { kind: 'inbound', container: 'object' } },
      members: { raw: { kind: 'object', object: 'web.request' } },
      types: ['HonoRequest'],
    },
    'hono.response': {
      is: 'response',
      members: { headers: { kind: 'outbound', container: 'Headers' } },
    },
  },
  handlers: [
    {
      kind: 'registered',
      on: 'app',
      by: ['all()', 'delete()', 'get()', 'notFound()', 'on()', 'openapi()', 'options()', 'patch()', 'post()', 'put()', 'use()'],
      shape,
    },
    { kind: 'registered', on: 'app', by: ['onError()'], shape: { parameters: ['error', 'hono.context'], returns: returned } },
    { kind: 'registered', on: 'package', by: ['createMiddleware()'], shape },
    { kind: 'registered', on: 'app', by: ['createHandlers()', 'createMiddleware()'], shape },
    { kind: 'typed', types: ['Handler', 'MiddlewareHandler'], shape },
    // What a handler hands its context to may ask an upstream for it, and gives that answer back.
    { kind: 'typed', types: [], parameterTypes: ['Context'], shape: { parameters: ['hono.context', 'other'], returns: { ...returned, webResponse: 'made' } } },
  ],
  functions: [
    {
      calls: ['new HTTPException()'],
      effects: [{ kind: 'status', argument: 0 }, { kind: 'answer', argument: 1, option: 'res', answer: { webResponse: 'copied', object: 'ignored', stream: 'headers' } }],
    },
  ],
  errorHeaders: 'ignored',
  next: 'resolves',
  fresh: { contentType: "{{response}}.header('content-type', {{value}})", header: '{{response}}.header({{name}}, {{value}})' },
};
