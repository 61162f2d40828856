import { load, mainOf } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';

const names = { request: 'express.request', response: 'express.response' } as const;

export const start: Gateway['start'] = async (play, name = 'express') => {
  const library = await load(name);
  const app = mainOf(library)();
  app['set']?.('env', 'test');
  app['use']?.('/line', (request: unknown, response: unknown, next: (error: unknown) => void) => {
    Object.assign((response as { locals: object }).locals, { known: true });
    play.run(urlOf(request), nodeStage(request, response, names, library)).catch(next);
  });
  for (const { check, path } of play.registrations.filter(({ check: { by } }) => by !== 'param()')) {
    const answer = (parameters: unknown[]): void => nodeStage(parameters[0], parameters[1], names).say(play.verdict(check, parameters)) as undefined;
    if (check.handler.kind === 'registered' && check.handler.length === 4) {
      app['use']?.(path, (_request: unknown, _response: unknown, next: (error: Error) => void) => next(new Error('told')));
      app['use']?.(path, (error: unknown, request: unknown, response: unknown, next: unknown) => nodeStage(request, response, names).say(play.verdict(check, [error, request, response, next])));
    } else app[check.by.slice(0, -2)]?.(path, (...parameters: unknown[]) => answer(parameters));
  }
  const param = play.registrations.find(({ check: { by } }) => by === 'param()');
  if (param !== undefined) {
    app['param']?.('at', (...parameters: unknown[]) => nodeStage(parameters[0], parameters[1], names).say(play.verdict(param.check, parameters)));
    app['get']?.('/handler/:at', () => undefined);
  }
  return new Promise(resolve => {
    const server = app['listen']?.(0, '127.0.0.1', () => resolve(server as never));
  });
};
