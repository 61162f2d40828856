import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const sent: Answer = { webResponse: 'empty', object: 'json', stream: 'none' };
const shape: HandlerShape = { parameters: ['tinyhttp.request', 'tinyhttp.response', 'other'] };

export const tinyhttp: FrameworkModel = {
  name: 'tinyhttp',
  docs: 'https://tinyhttp.v1rtl.site/docs#response',
  packages: ['@tinyhttp/app'],
  apps: ['new App()'],
  serves: ['listen()'],
  appTypes: ['App'],
  objects: {
    'tinyhttp.response': {
      is: 'response',
      calls: {
        append: [{ kind: 'header', name: 0, value: 1 }],
        appendHeader: [{ kind: 'header', name: 0, value: 1 }],
        end: [{ kind: 'answer', argument: 0, answer: { webResponse: 'none', object: 'ignored', stream: 'none' } }, { kind: 'flush' }],
        flushHeaders: [{ kind: 'flush' }],
        header: [{ kind: 'headers', argument: 0, instance: 'throws' }, { kind: 'header', name: 0, value: 1 }],
        json: [{ kind: 'answer', argument: 0, answer: sent }, { kind: 'flush' }],
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
        writeHeader: [
          { kind: 'status', argument: 0 },
          { kind: 'headers', argument: 1, instance: 'ignored' },
          { kind: 'headers', argument: 2, instance: 'ignored' },
          { kind: 'flush' },
        ],
      },
      members: { locals: { kind: 'state' }, req: { kind: 'object', object: 'tinyhttp.request' } },
      writes: { statusCode: { kind: 'status' } },
      pipeTarget: true,
      types: ['Response'],
    },
    'tinyhttp.request': {
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
    {
      kind: 'registered',
      on: 'app',
      by: ['all()', 'delete()', 'get()', 'head()', 'options()', 'patch()', 'post()', 'put()', 'trace()', 'use()'],
      shape,
    },
    { kind: 'typed', types: ['Handler', 'AsyncHandler', 'SyncHandler'], shape },
  ],
  errorHeaders: 'ignored',
  fresh: { contentType: '{{response}}.type({{value}})', header: '{{response}}.set({{name}}, {{value}})' },
};
