import type { FrameworkModel } from '../framework.ts';

export const loopback: FrameworkModel = {
  name: 'LoopBack 4',
  docs: 'https://loopback.io/doc/en/lb4/Response.html',
  packages: ['@loopback/rest', '@loopback/openapi-v3'],
  types: { Request: 'express.request', Response: 'express.response' },
  objects: {
    'loopback.context': {
      is: 'context',
      members: {
        request: { kind: 'object', object: 'express.request' },
        response: { kind: 'object', object: 'express.response' },
      },
      types: ['RequestContext', 'HandlerContext', 'MiddlewareContext'],
    },
  },
  handlers: [
    {
      kind: 'decorated',
      by: ['del', 'get', 'operation', 'patch', 'post', 'put'],
      parameters: {},
      returns: { webResponse: 'empty', object: 'json', stream: 'piped' },
    },
    { kind: 'typed', types: ['ExpressRequestHandler'], shape: { parameters: ['express.request', 'express.response', 'other'] } },
  ],
  errorHeaders: 'ignored',
};
