import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const sent: Answer = { webResponse: 'empty', object: 'json', stream: 'piped' };
const shape: HandlerShape = { parameters: ['restana.request', 'restana.response', 'other'] };

export const restana: FrameworkModel = {
  name: 'restana',
  docs: 'https://github.com/BackendStack21/restana/blob/master/docs/README.md#the-ressend-method',
  packages: ['restana'],
  apps: ['default()'],
  serves: ['listen()'],
  appTypes: ['Router', 'Service'],
  objects: {
    // Node's own, with a call more.
    'restana.response': {
      is: 'response',
      calls: {
        appendHeader: [{ kind: 'header', name: 0, value: 1 }],
        end: [{ kind: 'answer', argument: 0, answer: { webResponse: 'none', object: 'ignored', stream: 'none' } }, { kind: 'flush' }],
        flushHeaders: [{ kind: 'flush' }],
        removeHeader: [{ kind: 'remove', name: 0 }],
        send: [
          { kind: 'answer', argument: 0, answer: sent },
          { kind: 'status', argument: 1 },
          { kind: 'headers', argument: 2, instance: 'ignored' },
          { kind: 'flush' },
        ],
        setHeader: [{ kind: 'header', name: 0, value: 1 }],
        setHeaders: [{ kind: 'headers', argument: 0, instance: 'copied', plain: 'throws' }],
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
      writes: { statusCode: { kind: 'status' } },
      pipeTarget: true,
      types: ['Response'],
    },
    'restana.request': {
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
    { kind: 'typed', types: ['RequestHandler'], shape },
  ],
  errorHeaders: 'ignored',
  fresh: { contentType: "{{response}}.setHeader('content-type', {{value}})", header: '{{response}}.setHeader({{name}}, {{value}})' },
};
