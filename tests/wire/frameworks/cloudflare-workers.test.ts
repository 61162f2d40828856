import { cloudflareWorkers } from '../../../src/models/frameworks/cloudflare-workers.ts';
import { prove } from './prove.ts';

prove('cloudflare-workers', cloudflareWorkers, {
  runs: [{ gateway: 'workerd', packages: ['@cloudflare/workerd-linux-64'] }],
  types: ['@cloudflare/workers-types'],
});
