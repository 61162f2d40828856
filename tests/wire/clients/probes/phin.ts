import { phin } from '../../../../src/models/clients/phin.ts';
import { askedBody } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: phin,
  older: { phin3: 3 },
  ask: async (library, url, options) => {
    const response = await settled(mainOf(library)({ url, ...options }));
    return askedBody(response, response.body);
  },
  given: (_call, url, options) => [{ url, ...options }],
};
