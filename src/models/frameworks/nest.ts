import type { Answer, FrameworkModel } from '../framework.ts';

/** On Fastify, and on Express from Nest 12 on, a `Response` is unpacked; on Express before, it becomes `{}`. */
const returned: Answer = { webResponse: 'copied', object: 'json', stream: 'none' };

export const nest: FrameworkModel = {
  name: 'NestJS',
  docs: 'https://docs.nestjs.com/controllers#library-specific-approach',
  packages: ['@nestjs/common'],
  objects: {
    'nest.host': {
      is: 'context',
      calls: { switchToHttp: [] },
      gives: { switchToHttp: { kind: 'object', object: 'nest.http-host' } },
      types: ['ArgumentsHost', 'ExecutionContext'],
    },
    'nest.http-host': {
      is: 'context',
      calls: { getRequest: [], getResponse: [] },
      gives: {
        getRequest: { kind: 'object', object: 'express.request' },
        getResponse: { kind: 'object', object: 'express.response' },
      },
      types: ['HttpArgumentsHost'],
    },
  },
  interceptors: { by: 'UseInterceptors', method: 'intercept', host: 'nest.host', type: 'CallHandler', handle: 'handle', everywhere: { call: 'useGlobalInterceptors', token: 'APP_INTERCEPTOR' } },
  program: { entry: 'main', config: { file: 'nest-cli.json', entry: /"entryFile"\s*:\s*"([^"]+)"/g, roots: /"sourceRoot"\s*:\s*"([^"]+)"/g }, starts: 'NestFactory', parts: '@Module', injects: 'Inject' },
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
    { kind: 'typed', types: [], parameterTypes: ['ArgumentsHost'], shape: { parameters: ['error', 'nest.host'] } },
    { kind: 'typed', types: [], parameterTypes: ['ExecutionContext'], shape: { parameters: ['nest.host', 'other'] } },
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
  functions: [
    {
      calls: ['new HttpException()'],
      effects: [
        { kind: 'answer', argument: 0, answer: { webResponse: 'empty', object: 'json', stream: 'none' } },
        { kind: 'status', argument: 1 },
      ],
    },
    {
      calls: ['new BadGatewayException()', 'new InternalServerErrorException()'],
      effects: [{ kind: 'answer', argument: 0, answer: { webResponse: 'empty', object: 'json', stream: 'none' } }],
    },
  ],
  errorHeaders: 'ignored',
  fresh: { contentType: '{{response}}.type({{value}})', header: '{{response}}.header({{name}}, {{value}})' },
};
