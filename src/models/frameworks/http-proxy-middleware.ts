import type { FrameworkModel, HandlerShape } from '../framework.ts';

const by = ['createProxyMiddleware()', 'legacyCreateProxyMiddleware()', 'default()'] as const;
const received: HandlerShape = { parameters: [{ upstream: 'node:http' }, 'http-proxy-middleware.request', 'http-proxy-middleware.response', 'other'] };

/** What it forwards by itself is framed right; a `proxyRes` function that copies headers is code of one's own. */
export const httpProxyMiddleware: FrameworkModel = {
  name: 'http-proxy-middleware',
  docs: 'https://github.com/chimurai/http-proxy-middleware#http-proxy-events',
  packages: ['http-proxy-middleware'],
  proxies: ['http-proxy-middleware'],
  objects: {
    // The response of the server that it is mounted on: Node's own, with Express' calls where that is Express.
    'http-proxy-middleware.response': {
      is: 'response',
      calls: {
        append: [{ kind: 'header', name: 0, value: 1 }],
        appendHeader: [{ kind: 'header', name: 0, value: 1 }],
        end: [{ kind: 'answer', argument: 0, answer: { webResponse: 'none', object: 'ignored', stream: 'none' } }, { kind: 'flush' }],
        flushHeaders: [{ kind: 'flush' }],
        header: [{ kind: 'headers', argument: 0, instance: 'throws' }, { kind: 'header', name: 0, value: 1 }],
        json: [{ kind: 'answer', argument: 0, answer: { webResponse: 'empty', object: 'json', stream: 'none' } }, { kind: 'flush' }],
        send: [{ kind: 'answer', argument: 0, answer: { webResponse: 'empty', object: 'json', stream: 'none' } }, { kind: 'flush' }],
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
      writes: { statusCode: { kind: 'status' } },
      pipeTarget: true,
    },
    'http-proxy-middleware.request': {
      is: 'request',
      members: {
        headers: { kind: 'inbound', container: 'object' },
        headersDistinct: { kind: 'inbound', container: 'object' },
        rawHeaders: { kind: 'inbound', container: 'raw' },
      },
      stream: true,
    },
  },
  handlers: [
    { kind: 'registered', on: 'package', by, option: ['on.proxyRes', 'onProxyRes'], shape: received },
    {
      kind: 'registered',
      on: 'package',
      by: ['responseInterceptor()'],
      // The body comes decoded, and its length is set when the function has ended.
      shape: { parameters: ['other', { upstream: 'node:http', stale: ['content-encoding'] }, 'http-proxy-middleware.request', 'http-proxy-middleware.response'] },
    },
    {
      kind: 'registered',
      on: 'package',
      by,
      option: ['on.error', 'on.proxyReq', 'onError', 'onProxyReq'],
      shape: { parameters: ['error', 'http-proxy-middleware.request', 'http-proxy-middleware.response', 'other'] },
    },
  ],
  fresh: { contentType: "{{response}}.setHeader('content-type', {{value}})", header: '{{response}}.setHeader({{name}}, {{value}})' },
};
