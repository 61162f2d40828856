import type { FrameworkModel } from '../framework.ts';

/** Errors whose `headers` the default error handlers of Express, Fastify and Koa send. */
export const httpErrors: FrameworkModel = {
  name: 'http-errors',
  docs: 'https://github.com/jshttp/http-errors#error-properties',
  packages: ['http-errors'],
  handlers: [],
  functions: [
    {
      calls: ['createError()', 'createHttpError()', 'default()'],
      effects: [
        { kind: 'error-headers', argument: 0 },
        { kind: 'error-headers', argument: 1 },
        { kind: 'error-headers', argument: 2 },
      ],
    },
  ],
};
