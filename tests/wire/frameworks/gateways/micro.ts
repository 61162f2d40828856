import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { load, mainOf } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';

const names = { request: 'node.request', response: 'node.response' } as const;

export const start: Gateway['start'] = async (play, name = 'micro') => {
  const library = mainOf(await load(name));
  const listener = (made: unknown): typeof library => (typeof made === 'function' ? made : ((made as Server).listeners('request')[0] as unknown)) as typeof library;
  const serve = (handle: unknown): typeof library => listener((library['serve'] ?? library)(handle));
  const main = serve(async (request: unknown, response: unknown) => {
    const stage = nodeStage(request, response, names, library);
    return play.run(urlOf(request), { ...stage, before: { 'send()': [response, 203] } });
  });
  const routes = new Map(play.registrations.map(({ check, path }) => [path, { check, by: check.by.slice(0, -2) }]));
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const route = routes.get(urlOf(request));
    if (route === undefined) return void main(request, response);
    const handle = (...parameters: unknown[]): string => play.verdict(route.check, parameters);
    if (route.by === 'run') return void library['run']?.(request, response, handle);
    return void serve(handle)(request, response);
  });
  await listen(server);
  return server;
};
