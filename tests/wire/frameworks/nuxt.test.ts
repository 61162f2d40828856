import { nuxt } from '../../../src/models/frameworks/nuxt.ts';
import { prove } from './prove.ts';

prove('nuxt', nuxt, {
  runs: [],
  source: [
    [/package (?:cachedEventHandler|defineCachedEventHandler)\(\)$/u, 'nitropack', 'dist/runtime/internal/cache.d.ts', /const cachedEventHandler: typeof defineCachedEventHandler/u],
    [/package defineRenderHandler\(\)$/u, 'nitropack', 'dist/runtime/internal/renderer.d.ts', /function defineRenderHandler\(render/u],
  ],
  documented: /./u,
});
