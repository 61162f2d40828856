import type { Server } from 'node:net';
import { load, mainOf } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';

const names = { request: 'node.request', response: 'node.response' } as const;

/** Polka, tinyhttp's and connect's way of registering: a path and a function. */
export const start: Gateway['start'] = async (play, name = 'polka') => {
  const library = await load(name);
  const app = name === '@tinyhttp/app' ? new (library['App'] as never as new (options: object) => typeof library)({ onError: undefined }) : mainOf(library)();
  const known = name === '@tinyhttp/app' ? ({ request: 'tinyhttp.request', response: 'tinyhttp.response' } as const) : names;
  app['use']?.('/line', (request: unknown, response: unknown, next: (error: unknown) => void) => {
    play.run(urlOf(request), nodeStage(request, response, known, library)).catch(next);
  });
  for (const { check, path } of play.registrations) {
    const by = check.by.slice(0, -2);
    const handle = (request: unknown, response: unknown, next: unknown): unknown => nodeStage(request, response, known).say(play.verdict(check, [request, response, next]));
    if (check.handler.kind === 'registered' && check.handler.length === 4) {
      app['use']?.(path, (_request: unknown, _response: unknown, next: (error: Error) => void) => next(new Error('told')));
      app['use']?.(path, (error: unknown, request: unknown, response: unknown, next: unknown) => nodeStage(request, response, known).say(play.verdict(check, [error, request, response, next])));
    } else if (by === 'use') app['use']?.((request: unknown, response: unknown, next: () => void) => (urlOf(request) === path ? handle(request, response, next) : next()));
    else if (by === 'add') app['add']?.('GET', path, handle);
    else app[by]?.(path, handle);
  }
  return new Promise(resolve => {
    const listening = app['listen']?.(0, () => setImmediate(() => resolve((app['server'] ?? listening) as unknown as Server)));
  });
};
