import { nextPages } from '../../../src/models/frameworks/next-pages.ts';
import { prove } from './prove.ts';

prove('next-pages', nextPages, {
  runs: [{ gateway: 'next', packages: ['next'] }],
  types: ['next'],
});
