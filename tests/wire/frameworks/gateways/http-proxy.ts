import { createServer } from 'node:http';
import { dynamic, load, mainOf, type Dynamic } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import { startUpstream } from '../../harness/upstream.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';

const names = { request: 'node.request', response: 'node.response' } as const;

/** A port of loopback at which nobody listens. */
export const NOBODY = 'http://127.0.0.1:9';

/** Each registration has a proxy of its own, which forwards to an upstream, or for its errors to nobody. */
export const start: Gateway['start'] = async (play, name = 'http-proxy') => {
  const library = await load(name);
  const upstream = await startUpstream();
  const target = new URL(upstream.url('length')).origin;
  const routes = new Map(
    play.registrations.map(({ check, path }) => {
      const events = check.handler.kind === 'registered' ? (check.handler.event ?? []) : [];
      const proxy = (library['createProxyServer'] ?? mainOf(library).createProxyServer)({ selfHandleResponse: true, ignorePath: true, target: events.includes('error') ? NOBODY : upstream.url('length') });
      const verdicts: string[] = [];
      for (const event of events) {
        proxy[check.by.slice(0, -2)]?.(event, (...parameters: unknown[]) => {
          verdicts.push(play.verdict(check, parameters));
          const response = parameters.find(value => typeof (value as Dynamic | undefined)?.['writeHead'] === 'function');
          if (verdicts.length === events.length) nodeStage(undefined, response, names).say(verdicts.find(verdict => verdict !== 'yes') ?? 'yes');
        });
      }
      if (events.includes('end')) proxy.on('proxyRes', (received: Dynamic) => void received['resume']?.());
      return [path, proxy] as const;
    }),
  );
  const server = createServer((request, response) => {
    const proxy = routes.get(urlOf(request));
    if (proxy !== undefined) proxy.web(request, response);
    else play.run(urlOf(request), nodeStage(request, response, names, dynamic({ ...library, ...mainOf(library), default: mainOf(library) }))).catch((error: unknown) => response.writeHead(500).end(`${String(error)} ${target}`));
  });
  await listen(server);
  return server;
};
