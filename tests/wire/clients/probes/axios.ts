import { axios } from '../../../../src/models/clients/axios.ts';
import { askedBody, askedStream } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: axios,
  older: { axios0: 0 },
  ways: {
    stream: {
      ask: async (library, url, options) => {
        const response = await settled(mainOf(library).get(url, { responseType: 'stream' }));
        return askedStream(response, options, response.data);
      },
    },
  },
  ask: async (library, url, options) => {
    const response = await settled(mainOf(library).get(url, { responseType: 'arraybuffer', ...options }));
    return askedBody(response, response.data);
  },
  given: (call, url, options) => {
    if (call === 'request()') return [{ url, ...options }];
    return /p(?:atch|ost|ut)/u.test(call) ? [url, {}, options] : [url, options];
  },
  made: { 'new Axios()': () => [{}] },
};
