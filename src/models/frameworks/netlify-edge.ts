import type { FrameworkModel } from '../framework.ts';

export const netlifyEdge: FrameworkModel = {
  name: 'Netlify Edge Functions',
  docs: 'https://docs.netlify.com/build/edge-functions/api/',
  packages: ['@netlify/edge-functions'],
  modules: /^https:\/\/edge\.netlify\.com\/?$/,
  handlers: [
    {
      kind: 'exported',
      names: ['default'],
      path: /(?:^|\/)netlify\/edge-functions\/.+\.[cm]?[jt]sx?$/,
      shape: { parameters: ['web.request', 'other'], returns: { webResponse: 'copied', object: 'ignored', stream: 'none' } },
    },
    {
      kind: 'typed',
      types: ['EdgeFunction'],
      shape: { parameters: ['web.request', 'other'], returns: { webResponse: 'copied', object: 'ignored', stream: 'none' } },
    },
  ],
  reframes: true,
};
