import { cloudflarePages } from '../../../src/models/frameworks/cloudflare-pages.ts';
import { prove } from './prove.ts';

prove('cloudflare-pages', cloudflarePages, {
  runs: [],
  types: ['@cloudflare/workers-types'],
  documented: /./u,
});
