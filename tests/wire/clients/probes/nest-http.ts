import { nestHttp } from '../../../../src/models/clients/nest-http.ts';
import { askedBody } from '../asked.ts';
import Axios from 'axios';
import { firstValueFrom, type Observable } from 'rxjs';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: nestHttp,
  ask: async (library, url, options) => {
    const given = new library.HttpService(Axios.create()).get(url, { responseType: 'arraybuffer', ...options });
    const response = await settled(firstValueFrom(given as unknown as Observable<unknown>));
    return askedBody(response, response.data);
  },
  given: (call, url, options) => {
    if (call === 'request()') return [{ url, ...options }];
    return /p(?:atch|ost|ut)/u.test(call) ? [url, {}, options] : [url, options];
  },
  made: { 'new HttpService()': () => [Axios.create()] },
};
