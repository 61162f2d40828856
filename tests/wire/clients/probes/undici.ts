import { undici } from '../../../../src/models/clients/undici.ts';
import { askedStream, called } from '../asked.ts';
import { PassThrough, Writable } from 'node:stream';
import { settled, type Dynamic } from '../dynamic.ts';
import { bytesFrom } from '../look.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: undici,
  older: { undici6: 6, undici7: 7 },
  ways: {
    'Client.request': {
      ask: async (library, url, options) => {
        const { origin, pathname } = new URL(url);
        const response = await settled(new library.Client(origin).request({ path: pathname, method: 'GET' }));
        return askedStream(response, options, response.body);
      },
    },
    'interceptors.decompress': {
      ask: async (library, url, options) => {
        const dispatcher = new library.Agent().compose(library.interceptors.decompress());
        const response = await settled(library.request(url, { dispatcher }));
        return askedStream(response, options, response.body);
      },
      raw: false,
    },
    stream: {
      ask: async (library, url) => {
        const sink = new PassThrough();
        const bytes = bytesFrom(sink);
        const response = await called(done => library.stream(url, { method: 'GET' }, (received: Dynamic) => (done(null, received), sink)));
        return { response, bytes: await bytes };
      },
    },
  },
  ask: async (library, url, options) => {
    const response = await settled(library.request(url));
    return askedStream(response, options, response.body);
  },
  fail: (library, url) => settled(library.request(url, { dispatcher: new library.Agent().compose(library.interceptors.responseError()) })),
  rejects: {
    throwOnError: (library, url) => settled(library.request(url, { dispatcher: new library.Agent(), throwOnError: true })),
    'interceptors.responseError()': (library, url) => settled(library.request(url, { dispatcher: new library.Agent().compose(library.interceptors.responseError()) })),
  },
  given: (_call, url) => [url, { method: 'GET' }],
  made: {
    'compose()': () => [(dispatch: unknown) => dispatch],
    'new BalancedPool()': url => [url],
    'new Client()': url => [url],
    'new Pool()': url => [url],
    'new RetryAgent()': (_url, library) => [new library.Agent()],
  },
  answer: (call, { body }) => (call === 'pipeline()' ? body : new Writable({ write: (_chunk, _encoding, done) => done() })),
  start: (call, given) => {
    if (call === 'pipeline()') given.end();
  },
};
