import { openapiClientAxios } from '../../../../src/models/clients/openapi-client-axios.ts';
import { askedBody } from '../asked.ts';
import { mainOf, settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

/** An API of one operation. */
function definitionAt(url: string): object {
  const operation = { operationId: 'told', responses: { 200: { description: 'told' } } };
  return { openapi: '3.0.0', info: { title: 'told', version: '1' }, servers: [{ url: new URL(url).origin }], paths: { '/length': { get: operation } } };
}

export const probe: ClientProbe = {
  model: openapiClientAxios,
  any: 'told()',
  ask: async (library, url, options) => {
    const client = new (mainOf(library))({ definition: definitionAt(url) })['initSync']?.();
    const response = await settled(client?.['get']?.(url, { responseType: 'arraybuffer', ...options }));
    return askedBody(response, response.data);
  },
  given: (call, url, options) => {
    if (call === 'request()') return [{ url, ...options }];
    return call === '*()' || /p(?:atch|ost|ut)/u.test(call) ? [call === '*()' ? {} : url, {}, options] : [url, options];
  },
  made: {
    'new OpenAPIClientAxios()': url => [{ definition: definitionAt(url) }],
    'new default()': url => [{ definition: definitionAt(url) }],
  },
};
