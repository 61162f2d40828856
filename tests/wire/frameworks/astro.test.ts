import { astro } from '../../../src/models/frameworks/astro.ts';
import { prove } from './prove.ts';

prove('astro', astro, {
  runs: [{ gateway: 'built', packages: ['astro', '@astrojs/node'] }],
  types: ['astro'],
});
