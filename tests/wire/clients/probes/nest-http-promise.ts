import { nestHttpPromise } from '../../../../src/models/clients/nest-http-promise.ts';
import { askedBody } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: nestHttpPromise,
  ask: async (library, url, options) => {
    const response = await settled(new library.HttpService().get(url, { responseType: 'arraybuffer', 'axios-retry': { retries: 0 }, ...options }));
    return askedBody(response, response.data);
  },
  given: (call, url, options) => {
    if (call === 'request()') return [{ url, ...options }];
    return /p(?:atch|ost|ut)/u.test(call) ? [url, {}, options] : [url, options];
  },
};
