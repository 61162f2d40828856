import { azurePipeline } from '../../../../src/models/clients/azure-pipeline.ts';
import { askedBody } from '../asked.ts';
import { settled, type Dynamic } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';
import { library, requestOf } from './azure-http-client.ts';

const options = { retryOptions: { maxRetries: 0 } };

export const probe: ClientProbe = {
  model: azurePipeline,
  ask: async (_library, url, { headers }) => {
    const response = await settled(library.createPipelineFromOptions(options)['sendRequest']?.(library.createDefaultHttpClient(), requestOf(url, headers)));
    return askedBody(response, response.bodyAsText);
  },
  given: (_call, url): readonly Dynamic[] => [library.createDefaultHttpClient(), requestOf(url)],
  made: { 'createPipelineFromOptions()': () => [options] },
};
