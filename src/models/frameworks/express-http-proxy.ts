import type { FrameworkModel } from '../framework.ts';

/** What it forwards by itself is framed right; a decorator that copies `proxyRes.headers` is code of one's own. */
export const expressHttpProxy: FrameworkModel = {
  name: 'express-http-proxy',
  docs: 'https://github.com/villadora/express-http-proxy#options',
  packages: ['express-http-proxy'],
  proxies: ['express-http-proxy'],
  handlers: [
    {
      kind: 'registered',
      on: 'package',
      by: ['default()'],
      option: ['userResDecorator'],
      // Encoded again afterwards where the upstream's was, with its length.
      shape: { parameters: [{ upstream: 'node:http' }, 'other', 'express.request', 'express.response'] },
    },
    {
      kind: 'registered',
      on: 'package',
      by: ['default()'],
      option: ['userResHeaderDecorator'],
      // What it returns is sent: the first parameter has what the helper copies by itself.
      shape: { parameters: ['other', 'express.request', 'express.response', 'other', { upstream: 'node:http' }] },
    },
    { kind: 'registered', on: 'package', by: ['default()'], option: ['proxyErrorHandler'], shape: { parameters: ['error', 'express.response', 'other'] } },
  ],
};
