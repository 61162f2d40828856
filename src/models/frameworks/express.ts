import type { Answer, FrameworkModel } from '../framework.ts';

const sent: Answer = { webResponse: 'empty', object: 'json', stream: 'none' };

export const express: FrameworkModel = {
  name: 'Express',
  docs: 'https://expressjs.com/en/api.html#res',
  packages: ['express', 'express-promise-router', 'express-serve-static-core', 'router'],
  apps: ['default()', 'Router()', 'new default()', 'new Router()'],
  appTypes: ['Application', 'Express', 'IRouter', 'Router'],
  extended: { 'Express.Locals': { object: 'express.response', member: 'locals' }, 'Express.Request': { object: 'express.request' }, 'Express.Response': { object: 'express.response' } },
  appKeeps: { set: 'set', get: 'get' },
  appMembers: { locals: { kind: 'state' } },
  objects: {
    'express.response': {
      is: 'response',
      calls: {
        append: [{ kind: 'header', name: 0, value: 1 }],
        appendHeader: [{ kind: 'header', name: 0, value: 1 }],
        contentType: [{ kind: 'field', field: 'content-type', value: 0 }],
        end: [{ kind: 'answer', argument: 0, answer: { webResponse: 'none', object: 'ignored', stream: 'none' } }, { kind: 'flush' }],
        flushHeaders: [{ kind: 'flush' }],
        header: [{ kind: 'headers', argument: 0, instance: 'throws' }, { kind: 'header', name: 0, value: 1 }],
        json: [{ kind: 'answer', argument: 0, answer: sent }, { kind: 'flush' }],
        jsonp: [{ kind: 'answer', argument: 0, answer: sent }, { kind: 'flush' }],
        removeHeader: [{ kind: 'remove', name: 0 }],
        send: [{ kind: 'answer', argument: 0, answer: sent }, { kind: 'flush' }],
        set: [{ kind: 'headers', argument: 0, instance: 'throws' }, { kind: 'header', name: 0, value: 1 }],
        setHeader: [{ kind: 'header', name: 0, value: 1 }],
        setHeaders: [{ kind: 'headers', argument: 0, instance: 'copied', plain: 'throws' }],
        status: [{ kind: 'status', argument: 0 }],
        type: [{ kind: 'field', field: 'content-type', value: 0 }],
        writeHead: [
          { kind: 'status', argument: 0 },
          { kind: 'headers', argument: 1, instance: 'ignored' },
          { kind: 'headers', argument: 2, instance: 'ignored' },
          { kind: 'flush' },
        ],
      },
      members: { app: { kind: 'app' }, locals: { kind: 'state' }, req: { kind: 'object', object: 'express.request' } },
      writes: { statusCode: { kind: 'status' } },
      pipeTarget: true,
      types: ['Response'],
      typeArguments: { 1: 'locals' },
      telling: [
        'appendHeader()', 'contentType()', 'cookie()', 'end()', 'flushHeaders()', 'header()', 'headersSent', 'json()', 'jsonp()', 'locals',
        'pipe-target', 'redirect()', 'send()', 'sendFile()', 'sendStatus()', 'set()', 'setHeader()', 'setHeaders()', 'status()', 'statusCode=', 'statusMessage=', 'type()', 'writableEnded',
        'writeHead()',
      ],
      shared: ['end()', 'pipe-target'],
    },
    'express.request': {
      is: 'request',
      members: {
        app: { kind: 'app' },
        headers: { kind: 'inbound', container: 'object' },
        headersDistinct: { kind: 'inbound', container: 'object' },
        rawHeaders: { kind: 'inbound', container: 'raw' },
        res: { kind: 'object', object: 'express.response' },
      },
      stream: true,
      types: ['Request'],
    },
  },
  handlers: [
    {
      kind: 'registered',
      on: 'app',
      by: ['all()', 'delete()', 'get()', 'head()', 'options()', 'param()', 'patch()', 'post()', 'put()', 'use()'],
      shape: { parameters: ['express.request', 'express.response', 'other'] },
    },
    {
      kind: 'registered',
      on: 'app',
      by: ['use()'],
      length: 4,
      shape: { parameters: ['error', 'express.request', 'express.response', 'other'] },
    },
    { kind: 'typed', types: ['Handler', 'RequestHandler'], shape: { parameters: ['express.request', 'express.response', 'other'] } },
    { kind: 'typed', types: ['ErrorRequestHandler'], shape: { parameters: ['error', 'express.request', 'express.response', 'other'] } },
  ],
  errorHeaders: 'copied',
  fresh: { contentType: '{{response}}.type({{value}})', header: '{{response}}.set({{name}}, {{value}})' },
};
