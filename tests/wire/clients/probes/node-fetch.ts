import { nodeFetch } from '../../../../src/models/clients/node-fetch.ts';
import { askedWeb } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: nodeFetch,
  older: { 'node-fetch2': 2 },
  types: ['node-fetch'],
  ask: async (library, url, options) => askedWeb(await settled(mainOf(library)(url)), options),
};
