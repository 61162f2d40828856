import { octokitRequest } from '../../../../src/models/clients/octokit-request.ts';
import { askedBody } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: octokitRequest,
  ask: async (library, url, { headers }) => {
    const response = await settled(library.request({ method: 'GET', url, headers }));
    return askedBody(response, response.data);
  },
  given: (_call, url) => [`GET ${url}`],
};
