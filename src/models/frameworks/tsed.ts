import type { Answer, FrameworkModel } from '../framework.ts';

/** A web `Response` becomes `{}`. */
const returned: Answer = { webResponse: 'empty', object: 'json', stream: 'piped' };

export const tsed: FrameworkModel = {
  name: 'Ts.ED',
  docs: 'https://tsed.dev/docs/controllers.html#response',
  packages: ['@tsed/common', '@tsed/schema', '@tsed/platform-params', '@tsed/platform-http'],
  types: { Request: 'express.request', Response: 'express.response' },
  objects: {
    'tsed.context': {
      is: 'context',
      members: {
        request: { kind: 'object', object: 'tsed.request' },
        response: { kind: 'object', object: 'tsed.response' },
      },
      types: ['PlatformContext'],
    },
    'tsed.response': {
      is: 'response',
      calls: {
        body: [{ kind: 'answer', argument: 0, answer: returned }],
        contentLength: [{ kind: 'field', field: 'content-length', value: 0 }],
        contentType: [{ kind: 'field', field: 'content-type', value: 0 }],
        setHeader: [{ kind: 'header', name: 0, value: 1 }],
        setHeaders: [{ kind: 'headers', argument: 0, instance: 'ignored' }],
        status: [{ kind: 'status', argument: 0 }],
        stream: [{ kind: 'answer', argument: 0, answer: { webResponse: 'none', object: 'ignored', stream: 'piped' } }],
      },
      types: ['PlatformResponse'],
    },
    'tsed.request': {
      is: 'request',
      members: { headers: { kind: 'inbound', container: 'object' } },
      types: ['PlatformRequest'],
    },
  },
  handlers: [
    {
      kind: 'decorated',
      by: ['All', 'Delete', 'Get', 'Head', 'Operation', 'Options', 'Patch', 'Post', 'Put'],
      parameters: {
        Context: 'tsed.context',
        HeaderParams: 'inbound-headers',
        Req: 'express.request',
        Request: 'express.request',
        Res: 'express.response',
        Response: 'express.response',
      },
      returns: returned,
    },
  ],
  errorHeaders: 'copied',
};
