import type { FrameworkModel, HandlerShape } from '../framework.ts';

const shape: HandlerShape = {
  parameters: ['web.request', 'other'],
  returns: { webResponse: 'copied', object: 'ignored', stream: 'none' },
};

/** Servers of a bare fetch handler on Node. */
export const srvx: FrameworkModel = {
  name: 'srvx / @hono/node-server',
  docs: 'https://srvx.h3.dev/guide/handler',
  packages: ['srvx', 'srvx/node', '@hono/node-server'],
  handlers: [
    { kind: 'registered', on: 'package', by: ['createAdaptorServer()', 'serve()'], option: ['fetch'], shape },
    { kind: 'registered', on: 'package', by: ['getRequestListener()', 'toNodeHandler()'], shape },
  ],
  responses: [{ calls: ['new FastResponse()'], effects: [{ kind: 'init', argument: 1 }] }],
};
