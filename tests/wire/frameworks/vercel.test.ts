import { vercel } from '../../../src/models/frameworks/vercel.ts';
import { prove } from './prove.ts';

prove('vercel', vercel, {
  runs: [],
  types: ['@vercel/node'],
  source: [
    [/vercel\.response\.(?:json|send)\(\)/u, '@vercel/node', 'dist/dev-server.mjs', /res\.json = \(jsonBody\) => json\(req, res, jsonBody\)/u],
    [/vercel\.response\.status\(\)/u, '@vercel/node', 'dist/dev-server.mjs', /res\.status = \(statusCode\) => status\(res, statusCode\)/u],
    [/vercel\.re(?:sponse|quest)/u, '@vercel/node', 'dist/index.d.ts', /ServerResponse & \{/u],
  ],
  documented: /./u,
});
