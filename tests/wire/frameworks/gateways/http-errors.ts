import { load, mainOf } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';

/** The errors are thrown under Express, whose default handler sends their headers. */
export const start: Gateway['start'] = async play => {
  const main = mainOf(await load('http-errors'));
  const library = { default: main, createError: main, createHttpError: main };
  const app = mainOf(await load('express'))();
  app['set']?.('env', 'test');
  app['use']?.((request: unknown, response: unknown) => {
    const stage = nodeStage(request, response, { request: 'express.request', response: 'express.response' }, library);
    const before = Object.fromEntries(Object.keys(library).map(name => [`${name}()`, [502, 'upstream failed']]));
    return play.run(urlOf(request), { ...stage, before });
  });
  return new Promise(resolve => {
    const server = app['listen']?.(0, '127.0.0.1', () => resolve(server as never));
  });
};
