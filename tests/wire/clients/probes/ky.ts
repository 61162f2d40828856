import { ky } from '../../../../src/models/clients/ky.ts';
import { askedWeb } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: ky,
  older: { ky1: 1 },
  ask: async (library, url, options) => askedWeb(await settled(mainOf(library)(url, { retry: 0, headers: options.headers })), options),
};
