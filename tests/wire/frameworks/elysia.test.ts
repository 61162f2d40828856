import { elysia } from '../../../src/models/frameworks/elysia.ts';
import { prove } from './prove.ts';

prove('elysia', elysia, {
  runs: [
    { gateway: 'elysia', packages: ['elysia', '@elysiajs/node'], except: /context\.error\(\)/u },
    { gateway: 'elysia12', packages: ['elysia12'], only: /context\.error\(\)/u },
  ],
  source: [[/^app\.decorate\(\)/u, 'elysia', 'dist/index.js', /decorate\([\s\S]*singleton\.decorator/u]],
  types: ['elysia'],
});
