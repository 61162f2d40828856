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
  // Each of these has arguments of its own kind.
  made: { 'use()': () => [() => undefined], 'set()': () => ['x-probe', '1'], 'type()': () => ['json'], 'accept()': () => ['*/*'], 'auth()': () => ['user', 'word'] },
  given: (call, url) => (call === '()' ? ['GET', url] : [url]),
};
