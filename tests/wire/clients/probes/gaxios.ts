import { gaxios } from '../../../../src/models/clients/gaxios.ts';
import { askedBody, askedStream } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: gaxios,
  older: { gaxios6: 6 },
  ways: {
    stream: {
      ask: async (library, url, options) => {
        const response = await settled(library.request({ url, responseType: 'stream' }));
        return askedStream(response, options, response.data);
      },
    },
  },
  ask: async (library, url, options) => {
    const response = await settled(new library.Gaxios().request({ url, headers: options.headers, responseType: options.unread === true ? 'stream' : 'arraybuffer', retry: false }));
    return askedBody(response, options.unread === true ? '' : response.data);
  },
  given: (_call, url) => [{ url }],
};
