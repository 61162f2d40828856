import { createServer } from 'node:http';
import { load, mainOf } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';

const names = { request: 'node.request', response: 'node.response' } as const;

export const start: Gateway['start'] = async play => {
  const library = mainOf(await load('find-my-way'));
  const told = (check: (typeof play.registrations)[number]['check']) => (...given: unknown[]): unknown => nodeStage(given[0], given[1], names).say(play.verdict(check, given));
  const [unfound] = play.registrations.filter(({ check }) => check.by === 'default()');
  const router = library(unfound && { defaultRoute: told(unfound.check) });
  router['on']?.('GET', '/line/*', (request: unknown, response: unknown) => void play.run(urlOf(request), nodeStage(request, response, names, library)));
  for (const { check, path } of play.registrations) {
    const by = check.by.slice(0, -2);
    if (by === 'on') router['on']?.('GET', path, told(check), {});
    else if (by !== 'default') router[by]?.(path, told(check), {});
  }
  const server = createServer((request, response) => router['lookup']?.(request, response));
  await listen(server);
  return server;
};
