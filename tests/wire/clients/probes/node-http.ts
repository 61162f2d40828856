import { nodeHttp } from '../../../../src/models/clients/node-http.ts';
import { askedStream, called } from '../asked.ts';
import { globalAgent } from 'node:http';
import { mainOf, type Dynamic } from '../dynamic.ts';
import type { ClientProbe } from '../probe.ts';

export const probe: ClientProbe = {
  model: nodeHttp,
  ask: async (library, url, options) => askedStream(await called(done => mainOf(library).get(url, { agent: globalAgent }, (response: Dynamic) => done(null, response))), options),
  start: (_call, given) => given.end(),
};
