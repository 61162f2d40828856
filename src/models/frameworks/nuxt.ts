import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const sent: Answer = { webResponse: 'copied', object: 'json', stream: 'piped' };
const shape: HandlerShape = { parameters: ['h3.event', 'other'], returns: sent };

/** What Nuxt and Nitro add to h3, whose functions they import by themselves. */
export const nuxt: FrameworkModel = {
  name: 'Nuxt / Nitro',
  docs: 'https://nitro.build/guide/routing',
  packages: ['#imports', '#nitro', 'nitropack', 'nitropack/runtime', 'nitro', 'nitro/runtime', 'nitro/cache'],
  globals: true,
  handlers: [
    { kind: 'registered', on: 'package', by: ['cachedEventHandler()', 'defineCachedEventHandler()', 'defineCachedHandler()', 'defineRenderHandler()'], shape },
    { kind: 'exported', names: ['default'], path: /(?:^|\/)server\/(?:api|routes|middleware)\/.+\.[cm]?[jt]s$/, isCommon: true, isModule: true, shape },
  ],
};
