import { heyApiFetch } from '../../../../src/models/clients/hey-api-fetch.ts';
import { askedWeb } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: heyApiFetch,
  ask: async (library, url, options) => {
    const { origin, pathname } = new URL(url);
    const { response } = await settled(library.createClient({ baseUrl: origin }).get({ url: pathname, parseAs: 'stream' }));
    return askedWeb(response, options);
  },
  given: (call, url, options) => [{ baseUrl: new URL(url).origin, url: new URL(url).pathname, ...(call === 'request()' && { method: 'GET' }), ...(call === 'head()' && { parseAs: 'text' }), ...options }],
  made: { 'createClient()': url => [{ baseUrl: new URL(url).origin }] },
};
