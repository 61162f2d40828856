import { load } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import type { Stage } from '../stage.ts';

/** The stage of a bare fetch handler. */
export function webStage(request: Request, library: unknown): Stage {
  return {
    objects: { 'web.request': request },
    library,
    before: { 'new Response()': ['fine'], 'json()': ['fine'], 'Response.json()': ['fine'], 'new FastResponse()': ['fine'] },
    say: text => new Response(text),
    finish: result => result ?? new Response('fine'),
  };
}

/** Serves a fetch handler with srvx; gives its port. */
export async function serveFetch(fetch: (request: Request) => unknown): Promise<number> {
  const { serve } = await load('srvx');
  const server = serve?.({ fetch, port: 0, hostname: '127.0.0.1', silent: true });
  await server?.['ready']?.();
  return Number(new URL(String(server?.['url'])).port);
}

/** Servers of a bare fetch handler: srvx, and @hono/node-server, whose options are the same. */
export const start: Gateway['start'] = async (play, name = 'srvx') => {
  const library = { ...(await load(name)), ...(name === 'srvx' ? await load('srvx/node') : {}) };
  const routes = new Map(
    play.registrations.map(({ check, path }) => {
      const handle = (...parameters: unknown[]): Response => new Response(play.verdict(check, parameters));
      return [path, { by: check.by.slice(0, -2), handle }] as const;
    }),
  );
  const answer = (request: Request): unknown => {
    const route = routes.get(new URL(request.url).pathname);
    if (route !== undefined) return route.handle(request);
    return play.run(request.url, webStage(request, { ...library, Response: globalThis.Response }));
  };
  if (name === '@hono/node-server') return new Promise(resolve => library['serve']?.({ fetch: answer, port: 0, hostname: '127.0.0.1' }, ({ port }: { readonly port: number }) => resolve(port)));
  return serveFetch(answer);
};
