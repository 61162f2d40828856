import { nextMiddleware } from '../../../src/models/frameworks/next-middleware.ts';
import { prove } from './prove.ts';

prove('next-middleware', nextMiddleware, {
  runs: [{ gateway: 'next', packages: ['next'], query: '?proxy', except: /middleware in|default in/u }],
  types: ['next'],
  source: [[/middleware in|default in/u, 'next', 'dist/build/templates/middleware.js', /\(isProxy \? mod\.proxy : mod\.middleware\) \|\| mod\.default/u]],
});
