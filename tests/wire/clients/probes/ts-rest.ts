import { tsRest } from '../../../../src/models/clients/ts-rest.ts';
import { askedBody } from '../asked.ts';
import { callAt, settled, type Dynamic } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

const contract = { told: { method: 'GET', path: '/:name', responses: { 200: null } } };

/** A client of one route that is any path. */
function madeWith(library: Dynamic, url: string): Dynamic {
  return library.initClient(contract, { baseUrl: new URL(url).origin, baseHeaders: {} });
}

export const probe: ClientProbe = {
  model: tsRest,
  any: 'told()',
  ask: async (library, url, { headers }) => {
    const response = await settled(callAt(madeWith(library, url), 'told()', [{ params: { name: new URL(url).pathname.slice(1) }, extraHeaders: headers }]));
    const { body } = response;
    return askedBody(response, body instanceof Blob ? await body.arrayBuffer() : body);
  },
  given: (_call, url) => [{ params: { name: new URL(url).pathname.slice(1) } }],
  made: { 'initClient()': url => [contract, { baseUrl: new URL(url).origin, baseHeaders: {} }] },
};
