import { undiciFetch } from '../../../../src/models/clients/undici-fetch.ts';
import { askedWeb } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: undiciFetch,
  older: { undici6: 6, undici7: 7 },
  ask: async (library, url, options) => askedWeb(await settled(library.fetch(url)), options),
};
