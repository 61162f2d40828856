import { openapiFetch } from '../../../../src/models/clients/openapi-fetch.ts';
import { askedWeb } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: openapiFetch,
  ask: async (library, url, options) => {
    const { origin, pathname } = new URL(url);
    const { response } = await settled(mainOf(library)({ baseUrl: origin }).GET(pathname, { parseAs: 'stream' }));
    return askedWeb(response, options);
  },
  given: (call, url) => (call === 'request()' ? ['get', new URL(url).pathname] : [new URL(url).pathname]),
  made: { 'default()': url => [{ baseUrl: new URL(url).origin }] },
};
