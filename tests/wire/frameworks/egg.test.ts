import { egg } from '../../../src/models/frameworks/egg.ts';
import { prove } from './prove.ts';

prove('egg', egg, { runs: [{ gateway: 'egg', packages: ['egg'] }], types: ['egg', '@eggjs/core', '@eggjs/koa'] });
