import { request } from '../../../../src/models/clients/request.ts';
import { askedBody, askedStream, called } from '../asked.ts';
import { PassThrough } from 'node:stream';
import { mainOf, type Dynamic } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: request,
  types: ['@types/request'],
  ways: {
    stream: {
      ask: async (library, url, options) => {
        const stream = mainOf(library)(url).pipe(new PassThrough());
        return askedStream(await called(done => mainOf(library)(url).on('response', (response: Dynamic) => done(null, response))), options, stream);
      },
    },
  },
  ask: async (library, url, options) => {
    const response = await called(done => mainOf(library)({ url, encoding: null, ...options }, done));
    return askedBody(response, response.body);
  },
  given: (_call, url, options) => [{ url, ...options }],
};
