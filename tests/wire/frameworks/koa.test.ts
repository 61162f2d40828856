import { koa } from '../../../src/models/frameworks/koa.ts';
import { prove } from './prove.ts';

prove('koa', koa, {
  runs: [
    { gateway: 'koa', packages: ['koa', '@koa/router'] },
    {
      gateway: 'koa',
      packages: ['koa2', '@koa/router'],
      differs: [
        'koa.context.set(): headers 0, a Headers is ignored',
        'koa.context.body = answer, a Response: copied',
        'koa.response.set(): headers 0, a Headers is ignored',
        'koa.response.body = answer, a Response: copied',
      ],
    },
  ],
  source: [
    [/^a generator is run, and this is the koa\.context/u, 'koa-convert', 'index.js', /mw\.constructor\.name !== 'GeneratorFunction'[\s\S]*co\.call\(\s*ctx,\s*mw\.call\(/u],
    [/^app\.context is/u, 'koa', 'lib/application.js', /const context = Object\.create\(this\.context\)/u],
    [/^next\(\) rejects/u, 'koa-compose', 'index.js', /return Promise\.resolve\(fn\(context, dispatch\.bind\(null, i \+ 1\)\)\)/u],
  ],
  types: ['@types/koa', '@koa/router'],
});
