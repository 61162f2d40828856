import type { Server } from 'node:net';
import { load } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';

const names = { request: 'express.request', response: 'express.response' } as const;

export const start: Gateway['start'] = async play => {
  const library = await load('@google-cloud/functions-framework');
  const testing = await load('@google-cloud/functions-framework/testing');
  const registration = play.registrations[0]?.check;
  library['http']?.('told', async (request: unknown, response: unknown) => {
    const stage = nodeStage(request, response, names, library);
    if (urlOf(request).startsWith('/handler/') && registration !== undefined) return stage.say(play.verdict(registration, [request, response]));
    return play.run(urlOf(request), stage);
  });
  const server = testing['getTestServer']?.('told') as unknown as Server;
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)));
};
