import type { FrameworkModel } from '../framework.ts';

export const cloudflareWorkers: FrameworkModel = {
  name: 'Cloudflare Workers',
  docs: 'https://developers.cloudflare.com/workers/runtime-apis/response/',
  packages: ['@cloudflare/workers-types', 'cloudflare:workers'],
  globals: true,
  handlers: [
    {
      kind: 'exported-member',
      members: ['fetch'],
      shape: { parameters: ['web.request', 'other', 'other'], returns: { webResponse: 'copied', object: 'ignored', stream: 'none' } },
    },
    {
      kind: 'typed',
      types: ['ExportedHandlerFetchHandler'],
      shape: { parameters: ['web.request', 'other', 'other'], returns: { webResponse: 'copied', object: 'ignored', stream: 'none' } },
    },
  ],
  reframes: true,
};
