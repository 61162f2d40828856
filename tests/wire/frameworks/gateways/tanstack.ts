import { join } from 'node:path';
import { load } from '../../clients/dynamic.ts';
import { appFolder, build } from '../build.ts';
import type { Gateway } from '../gateway.ts';
import { serveFetch, webStage } from './web.ts';

interface Context {
  readonly request: Request;
}

/** Server routes and functions that Vite builds, answered by the handler that it made. */
export const start: Gateway['start'] = async play => {
  await build('tanstack', 'vite/bin/vite.js', ['build']);
  const checkOf = (url: string): (typeof play.registrations)[number]['check'] | undefined => play.registrations.find(({ path }) => url.endsWith(path.replace(/^\/handler/u, '')))?.check;
  const stageOf = (request: Request, given: unknown, library: object) => ({ ...webStage(request, library), objects: { 'tanstack.context': given } });
  const route = (given: readonly unknown[], library: object): unknown => {
    const { request } = given[0] as Context;
    return play.run(request.url.replace('/made/', '/line/'), stageOf(request, given[0], library));
  };
  const verdict = (given: readonly unknown[]): unknown => {
    const check = checkOf((given[0] as Context).request.url);
    return new Response(check === undefined ? 'not asked' : play.verdict(check, given));
  };
  const served: { url?: string; at?: string } = {};
  // A server function knows nothing of the request but what it is given.
  const called = (given: readonly unknown[], request: Request): unknown => {
    const at = new URL(request.url).searchParams.get('at') ?? '';
    const check = play.registrations.find(({ path }) => path === at)?.check;
    return check === undefined ? play.run(at, stageOf(request, given[0], {})) : new Response(play.verdict(check, given));
  };
  Object.assign(globalThis, { play: { route, verdict, called, served } });
  const { default: server } = await load(join(appFolder('tanstack'), 'dist/server/server.js'));
  await server?.['fetch']?.(new Request('http://here/asked/0'));
  return serveFetch(request => {
    const url = new URL(request.url);
    const line = play.lines[Number(/\/line\/(\d+)/u.exec(url.pathname)?.[1] ?? -1)]?.text ?? '';
    const by = play.registrations.find(({ path }) => path === url.pathname)?.check.by ?? '';
    const headers = new Headers(request.headers);
    if (by === 'handler()' || line.startsWith('app handler()')) {
      headers.set('x-tsr-serverFn', 'true');
      headers.set('sec-fetch-site', 'same-origin');
      return server?.['fetch']?.(new Request(new URL(`${served.url ?? ''}?at=${url.pathname}`, url), { headers }));
    }
    if (line.startsWith('app createHandlers()')) url.pathname = url.pathname.replace('/line', '/made');
    if (by === 'createHandlers()') url.pathname = url.pathname.replace('/handler', '/told');
    return server?.['fetch']?.(new Request(url, { headers, method: request.method }));
  });
};
