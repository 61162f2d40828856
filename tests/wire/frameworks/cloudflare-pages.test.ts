import { cloudflarePages } from '../../../src/models/frameworks/cloudflare-pages.ts';
import { prove } from './prove.ts';

prove('cloudflare-pages', cloudflarePages, {
  runs: [{ gateway: 'pages', packages: ['wrangler', '@cloudflare/workerd-linux-64'] }],
  types: ['@cloudflare/workers-types'],
});
