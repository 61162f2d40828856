import type { Answer, FrameworkModel } from '../framework.ts';

/** On Fastify, and on Express from Nest 12 on, a `Response` is unpacked; on Express before, it becomes `{}`. */
const returned: Answer = { webResponse: 'copied', object: 'json', stream: 'none' };

export const nest: FrameworkModel = {
  name: 'NestJS',
  docs: 'https://docs.nestjs.com/controllers#library-specific-approach',
  packages: ['@nestjs/common'],
  handlers: [
    {
      kind: 'decorated',
      by: ['All', 'Copy', 'Delete', 'Get', 'Head', 'Lock', 'Mkcol', 'Move', 'Options', 'Patch', 'Post', 'Propfind', 'Proppatch', 'Put', 'Search', 'Unlock'],
      parameters: {
        Headers: 'inbound-headers',
        Req: 'express.request',
        Request: 'express.request',
        Res: 'express.response',
        Response: 'express.response',
      },
      exclusive: ['Next', 'Res', 'Response'],
      returns: returned,
    },
  ],
  responses: [
    {
      calls: ['new StreamableFile()'],
      effects: [
        { kind: 'answer', argument: 0, answer: { webResponse: 'none', object: 'ignored', stream: 'piped' } },
        { kind: 'fields', argument: 1, fields: { disposition: 'content-disposition', length: 'content-length', type: 'content-type' } },
      ],
    },
  ],
  errorHeaders: 'ignored',
  fresh: { contentType: '{{response}}.type({{value}})', header: '{{response}}.header({{name}}, {{value}})' },
};
