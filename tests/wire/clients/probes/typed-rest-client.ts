import { typedRestClient } from '../../../../src/models/clients/typed-rest-client.ts';
import { askedBody } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: typedRestClient,
  types: ['typed-rest-client'],
  ask: async (library, url, { headers }) => {
    const response = await settled(new library.RestClient('told').get(url, { additionalHeaders: headers }));
    return askedBody(response, response.result);
  },
  fail: (library, url) => new library.RestClient('told').get(url) as unknown as Promise<unknown>,
  made: { 'new RestClient()': () => ['told'] },
};
