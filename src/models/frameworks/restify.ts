import type { Answer, Effect, FrameworkModel, HandlerShape } from '../framework.ts';

const sent: Answer = { webResponse: 'empty', object: 'json', stream: 'none' };
/** `send(body)`, `send(status, body)`, `send(status, body, headers)`. */
const send: readonly Effect[] = [
  { kind: 'answer', argument: 0, answer: sent },
  { kind: 'status', argument: 0 },
  { kind: 'answer', argument: 1, answer: sent },
  { kind: 'headers', argument: 2, instance: 'ignored' },
  { kind: 'flush' },
];
const shape: HandlerShape = { parameters: ['restify.request', 'restify.response', 'other'] };

export const restify: FrameworkModel = {
  name: 'Restify',
  docs: 'https://github.com/restify/node-restify/blob/master/docs/_api/response.md',
  packages: ['restify', 'restify-router'],
  apps: ['createServer()', 'new Router()'],
  serves: ['listen()'],
  appTypes: ['Server'],
  objects: {
    'restify.response': {
      is: 'response',
      calls: {
        appendHeader: [{ kind: 'header', name: 0, value: 1 }],
        end: [{ kind: 'answer', argument: 0, answer: { webResponse: 'none', object: 'ignored', stream: 'none' } }, { kind: 'flush' }],
        header: [{ kind: 'header', name: 0, value: 1 }],
        json: send,
        send,
        sendRaw: [{ kind: 'status', argument: 0 }, { kind: 'headers', argument: 2, instance: 'ignored' }, { kind: 'flush' }],
        removeHeader: [{ kind: 'remove', name: 0 }],
        set: [{ kind: 'headers', argument: 0, instance: 'ignored' }, { kind: 'header', name: 0, value: 1 }],
        setHeader: [{ kind: 'header', name: 0, value: 1, replaces: true }],
        setHeaders: [{ kind: 'headers', argument: 0, instance: 'copied', plain: 'throws' }],
        status: [{ kind: 'status', argument: 0 }],
        writeHead: [
          { kind: 'status', argument: 0 },
          { kind: 'headers', argument: 1, instance: 'ignored' },
          { kind: 'headers', argument: 2, instance: 'ignored' },
          { kind: 'flush' },
        ],
        writeHeader: [
          { kind: 'status', argument: 0 },
          { kind: 'headers', argument: 1, instance: 'ignored' },
          { kind: 'headers', argument: 2, instance: 'ignored' },
          { kind: 'flush' },
        ],
      },
      members: { req: { kind: 'object', object: 'restify.request' } },
      writes: {
        contentLength: { kind: 'field', field: 'content-length' },
        statusCode: { kind: 'status' },
      },
      pipeTarget: true,
      types: ['Response'],
      telling: ['charSet()', 'header()', 'json()', 'send()', 'sendRaw()', 'set()', 'setHeader()', 'status()', 'writeHead()', 'writeHeader()'],
    },
    'restify.request': {
      is: 'request',
      members: {
        headers: { kind: 'inbound', container: 'object' },
        rawHeaders: { kind: 'inbound', container: 'raw' },
      },
      stream: true,
      types: ['Request'],
    },
  },
  handlers: [
    { kind: 'registered', on: 'app', by: ['del()', 'get()', 'head()', 'opts()', 'patch()', 'post()', 'pre()', 'put()', 'use()'], shape },
    { kind: 'typed', types: ['RequestHandler'], shape },
  ],
  errorHeaders: 'ignored',
  fresh: { contentType: "{{response}}.header('content-type', {{value}})", header: '{{response}}.header({{name}}, {{value}})' },
};
