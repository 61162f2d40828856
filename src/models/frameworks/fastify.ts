import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const sent: Answer = { webResponse: 'copied', object: 'json', stream: 'piped', error: 'handled' };
const shape: HandlerShape = { parameters: ['fastify.request', 'fastify.reply', 'other'], self: 'app', returns: sent };
const plugin: HandlerShape = { parameters: ['app', 'given', 'other'] };
/** The hooks of one route, in the order in which they run. */
const hooks: readonly string[] = ['onRequest', 'preParsing', 'preValidation', 'preHandler'];
/**
 * `onResponse` of @fastify/reply-from: the helper has set the upstream's headers already; what copies them is code of one's own.
 * Before https://github.com/fastify/fastify-reply-from/issues/334 it was given the stream: `reply.send(res)` sent the body.
 */
const received: HandlerShape = { parameters: ['fastify.request', 'fastify.reply', { upstream: 'undici', json: 'unknown' }] };

export const fastify: FrameworkModel = {
  name: 'Fastify',
  docs: 'https://fastify.dev/docs/latest/Reference/Reply/',
  packages: ['fastify', 'fastify-plugin', '@fastify/type-provider-typebox', '@fastify/type-provider-json-schema-to-ts', 'fastify-type-provider-zod'],
  proxies: ['@fastify/http-proxy', '@fastify/reply-from'],
  apps: ['default()', 'fastify()'],
  serves: ['listen()'],
  appTypes: ['FastifyInstance'],
  decorates: { 'decorate()': 'app', 'decorateReply()': 'fastify.reply', 'decorateRequest()': 'fastify.request' },
  objects: {
    'fastify.reply': {
      is: 'response',
      calls: {
        code: [{ kind: 'status', argument: 0 }],
        from: [{ kind: 'handler', argument: 1, option: ['onResponse'], shape: received }],
        header: [{ kind: 'header', name: 0, value: 1, replaces: true }],
        headers: [{ kind: 'headers', argument: 0, instance: 'ignored' }],
        removeHeader: [{ kind: 'remove', name: 0 }],
        send: [{ kind: 'answer', argument: 0, answer: sent }, { kind: 'flush' }],
        status: [{ kind: 'status', argument: 0 }],
        type: [{ kind: 'field', field: 'content-type', value: 0 }],
      },
      members: {
        raw: { kind: 'object', object: 'node.response' },
        request: { kind: 'object', object: 'fastify.request' },
        server: { kind: 'app' },
      },
      writes: { statusCode: { kind: 'status' } },
      types: ['FastifyReply'],
      telling: ['code()', 'header()', 'headers()', 'hijack()', 'redirect()', 'send()', 'sent', 'status()', 'type()'],
    },
    'fastify.request': {
      is: 'request',
      members: {
        headers: { kind: 'inbound', container: 'object' },
        raw: { kind: 'object', object: 'node.request' },
        server: { kind: 'app' },
      },
      types: ['FastifyRequest'],
    },
  },
  handlers: [
    // Hooks come first: what they leave on the request is there for the handler.
    { kind: 'registered', on: 'app', by: ['all()', 'delete()', 'get()', 'head()', 'options()', 'patch()', 'post()', 'put()', 'route()'], option: [...hooks, 'handler'], shape },
    {
      kind: 'registered',
      on: 'app',
      by: ['all()', 'delete()', 'get()', 'head()', 'options()', 'patch()', 'post()', 'put()', 'setNotFoundHandler()'],
      shape,
    },
    {
      kind: 'registered',
      on: 'app',
      by: ['addHook()'],
      event: ['onRequest', 'preHandler', 'preValidation'],
      shape: { parameters: ['fastify.request', 'fastify.reply', 'other'], self: 'app' },
    },
    {
      kind: 'registered',
      on: 'app',
      by: ['addHook()'],
      event: ['preParsing'],
      shape: { parameters: ['fastify.request', 'fastify.reply', 'other', 'other'], self: 'app' },
    },
    {
      kind: 'registered',
      on: 'app',
      by: ['addHook()'],
      event: ['onSend', 'preSerialization'],
      isLast: true,
      shape: { parameters: ['fastify.request', 'fastify.reply', 'other', 'other'], self: 'app' },
    },
    { kind: 'registered', on: 'app', by: ['setErrorHandler()'], shape: { parameters: ['error', 'fastify.request', 'fastify.reply'], self: 'app', returns: sent } },
    { kind: 'registered', on: 'app', by: ['register()'], shape: plugin },
    { kind: 'registered', on: 'app', by: ['register()'], option: ['replyOptions.onResponse'], shape: received },
    { kind: 'registered', on: 'package', by: ['default()', 'fastifyPlugin()'], shape: plugin },
    { kind: 'literal', members: ['method', 'url', 'handler'], option: [...hooks, 'handler'], shape },
    { kind: 'typed', types: ['RouteHandler', 'RouteHandlerMethod'], shape },
    {
      kind: 'typed',
      types: ['FastifyPluginAsync', 'FastifyPluginCallback', 'FastifyPluginAsyncTypebox', 'FastifyPluginAsyncZod', 'FastifyPluginAsyncJsonSchemaToTs'],
      parameterTypes: ['FastifyInstance'],
      typeArguments: { 0: 1 },
      shape: plugin,
    },
  ],
  errorHeaders: 'copied',
  fresh: { contentType: '{{response}}.type({{value}})', header: '{{response}}.header({{name}}, {{value}})' },
};
