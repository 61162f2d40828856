import { hapiWreckRead } from '../../../../src/models/clients/hapi-wreck-read.ts';
import { askedBody } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: hapiWreckRead,
  ask: async (library, url, options) => {
    const { res, payload } = await settled(mainOf(library).get(url, options));
    return askedBody(res, payload);
  },
};
