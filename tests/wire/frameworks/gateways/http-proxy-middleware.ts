import { load, mainOf } from '../../clients/dynamic.ts';
import { startUpstream } from '../../harness/upstream.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';
import { NOBODY } from './http-proxy.ts';

const names = { request: 'http-proxy-middleware.request', response: 'http-proxy-middleware.response' } as const;

/** Mounted on Express, whose response has all the calls of the model. */
export const start: Gateway['start'] = async (play, name = 'http-proxy-middleware') => {
  const library = await load(name);
  const app = mainOf(await load('express'))();
  const upstream = await startUpstream();
  const create = library['createProxyMiddleware'] ?? mainOf(library);
  // Version 3 takes `on.proxyRes`, its predecessors and its legacy function `onProxyRes`.
  const listening = (by: string, event: string, listener: unknown): object =>
    library['legacyCreateProxyMiddleware'] !== undefined && by !== 'legacyCreateProxyMiddleware' ? { on: { [event]: listener } } : { [`on${event[0]?.toUpperCase() ?? ''}${event.slice(1)}`]: listener };
  const common = { selfHandleResponse: true, ignorePath: true, changeOrigin: true, logLevel: 'silent' };
  const run = (_received: unknown, request: unknown, response: { status(code: number): { end(text: string): void } }): void => {
    play.run(urlOf(request), nodeStage(request, response, names, library)).catch((error: unknown) => response.status(500).end(String(error)));
  };
  app.set('env', 'test');
  app.use('/line', create({ ...common, target: upstream.url('length'), ...listening('', 'proxyRes', run) }));
  for (const { check, path } of play.registrations) {
    const by = check.by.slice(0, -2);
    const options = check.handler.kind === 'registered' ? (check.handler.option ?? []) : [];
    const made = by === 'default' ? mainOf(library) : library[by];
    if (typeof made !== 'function') continue;
    if (by === 'responseInterceptor') {
      const interceptor = made((body: Buffer, ...others: unknown[]) => (body.toString().includes('wörld') ? play.verdict(check, [body, ...others]) : 'still encoded'));
      app.use(path, create({ ...common, target: upstream.url('length-gzip'), ...listening('', 'proxyRes', interceptor) }));
    } else if (options.includes('on.proxyRes')) {
      app.use(path, made({ ...common, target: upstream.url('length'), ...listening(by, 'proxyRes', (...parameters: unknown[]) => nodeStage(parameters[1], parameters[2], names).say(play.verdict(check, parameters))) }));
    } else {
      let first = 'no proxyReq';
      const onRequest = listening(by, 'proxyReq', (...parameters: unknown[]) => (first = play.verdict(check, parameters)));
      const onError = listening(by, 'error', (...parameters: unknown[]) => nodeStage(parameters[1], parameters[2], names).say(first === 'yes' ? play.verdict(check, parameters) : first));
      const both = 'on' in onRequest ? { on: { ...(onRequest.on as object), ...(onError as { readonly on: object }).on } } : { ...onRequest, ...onError };
      app.use(path, made({ ...common, target: NOBODY, ...both }));
    }
  }
  return new Promise(resolve => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server as never));
  });
};
