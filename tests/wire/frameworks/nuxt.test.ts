import { nuxt } from '../../../src/models/frameworks/nuxt.ts';
import { prove } from './prove.ts';

prove('nuxt', nuxt, {
  runs: [{ gateway: 'nitro', packages: ['nitropack'], except: /defineCachedHandler/u }],
  source: [[/defineCachedHandler/u, 'nitro', 'dist/runtime/internal/cache.d.mts', /const defineCachedHandler: typeof defineCachedEventHandler/u]],
});
