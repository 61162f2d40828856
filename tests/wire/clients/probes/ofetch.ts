import { ofetch } from '../../../../src/models/clients/ofetch.ts';
import { askedBody, askedWeb } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: ofetch,
  globalTypes: 'nitropack',
  ways: { native: { ask: async (library, url, options) => askedWeb(await settled(library.ofetch.native(url)), options) } },
  ask: async (library, url, options) => {
    if (options.unread === true) return askedWeb(await settled(library.ofetch.raw(url, { retry: 0, responseType: 'stream', headers: options.headers })), options);
    const response = await settled(library.ofetch.raw(url, { retry: 0, responseType: 'arrayBuffer' }));
    return askedBody(response, response._data);
  },
  given: (call, url) => (call === '()' ? [url, { responseType: 'json' }] : [url]),
};
