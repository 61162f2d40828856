import { urllib } from '../../../../src/models/clients/urllib.ts';
import { askedBody } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: urllib,
  ask: async (library, url) => {
    const response = await settled(library.request(url));
    return askedBody(response, response.data);
  },
};
