import { undici } from '../../../../src/models/clients/undici.ts';
import { askedStream } from '../asked.ts';
import { Writable } from 'node:stream';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: undici,
  older: { undici6: 6, undici7: 7 },
  ask: async (library, url, options) => {
    const response = await settled(library.request(url));
    return askedStream(response, options, response.body);
  },
  fail: (library, url) => settled(library.request(url, { dispatcher: new library.Agent().compose(library.interceptors.responseError()) })),
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
