import { elysia } from '../../../src/models/frameworks/elysia.ts';
import { prove } from './prove.ts';

prove('elysia', elysia, {
  runs: [
    { gateway: 'elysia', packages: ['elysia', '@elysiajs/node'], except: /context\.error\(\)/u },
    { gateway: 'elysia12', packages: ['elysia12'], only: /context\.error\(\)/u },
  ],
  types: ['elysia'],
});
