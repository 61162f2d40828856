import { superagent } from '../../../../src/models/clients/superagent.ts';
import { askedBody } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: superagent,
  types: ['@types/superagent'],
  ways: {
    buffered: {
      ask: async (library, url) => {
        const response = await settled(mainOf(library).get(url).responseType('blob'));
        return askedBody(response, response.body);
      },
    },
  },
  ask: async (library, url, { headers = {} }) => {
    const response = await settled(mainOf(library).get(url).set(headers));
    return askedBody(response, response.text);
  },
  given: (call, url) => (call === '()' ? ['GET', url] : [url]),
};
