import { graphqlRequest } from '../../../../src/models/clients/graphql-request.ts';
import { askedBody } from '../asked.ts';
import { settled } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: graphqlRequest,
  ask: async (library, url, { headers = {} }) => {
    const response = await settled(library.rawRequest(url, '{ hello }', {}, headers));
    return askedBody(response, response.data);
  },
  given: (_call, url) => [url, '{ hello }'],
  made: { 'new GraphQLClient()': url => [url] },
};
