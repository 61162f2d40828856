import type { Answer, FrameworkModel } from '../framework.ts';

const bytes: Answer = { webResponse: 'none', object: 'ignored', stream: 'none' };

export const nodeHttp: FrameworkModel = {
  name: 'node:http',
  docs: 'https://nodejs.org/api/http.html#class-httpserverresponse',
  packages: ['http', 'node:http', 'https', 'node:https', 'http2', 'node:http2'],
  apps: ['createServer()', 'createSecureServer()', 'new Server()', 'Server()'],
  appTypes: ['Server', 'Http2Server', 'Http2SecureServer'],
  objects: {
    'node.response': {
      is: 'response',
      calls: {
        addTrailers: [{ kind: 'headers', argument: 0, instance: 'ignored' }],
        appendHeader: [{ kind: 'header', name: 0, value: 1 }],
        end: [{ kind: 'answer', argument: 0, answer: bytes }, { kind: 'flush' }],
        flushHeaders: [{ kind: 'flush' }],
        removeHeader: [{ kind: 'remove', name: 0 }],
        setHeader: [{ kind: 'header', name: 0, value: 1, replaces: true }],
        setHeaders: [{ kind: 'headers', argument: 0, instance: 'copied', plain: 'throws' }],
        write: [{ kind: 'flush' }],
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
      members: {
        req: { kind: 'object', object: 'node.request' },
        stream: { kind: 'object', object: 'node.http2-stream' },
      },
      writes: { statusCode: { kind: 'status' } },
      pipeTarget: true,
      types: ['ServerResponse', 'OutgoingMessage', 'Http2ServerResponse'],
      telling: [
        'appendHeader()', 'end()', 'flushHeaders()', 'headersSent', 'pipe-target', 'setHeader()', 'setHeaders()', 'statusCode=', 'statusMessage=',
        'writeHead()', 'writeHeader()', 'writableEnded',
      ],
      shared: ['end()', 'pipe-target'],
    },
    'node.request': {
      is: 'request',
      members: {
        headers: { kind: 'inbound', container: 'object' },
        headersDistinct: { kind: 'inbound', container: 'object' },
        rawHeaders: { kind: 'inbound', container: 'raw' },
      },
      stream: true,
      types: ['IncomingMessage', 'Http2ServerRequest'],
    },
    'node.http2-stream': {
      is: 'response',
      calls: {
        respond: [{ kind: 'headers', argument: 0, instance: 'ignored' }, { kind: 'flush' }],
        sendTrailers: [{ kind: 'headers', argument: 0, instance: 'ignored' }],
      },
      pipeTarget: true,
      types: ['ServerHttp2Stream'],
      telling: ['pushStream()', 'respond()', 'respondWithFD()', 'respondWithFile()'],
    },
  },
  handlers: [
    {
      kind: 'registered',
      on: 'package',
      by: ['createServer()', 'createSecureServer()', 'new Server()', 'Server()'],
      shape: { parameters: ['node.request', 'node.response'] },
    },
    {
      kind: 'registered',
      on: 'app',
      by: ['on()', 'once()', 'addListener()', 'prependListener()'],
      event: ['request'],
      shape: { parameters: ['node.request', 'node.response'] },
    },
    {
      kind: 'registered',
      on: 'app',
      by: ['on()', 'once()', 'addListener()', 'prependListener()'],
      event: ['stream'],
      shape: { parameters: ['node.http2-stream', 'other'] },
    },
    { kind: 'typed', types: ['RequestListener'], shape: { parameters: ['node.request', 'node.response'] } },
  ],
  fresh: { contentType: "{{response}}.setHeader('content-type', {{value}})", header: '{{response}}.setHeader({{name}}, {{value}})' },
};
