import { redaxios } from '../../../../src/models/clients/redaxios.ts';
import { askedBody } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: redaxios,
  ask: async (library, url, { headers }) => {
    const response = await settled(mainOf(library)(url, { responseType: 'arrayBuffer', headers }));
    return askedBody(response, response.data);
  },
  given: (_call, url) => [url],
};
