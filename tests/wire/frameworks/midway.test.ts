import { midway } from '../../../src/models/frameworks/midway.ts';
import { prove } from './prove.ts';

prove('midway', midway, { runs: [{ gateway: 'midway', packages: ['@midwayjs/koa', '@midwayjs/core'] }], types: ['@midwayjs/koa'] });
