import { http2 } from '../../../../src/models/clients/http2.ts';
import { askedStream, called } from '../asked.ts';
import { mainOf, type Dynamic } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: http2,
  http2: true,
  ask: async (library, url, options) => {
    const { origin, pathname } = new URL(url);
    const stream = mainOf(library).connect(origin).request({ ':path': pathname });
    const headers = await called(done => stream.on('response', (received: Dynamic) => done(null, received)));
    return { ...(await askedStream(stream, options)), headers };
  },
  given: () => [{ ':path': '/length' }],
  made: { 'connect()': url => [url] },
};
