import { needle } from '../../../../src/models/clients/needle.ts';
import { askedBody, askedStream, called } from '../asked.ts';
import { mainOf, settled, type Dynamic } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: needle,
  types: ['@types/needle'],
  ways: {
    stream: {
      ask: async (library, url, options) => {
        const stream = mainOf(library).get(url, { parse_response: false });
        const response = await called(done => stream.on('response', (received: Dynamic) => done(null, received)));
        return { ...(await askedStream(stream, options)), response };
      },
    },
    compressed: {
      ask: async (library, url) => {
        const response = await settled(mainOf(library)('get', url, { parse_response: false, compressed: true }));
        return askedBody(response, response.body);
      },
    },
  },
  ask: async (library, url, options) => {
    const response = await settled(mainOf(library)('get', url, { parse_response: false, ...options }));
    return askedBody(response, response.body);
  },
  given: (call, url, options) => {
    const quiet = { parse_response: false, ...options };
    if (call === '()') return ['get', url, quiet];
    if (call === 'request()') return ['get', url, undefined, quiet];
    return /delete|p(?:atch|ost|ut)/u.test(call) ? [url, {}, quiet] : [url, quiet];
  },
};
