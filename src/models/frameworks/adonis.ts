import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const sent: Answer = { webResponse: 'copied', object: 'json', stream: 'none' };
const shape: HandlerShape = { parameters: ['adonis.context', 'other'], returns: sent };

export const adonis: FrameworkModel = {
  name: 'AdonisJS',
  docs: 'https://docs.adonisjs.com/guides/basics/response',
  packages: ['@adonisjs/core/http', '@adonisjs/core/services/router', '@adonisjs/http-server', '@ioc:Adonis/Core/HttpContext', '@ioc:Adonis/Core/Route'],
  appExports: ['default', 'Route'],
  appTypes: ['Router'],
  objects: {
    'adonis.context': {
      is: 'context',
      members: {
        request: { kind: 'object', object: 'adonis.request' },
        response: { kind: 'object', object: 'adonis.response' },
      },
      types: ['HttpContext', 'HttpContextContract'],
    },
    'adonis.response': {
      is: 'response',
      calls: {
        append: [{ kind: 'header', name: 0, value: 1 }],
        badGateway: [{ kind: 'answer', argument: 0, answer: sent }],
        badRequest: [{ kind: 'answer', argument: 0, answer: sent }],
        created: [{ kind: 'answer', argument: 0, answer: sent }],
        header: [{ kind: 'header', name: 0, value: 1 }],
        internalServerError: [{ kind: 'answer', argument: 0, answer: sent }],
        json: [{ kind: 'answer', argument: 0, answer: sent }],
        ok: [{ kind: 'answer', argument: 0, answer: sent }],
        safeHeader: [{ kind: 'header', name: 0, value: 1 }],
        safeStatus: [{ kind: 'status', argument: 0 }],
        send: [{ kind: 'answer', argument: 0, answer: sent }],
        status: [{ kind: 'status', argument: 0 }],
        stream: [{ kind: 'answer', argument: 0, answer: { webResponse: 'none', object: 'ignored', stream: 'piped' } }],
        type: [{ kind: 'field', field: 'content-type', value: 0 }],
      },
      members: { response: { kind: 'object', object: 'node.response' } },
      types: ['ResponseContract'],
    },
    'adonis.request': {
      is: 'request',
      calls: { headers: [] },
      gives: { headers: { kind: 'inbound', container: 'object' } },
      members: { request: { kind: 'object', object: 'node.request' } },
      types: ['RequestContract'],
    },
  },
  handlers: [
    { kind: 'registered', on: 'app', by: ['any()', 'delete()', 'get()', 'patch()', 'post()', 'put()', 'route()'], shape },
    { kind: 'typed', types: ['RouteHandler', 'RouteFn'], parameterTypes: ['HttpContext', 'HttpContextContract'], shape },
  ],
  errorHeaders: 'ignored',
  fresh: { contentType: "{{response}}.header('content-type', {{value}})", header: '{{response}}.header({{name}}, {{value}})' },
};
