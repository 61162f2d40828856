import { apisauce } from '../../../../src/models/clients/apisauce.ts';
import { askedBody } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: apisauce,
  ask: async (library, url, options) => {
    const { origin, pathname } = new URL(url);
    const response = await settled(library.create({ baseURL: origin })['get']?.(pathname, {}, { responseType: 'arraybuffer', ...options }));
    return askedBody(response, response.data);
  },
  given: (call, url, options) => (call === 'any()' ? [{ url, method: 'GET', ...options }] : [url, {}, options]),
  made: { 'create()': url => [{ baseURL: url }] },
};
