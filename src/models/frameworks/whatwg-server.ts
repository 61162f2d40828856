import type { FrameworkModel } from '../framework.ts';

export const whatwgServer: FrameworkModel = {
  name: '@whatwg-node/server',
  docs: 'https://www.npmjs.com/package/@whatwg-node/server',
  packages: ['@whatwg-node/server'],
  handlers: [
    {
      kind: 'registered',
      on: 'package',
      by: ['createServerAdapter()'],
      shape: { parameters: ['web.request', 'other'], returns: { webResponse: 'copied', object: 'ignored', stream: 'none' } },
    },
  ],
};
