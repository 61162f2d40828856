import { simpleGet } from '../../../../src/models/clients/simple-get.ts';
import { askedStream, called } from '../asked.ts';
import { mainOf } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: simpleGet,
  types: ['@types/simple-get'],
  ask: async (library, url, options) => askedStream(await called(done => mainOf(library)(url, done)), options),
  given: (_call, url) => [url],
  answer: () => undefined,
};
