import { hono } from '../../../src/models/frameworks/hono.ts';
import { prove } from './prove.ts';

prove('hono', hono, {
  runs: [
    { gateway: 'hono', packages: ['@hono/node-server', 'hono', '@hono/zod-openapi'] },
    { gateway: 'hono', packages: ['hono-node-server1', 'hono'], except: /openapi/iu },
  ],
  source: [[/^next\(\) resolves/u, 'hono', 'dist/compose.js', /await handler\(context, \(\) => dispatch\(i \+ 1\)\)/u]],
  types: ['hono', '@hono/zod-openapi'],
});
