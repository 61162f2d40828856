import { vercel } from '../../../src/models/frameworks/vercel.ts';
import { prove } from './prove.ts';

prove('vercel', vercel, {
  runs: [
    { gateway: 'vercel', packages: ['@vercel/node'], except: /export (?:DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) /u },
    { gateway: 'vercel-web', packages: ['@vercel/node'], only: /export (?:DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) /u },
  ],
  types: ['@vercel/node'],
});
