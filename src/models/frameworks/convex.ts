import type { FrameworkModel } from '../framework.ts';

export const convex: FrameworkModel = {
  name: 'Convex HTTP actions',
  docs: 'https://docs.convex.dev/functions/http-actions',
  packages: ['convex/server'],
  modules: /^\.{1,2}\/(?:.*\/)?_generated\/server(?:\.js)?$/,
  handlers: [
    {
      kind: 'registered',
      on: 'package',
      by: ['httpAction()', 'httpActionGeneric()'],
      shape: { parameters: ['other', 'web.request'], returns: { webResponse: 'copied', object: 'ignored', stream: 'none' } },
    },
  ],
};
