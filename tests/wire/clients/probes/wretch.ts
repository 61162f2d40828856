import { wretch } from '../../../../src/models/clients/wretch.ts';
import { askedWeb } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: wretch,
  older: { wretch2: 2 },
  ask: async (library, url, options) => askedWeb(await settled(mainOf(library)(url).headers(options.headers ?? {}).get().res()), options),
  given: (_call, url) => [url],
  build: given => given.get(),
};
