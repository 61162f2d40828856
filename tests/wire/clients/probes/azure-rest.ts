import { azureRest } from '../../../../src/models/clients/azure-rest.ts';
import { askedBody, askedStream } from '../asked.ts';
import { callAt, settled, type Dynamic } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

const options = { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } };

function ask(library: Dynamic, url: string, headers?: unknown): Dynamic {
  const { origin, pathname } = new URL(url);
  return callAt(callAt(library.getClient(origin, options), 'path()', [pathname]), 'get()', [{ headers }]);
}

export const probe: ClientProbe = {
  model: azureRest,
  ask: async (library, url, { headers }) => {
    const response = await settled(ask(library, url, headers));
    return askedBody(response, response.body);
  },
  ways: {
    stream: {
      ask: async (library, url, options) => {
        const response = await settled(ask(library, url)['asNodeStream']?.());
        return askedStream(response, options, response.body);
      },
    },
  },
  given: () => [],
  made: { 'getClient()': url => [new URL(url).origin, options], 'path()': () => ['/length'], 'pathUnchecked()': () => ['/length'] },
};
