import type { Answer, FrameworkModel } from '../framework.ts';

/** Sent by Express: a web `Response` becomes `{}`. */
const sent: Answer = { webResponse: 'empty', object: 'json', stream: 'none' };

export const inversifyExpress: FrameworkModel = {
  name: 'inversify-express-utils',
  docs: 'https://github.com/inversify/monorepo/tree/main/packages/framework/http/libraries/express-utils#readme',
  packages: ['inversify-express-utils'],
  bases: { BaseHttpController: 'inversify.controller' },
  objects: {
    'inversify.controller': {
      is: 'context',
      calls: {
        json: [{ kind: 'answer', argument: 0, answer: sent }, { kind: 'status', argument: 1 }],
        ok: [{ kind: 'answer', argument: 0, answer: sent }],
      },
      members: { httpContext: { kind: 'object', object: 'inversify.context' } },
    },
    'inversify.context': {
      is: 'context',
      members: {
        request: { kind: 'object', object: 'express.request' },
        response: { kind: 'object', object: 'express.response' },
      },
      types: ['HttpContext'],
    },
    'inversify.message': {
      is: 'response',
      members: { headers: { kind: 'outbound', container: 'object' } },
      writes: { headers: { kind: 'headers' }, statusCode: { kind: 'status' } },
      types: ['HttpResponseMessage'],
    },
  },
  handlers: [
    {
      kind: 'decorated',
      by: ['all', 'httpDelete', 'httpGet', 'httpHead', 'httpOptions', 'httpPatch', 'httpPost', 'httpPut'],
      parameters: { request: 'express.request', requestHeaders: 'inbound-headers', response: 'express.response' },
      returns: sent,
    },
  ],
  functions: [{ calls: ['new HttpResponseMessage()'], effects: [], gives: { kind: 'object', object: 'inversify.message' } }],
  errorHeaders: 'copied',
};
