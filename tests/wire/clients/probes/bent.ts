import { bent } from '../../../../src/models/clients/bent.ts';
import { askedStream } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: bent,
  ask: async (library, url, options) => askedStream(await settled(mainOf(library)(url)('', null, options.headers)), options),
  given: (_call, url) => [url],
};
