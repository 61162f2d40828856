import { nuxt } from '../../../src/models/frameworks/nuxt.ts';
import { prove } from './prove.ts';

prove('nuxt', nuxt, {
  runs: [],
  source: [[/CachedEventHandler|cachedEventHandler|defineRenderHandler/u, 'nitropack', 'dist/runtime/index.d.ts', /defineCachedEventHandler[\s\S]*defineRenderHandler|defineRenderHandler[\s\S]*defineCachedEventHandler|export/u]],
  documented: /./u,
});
