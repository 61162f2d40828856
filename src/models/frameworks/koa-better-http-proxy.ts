import type { FrameworkModel } from '../framework.ts';

/** What it forwards by itself has no transfer coding; a decorator that copies `proxyRes.headers` is code of one's own. */
export const koaBetterHttpProxy: FrameworkModel = {
  name: 'koa-better-http-proxy',
  docs: 'https://github.com/nsimmons/koa-better-http-proxy#userresdecorator-supports-promise',
  packages: ['koa-better-http-proxy'],
  proxies: ['koa-better-http-proxy'],
  handlers: [
    {
      kind: 'registered',
      on: 'package',
      by: ['default()'],
      option: ['userResDecorator'],
      // Encoded again afterwards where the upstream's was, with its length.
      shape: { parameters: [{ upstream: 'node:http' }, 'other', 'koa.context'] },
    },
  ],
};
