import type { FrameworkModel } from '../framework.ts';

/** What these forward by themselves is framed right; a listener that copies `proxyRes.headers` is code of one's own. */
export const httpProxy: FrameworkModel = {
  name: 'http-proxy',
  docs: 'https://github.com/http-party/node-http-proxy#listening-for-proxy-events',
  packages: ['http-proxy', 'http-proxy-3', 'httpxy'],
  proxies: ['http-proxy', 'http-proxy-3', 'httpxy'],
  apps: ['createProxy()', 'createProxyServer()', 'createServer()', 'new ProxyServer()', 'new default()'],
  appTypes: ['ProxyServer', 'Server'],
  handlers: [
    {
      kind: 'registered',
      on: 'app',
      by: ['on()', 'once()', 'addListener()'],
      event: ['proxyRes'],
      shape: { parameters: [{ upstream: 'node:http' }, 'node.request', 'node.response', 'other'] },
    },
    {
      kind: 'registered',
      on: 'app',
      by: ['on()', 'once()', 'addListener()'],
      event: ['end'],
      shape: { parameters: ['node.request', 'node.response', { upstream: 'node:http' }] },
    },
    {
      kind: 'registered',
      on: 'app',
      by: ['on()', 'once()', 'addListener()'],
      event: ['error', 'proxyReq'],
      shape: { parameters: ['error', 'node.request', 'node.response', 'other'] },
    },
  ],
};
