import { koaBetterHttpProxy } from '../../../src/models/frameworks/koa-better-http-proxy.ts';
import { prove } from './prove.ts';

prove('koa-better-http-proxy', koaBetterHttpProxy, { runs: [{ gateway: 'koa-better-http-proxy', packages: ['koa-better-http-proxy', 'koa'] }] });
