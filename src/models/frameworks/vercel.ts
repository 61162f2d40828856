import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const sent: Answer = { webResponse: 'empty', object: 'json', stream: 'none' };
const shape: HandlerShape = { parameters: ['vercel.request', 'vercel.response'] };

export const vercel: FrameworkModel = {
  name: 'Vercel Functions',
  docs: 'https://vercel.com/docs/functions/functions-api-reference',
  packages: ['@vercel/node', '@now/node'],
  objects: {
    'vercel.response': {
      is: 'response',
      calls: {
        appendHeader: [{ kind: 'header', name: 0, value: 1 }],
        end: [{ kind: 'answer', argument: 0, answer: { webResponse: 'none', object: 'ignored', stream: 'none' } }, { kind: 'flush' }],
        flushHeaders: [{ kind: 'flush' }],
        json: [{ kind: 'answer', argument: 0, answer: sent }, { kind: 'flush' }],
        removeHeader: [{ kind: 'remove', name: 0 }],
        send: [{ kind: 'answer', argument: 0, answer: sent }, { kind: 'flush' }],
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
      members: { req: { kind: 'object', object: 'vercel.request' } },
      writes: { statusCode: { kind: 'status' } },
      pipeTarget: true,
      types: ['NowResponse', 'VercelResponse'],
    },
    'vercel.request': {
      is: 'request',
      members: {
        headers: { kind: 'inbound', container: 'object' },
        rawHeaders: { kind: 'inbound', container: 'raw' },
      },
      stream: true,
      types: ['NowRequest', 'VercelRequest'],
    },
  },
  handlers: [
    { kind: 'exported', names: ['default'], path: /(?<!(?:^|\/)(?:app|client|lib|pages|server|shared|src|web))(?:^|\/)api\/.+\.[cm]?[jt]s$/, shape },
    {
      kind: 'exported',
      names: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
      path: /(?<!(?:^|\/)(?:app|client|lib|pages|server|shared|src|web))(?:^|\/)api\/.+\.[cm]?[jt]s$/,
      shape: { parameters: ['web.request', 'other'], returns: { webResponse: 'copied', object: 'ignored', stream: 'none' } },
    },
    { kind: 'typed', types: ['NowApiHandler', 'VercelApiHandler'], parameterTypes: ['NowRequest', 'VercelRequest'], shape },
  ],
  fresh: { contentType: "{{response}}.setHeader('content-type', {{value}})", header: '{{response}}.setHeader({{name}}, {{value}})' },
};
