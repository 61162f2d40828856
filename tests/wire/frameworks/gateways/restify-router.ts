import type { Server } from 'node:net';
import { load, mainOf } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';

/** A router that is made apart and given to the server. */
export const start: Gateway['start'] = async (play, name = 'restify-router') => {
  const library = await load(name);
  const main = mainOf(library);
  const server = mainOf(await load('restify'))['createServer']?.();
  const router = new (main['Router'] ?? main)();
  router['get']?.('/line/:at', async (request: unknown, response: unknown) => {
    await play.run(urlOf(request), nodeStage(request, response, { request: 'restify.request', response: 'restify.response' }, { ...main, default: main }));
  });
  router['applyRoutes']?.(server);
  return new Promise(resolve => server?.['listen']?.(0, '127.0.0.1', () => resolve(server['server'] as unknown as Server)));
};
