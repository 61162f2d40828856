import type { Server } from 'node:net';
import { load, mainOf } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';

const names = { request: 'restify.request', response: 'restify.response' } as const;
type Next = (error?: unknown) => void;

export const start: Gateway['start'] = async play => {
  const restify = mainOf(await load('restify'));
  const server = restify['createServer']?.();
  if (server === undefined) throw new Error('no server');
  server['get']?.('/line/*', (request: unknown, response: unknown, next: Next) => {
    const stage = nodeStage(request, response, names, restify);
    const before = { ...stage.before, 'restify.response.send': [203, 'fine'], 'restify.response.json': [203, 'fine'], 'restify.response.sendRaw': [203, 'fine'] };
    play.run(urlOf(request), { ...stage, before }).then(() => next(), next);
  });
  for (const { check, path } of play.registrations) {
    const by = check.by.slice(0, -2);
    const handle = (request: unknown, response: unknown, next: Next): void => {
      nodeStage(request, response, names).say(play.verdict(check, [request, response, next]));
      next();
    };
    if (by === 'use' || by === 'pre') {
      server['get']?.(path, (_request: unknown, _response: unknown, next: Next) => next());
      server[by]?.((request: unknown, response: unknown, next: Next) => (urlOf(request) === path ? handle(request, response, () => next(false)) : next()));
    } else server[by]?.(path, handle);
  }
  server['listen']?.(0, '127.0.0.1');
  return new Promise(resolve => server['once']?.('listening', () => resolve(server['server'] as unknown as Server)));
};
