import { load, mainOf } from '../../clients/dynamic.ts';
import { startUpstream } from '../../harness/upstream.ts';
import type { Gateway } from '../gateway.ts';
import { NOBODY } from './http-proxy.ts';

/** What a decorator of headers is given is told by the decorator of the body, which runs after it. */
export const start: Gateway['start'] = async (play, name = 'express-http-proxy') => {
  const proxy = mainOf(await load(name));
  const app = mainOf(await load('express'))();
  const upstream = await startUpstream();
  const { origin, pathname } = new URL(upstream.url('length'));
  const proxyReqPathResolver = (): string => pathname;
  for (const { check, path } of play.registrations) {
    const [option = ''] = check.handler.kind === 'registered' ? (check.handler.option ?? []) : [];
    let verdict = 'not called';
    const note = (...parameters: unknown[]): string => (verdict = play.verdict(check, parameters));
    if (option === 'userResDecorator') app.use(path, proxy(origin, { proxyReqPathResolver, userResDecorator: note }));
    else if (option === 'userResHeaderDecorator') app.use(path, proxy(origin, { proxyReqPathResolver, userResHeaderDecorator: (...parameters: unknown[]) => (note(...parameters), {}), userResDecorator: () => verdict }));
    else app.use(path, proxy(NOBODY, { proxyReqPathResolver, proxyErrorHandler: (...parameters: unknown[]) => void (parameters[1] as { end(text: string): void }).end(note(...parameters)) }));
  }
  return new Promise(resolve => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server as never));
  });
};
