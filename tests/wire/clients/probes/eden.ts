import { eden } from '../../../../src/models/clients/eden.ts';
import { askedWeb } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

/** Nothing reads the body before the one who asks. */
const unread = { onResponse: () => 'unread' };

export const probe: ClientProbe = {
  model: eden,
  any: 'length.get()',
  ask: async (library, url, options) => {
    const { origin, pathname } = new URL(url);
    const { response } = await settled(library.treaty(origin, unread)[pathname.slice(1)]?.['get']?.());
    return askedWeb(response as never, options);
  },
  given: () => [],
  made: { 'treaty()': url => [url] },
};
