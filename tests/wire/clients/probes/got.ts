import { got } from '../../../../src/models/clients/got.ts';
import { askedBody } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: got,
  older: { got11: 11, got12: 12, got13: 13, got14: 14 },
  ask: async (library, url) => {
    const response = await settled(mainOf(library)(url, { retry: { limit: 0 } }));
    return askedBody(response, response.rawBody);
  },
  start: (call, given) => {
    if (/stream\.(?:delete|p(?:atch|ost|ut))/u.test(call)) given.end('{}');
  },
};
