import { xior } from '../../../../src/models/clients/xior.ts';
import { askedBody } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: xior,
  ask: async (library, url, { headers }) => {
    const response = await settled(mainOf(library).create().get(url, { responseType: 'arraybuffer', headers }));
    return askedBody(response, response.data);
  },
  given: (call, url) => (call === 'request()' ? [{ url }] : [url]),
};
