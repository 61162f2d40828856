import type { FrameworkModel, HandlerShape } from '../framework.ts';

const shape: HandlerShape = {
  parameters: ['web.request', 'other'],
  returns: { webResponse: 'copied', object: 'ignored', stream: 'none' },
};

export const deno: FrameworkModel = {
  name: 'Deno',
  docs: 'https://docs.deno.com/api/deno/~/Deno.serve',
  packages: ['@std/http', 'jsr:@std/http'],
  modules: /^(?:https:\/\/deno\.land\/std(?:@[^/]+)?\/http\/(?:server|mod)\.ts|jsr:@std\/http@.+)$/,
  globals: true,
  handlers: [
    { kind: 'registered', on: 'package', by: ['Deno.serve()', 'serve()', 'serveTls()'], shape },
    { kind: 'registered', on: 'package', by: ['Deno.serve()', 'serve()'], option: ['handler', 'fetch'], shape },
    { kind: 'typed', types: ['Deno.ServeHandler', 'Handler'], shape },
  ],
  reframes: true,
};
