import type { Server } from 'node:net';
import { load, mainOf } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';

const names = { request: 'restana.request', response: 'restana.response' } as const;

export const start: Gateway['start'] = async play => {
  const restana = mainOf(await load('restana'));
  const service = restana();
  service['use']?.('/line', (request: unknown, response: unknown, next: (error: unknown) => void) => {
    const stage = nodeStage(request, response, names, restana);
    return play.run(urlOf(request), { ...stage, before: { ...stage.before, 'restana.response.send': ['fine', 203] } }).catch(next);
  });
  for (const { check, path } of play.registrations) {
    service[check.by.slice(0, -2)]?.(path, (...given: unknown[]) => nodeStage(given[0], given[1], names).say(play.verdict(check, given)));
  }
  return (await service['start']?.(0, '127.0.0.1')) as unknown as Server;
};
