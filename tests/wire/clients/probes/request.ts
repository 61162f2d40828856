import { request } from '../../../../src/models/clients/request.ts';
import { askedBody, called } from '../asked.ts';
import { mainOf } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: request,
  types: ['@types/request'],
  ask: async (library, url, options) => {
    const response = await called(done => mainOf(library)({ url, encoding: null, ...options }, done));
    return askedBody(response, response.body);
  },
  given: (_call, url, options) => [{ url, ...options }],
};
