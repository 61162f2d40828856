import type { FrameworkModel } from '../framework.ts';

/** A middleware of Koa around http-proxy, which forwards by itself. */
export const koaProxies: FrameworkModel = {
  name: 'koa-proxies',
  docs: 'https://github.com/vagusX/koa-proxies#options',
  packages: ['koa-proxies'],
  proxies: ['koa-proxies'],
  handlers: [
    {
      kind: 'registered',
      on: 'package',
      by: ['default()'],
      option: ['events.proxyRes'],
      shape: { parameters: [{ upstream: 'node:http' }, 'node.request', 'node.response'] },
    },
  ],
};
