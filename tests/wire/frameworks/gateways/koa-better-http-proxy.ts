import { load, mainOf } from '../../clients/dynamic.ts';
import { startUpstream } from '../../harness/upstream.ts';
import type { Gateway } from '../gateway.ts';

/** What a decorator returns is the body. */
export const start: Gateway['start'] = async play => {
  const proxy = mainOf(await load('koa-better-http-proxy'));
  const app = new (mainOf(await load('koa')))();
  const upstream = await startUpstream();
  const { origin, pathname } = new URL(upstream.url('length'));
  const proxyReqPathResolver = (): string => pathname;
  for (const { check, path } of play.registrations) {
    const asks = proxy(origin, { proxyReqPathResolver, userResDecorator: (...given: unknown[]) => play.verdict(check, given) });
    app['use']?.((context: { readonly path: string }, next: unknown) => (context.path === path ? asks(context, next) : (next as () => unknown)()));
  }
  return new Promise(resolve => {
    const server = app['listen']?.(0, '127.0.0.1', () => resolve(server as never));
  });
};
