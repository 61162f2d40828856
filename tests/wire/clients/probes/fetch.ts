import { fetch } from '../../../../src/models/clients/fetch.ts';
import { askedWeb } from '../asked.ts';
import { dynamic } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: fetch,
  nodes: ['node24', 'node22'],
  ask: async (_library, url, options) => askedWeb(dynamic(await globalThis.fetch(url)), options),
};
