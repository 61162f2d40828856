import { fetchRetry } from '../../../../src/models/clients/fetch-retry.ts';
import { askedWeb } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: fetchRetry,
  ask: async (library, url, options) => askedWeb(await settled(mainOf(library)(globalThis.fetch)(url, { retries: 0 })), options),
  made: { 'default()': () => [globalThis.fetch] },
};
