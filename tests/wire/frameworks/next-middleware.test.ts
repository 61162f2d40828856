import { nextMiddleware } from '../../../src/models/frameworks/next-middleware.ts';
import { prove } from './prove.ts';

prove('next-middleware', nextMiddleware, {
  runs: [{ gateway: 'next', packages: ['next'], query: '?proxy', except: /middleware in|default in/u }],
  types: ['next'],
  documented: /middleware in|default in/u,
});
