import type { FrameworkModel } from '../framework.ts';

/** Errors that hapi answers with: the status and the headers of their `output`. */
export const boom: FrameworkModel = {
  name: '@hapi/boom',
  docs: 'https://hapi.dev/module/boom/api/#boom',
  packages: ['@hapi/boom', 'boom'],
  objects: {
    'boom.error': {
      is: 'response',
      members: { output: { kind: 'object', object: 'boom.output' } },
      types: ['Boom'],
    },
    'boom.output': {
      is: 'response',
      members: { headers: { kind: 'outbound', container: 'object' } },
      writes: { headers: { kind: 'headers' }, statusCode: { kind: 'status' } },
      types: ['Output'],
    },
  },
  handlers: [],
  functions: [
    {
      calls: [
        'badData()', 'badGateway()', 'badImplementation()', 'badRequest()', 'boomify()', 'clientTimeout()', 'conflict()', 'failedDependency()', 'forbidden()', 'gatewayTimeout()', 'illegal()',
        'internal()', 'methodNotAllowed()', 'new Boom()', 'notAcceptable()', 'notFound()', 'notImplemented()', 'paymentRequired()', 'preconditionFailed()', 'resourceGone()', 'serverUnavailable()',
        'tooManyRequests()', 'unauthorized()',
      ],
      effects: [],
      gives: { kind: 'object', object: 'boom.error' },
    },
  ],
};
