import { koaProxies } from '../../../src/models/frameworks/koa-proxies.ts';
import { prove } from './prove.ts';

prove('koa-proxies', koaProxies, { runs: [{ gateway: 'koa-proxies', packages: ['koa-proxies', 'koa'] }] });
