import * as http from 'node:http';
import * as http2 from 'node:http2';
import { dynamic } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';

const names = { request: 'node.request', response: 'node.response' } as const;

/** Registrations are tried by handing a request of the main server on as the event that they listen to. */
export const start: Gateway['start'] = async play => {
  const library = dynamic({ ...http2, ...http });
  const routes = new Map(
    play.registrations.map(({ check, path }) => {
      const listener = (request: unknown, response: unknown): unknown => nodeStage(request, response, names).say(play.verdict(check, [request, response]));
      const name = check.by.replace(/^new |\(\)$/gu, '');
      if (check.handler.kind === 'registered' && check.handler.on === 'app') {
        const inner = http.createServer();
        dynamic(inner)[name]?.('request', listener);
        return [path, inner] as const;
      }
      const made = dynamic(check.by.startsWith('new ') ? Reflect.construct(http.Server, [listener]) : library[name]?.(...(name === 'createSecureServer' ? [{ allowHTTP1: true }, listener] : [listener])));
      return [path, made as unknown as http.Server] as const;
    }),
  );
  const server = http.createServer((request, response) => {
    const inner = routes.get(urlOf(request));
    if (inner !== undefined) inner.emit('request', request, response);
    else
      play.run(urlOf(request), nodeStage(request, response, names, library)).catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(500).end(String(error));
      });
  });
  await listen(server);
  return server;
};
