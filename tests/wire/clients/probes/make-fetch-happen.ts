import { makeFetchHappen } from '../../../../src/models/clients/make-fetch-happen.ts';
import { askedWeb } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: makeFetchHappen,
  older: { 'make-fetch-happen15': 15 },
  ask: async (library, url, options) => askedWeb(await settled(mainOf(library)(url, { retry: false })), options),
};
