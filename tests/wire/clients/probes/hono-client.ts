import { honoClient } from '../../../../src/models/clients/hono-client.ts';
import { askedWeb } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: honoClient,
  any: 'length.$get()',
  types: ['hono'],
  ask: async (library, url, options) => {
    const { origin, pathname } = new URL(url);
    return askedWeb(await settled(library.hc(origin)[pathname.slice(1)]?.['$get']?.()), options);
  },
  given: () => [],
  made: { 'hc()': url => [url] },
};
