import { got } from '../../../../src/models/clients/got.ts';
import { askedBody, askedStream, called } from '../asked.ts';
import { mainOf, settled, type Dynamic } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: got,
  types: ['got', 'got14'],
  older: { got11: 11, got12: 12, got13: 13, got14: 14 },
  ways: {
    stream: {
      ask: async (library, url, options) => {
        const stream = mainOf(library).stream(url);
        const response = await called(done => stream.on('response', (received: Dynamic) => done(null, received)));
        return { ...(await askedStream(stream, options)), response };
      },
    },
  },
  ask: async (library, url, { headers = {}, decompress = true }) => {
    const response = await settled(mainOf(library)(url, { retry: { limit: 0 }, headers, decompress }));
    return askedBody(response, response.rawBody);
  },
  start: (call, given) => {
    if (/stream\.(?:delete|p(?:atch|ost|ut))/u.test(call)) given.end('{}');
  },
};
