import { heyApiAxios } from '../../../../src/models/clients/hey-api-axios.ts';
import { askedBody } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe, Options } from '../probe.ts';

function optionsFor(url: string, options: Options): object {
  const { origin, pathname } = new URL(url);
  return { baseURL: origin, url: pathname, ...options };
}

export const probe: ClientProbe = {
  model: heyApiAxios,
  ask: async (library, url, options) => {
    const response = await settled(library.createClient().get(optionsFor(url, { responseType: 'arraybuffer', ...options })));
    return askedBody(response, response.data ?? '');
  },
  given: (call, url, options) => [optionsFor(url, { ...(call === 'request()' && { method: 'GET' }), ...options })],
};
