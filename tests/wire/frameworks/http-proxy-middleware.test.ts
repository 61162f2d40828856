import { httpProxyMiddleware } from '../../../src/models/frameworks/http-proxy-middleware.ts';
import { prove } from './prove.ts';

prove('http-proxy-middleware', httpProxyMiddleware, {
  runs: [
    { gateway: 'http-proxy-middleware', packages: ['http-proxy-middleware', 'express'], except: /package default/u },
    { gateway: 'http-proxy-middleware', packages: ['http-proxy-middleware2', 'express'], except: /package (?:default|legacy)/u },
    { gateway: 'http-proxy-middleware', packages: ['http-proxy-middleware0', 'express'], only: /package default/u },
  ],
});
