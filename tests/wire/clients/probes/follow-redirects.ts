import { followRedirects } from '../../../../src/models/clients/follow-redirects.ts';
import { askedStream, called } from '../asked.ts';
import { mainOf, type Dynamic } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: followRedirects,
  ask: async (library, url, options) => askedStream(await called(done => mainOf(library).http.get(url, (response: Dynamic) => done(null, response))), options),
  start: (_call, given) => given.end(),
};
