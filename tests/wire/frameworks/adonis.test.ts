import { adonis } from '../../../src/models/frameworks/adonis.ts';
import { prove } from './prove.ts';

prove('adonis', adonis, {
  runs: [{ gateway: 'adonis', packages: ['@adonisjs/core', '@adonisjs/http-server'], except: /app: /u }],
  types: ['@adonisjs/http-server', 'adonis-http-server5'],
  source: [
    [/^app: default$/u, '@adonisjs/core', 'build/services/router.js', /export \{[^}]*\bdefault\b/u],
    [/^app: Route$/u, 'adonis-http-server5', 'build/adonis-typings/route.d.ts', /const Route: RouterContract;\s+export default Route/u],
  ],
});
