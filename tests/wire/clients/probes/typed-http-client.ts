import { typedHttpClient } from '../../../../src/models/clients/typed-http-client.ts';
import { askedStream } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: typedHttpClient,
  types: ['typed-rest-client'],
  ask: async (library, url, { headers, ...options }) => {
    const { message } = await settled(new library.HttpClient('told').get(url, headers));
    return askedStream(message, options);
  },
  given: (call, url) => {
    if (call === 'request()') return ['GET', url, '', {}];
    return /p(?:atch|ost|ut)/u.test(call) ? [url, ''] : [url];
  },
  made: { 'new HttpClient()': () => ['told'] },
};
