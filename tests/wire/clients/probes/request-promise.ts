import { requestPromise } from '../../../../src/models/clients/request-promise.ts';
import { askedBody } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: requestPromise,
  ask: async (library, url, options) => {
    const response = await settled(mainOf(library)({ url, encoding: null, resolveWithFullResponse: true, ...options }));
    return askedBody(response, response.body);
  },
  fail: (library, url) => settled(mainOf(library)(url)),
  given: (_call, url, options) => [{ url, ...options }],
};
