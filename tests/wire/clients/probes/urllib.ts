import { urllib } from '../../../../src/models/clients/urllib.ts';
import { askedBody, askedStream } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: urllib,
  ask: async (library, url, options) => {
    const response = await settled(library.request(url, options));
    return options.dataType === 'stream' || options.streaming === true ? askedStream(response, options, response.res) : askedBody(response, response.data);
  },
};
