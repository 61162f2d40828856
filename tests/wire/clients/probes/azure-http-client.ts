import { azureHttpClient } from '../../../../src/models/clients/azure-http-client.ts';
import { askedBody, askedStream } from '../asked.ts';
import { load, settled, type Dynamic } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const library = await load('@azure/core-rest-pipeline');

export function requestOf(url: string, headers?: unknown): Dynamic {
  return library.createPipelineRequest({ url, allowInsecureConnection: true, headers: library.createHttpHeaders(headers) });
}

export const probe: ClientProbe = {
  model: azureHttpClient,
  ask: async (_library, url, { headers, ...options }) => {
    const request = requestOf(url, headers);
    // What is still encoded is no text.
    if (url.includes('gzip')) Object.assign(request, { streamResponseStatusCodes: new Set([Infinity]) });
    const response = await settled(library.createDefaultHttpClient()['sendRequest']?.(request));
    return url.includes('gzip') ? askedStream(response, options, response.readableStreamBody) : askedBody(response, response.bodyAsText);
  },
  given: (_call, url) => [requestOf(url)],
};
