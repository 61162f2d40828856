import { hapiWreck } from '../../../../src/models/clients/hapi-wreck.ts';
import { askedStream } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: hapiWreck,
  ask: async (library, url, options) => askedStream(await settled(mainOf(library).request('GET', url)), options),
  given: (_call, url) => ['GET', url],
};
