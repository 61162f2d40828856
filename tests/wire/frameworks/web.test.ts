import { web } from '../../../src/models/frameworks/web.ts';
import { prove } from './prove.ts';

prove('web', web, {
  runs: [
    { gateway: 'web', packages: ['srvx'] },
    { gateway: 'web', packages: ['@hono/node-server'] },
  ],
  types: ['@types/node'],
});
