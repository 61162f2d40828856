import { z } from 'zod';
import { zodios } from '../../../../src/models/clients/zodios.ts';
import { askedBody } from '../asked.ts';
import { settled, type Dynamic } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

/** An API of one path, with any method. */
const api = ['get', 'delete', 'patch', 'post', 'put'].map(method => ({ method, path: '/:name', response: z.any() }));

function madeAt(library: Dynamic, url: string): Dynamic {
  return new library.Zodios(new URL(url).origin, api);
}

export const probe: ClientProbe = {
  model: zodios,
  // Its responses are those of the axios that it asks with.
  ask: async (library, url, options) => {
    const response = await settled(madeAt(library, url)['axios']?.['get']?.(url, { responseType: 'arraybuffer', ...options }));
    return askedBody(response, response.data);
  },
  given: (call, url) => {
    const params = { params: { name: new URL(url).pathname.slice(1) } };
    if (call === 'request()') return [{ method: 'get', url: '/:name', ...params }];
    return call === 'get()' ? ['/:name', params] : ['/:name', {}, params];
  },
  made: { 'new Zodios()': url => [new URL(url).origin, api] },
};
