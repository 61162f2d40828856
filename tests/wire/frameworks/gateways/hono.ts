import { load } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import type { Stage } from '../stage.ts';

interface Context {
  text(text: string): Response;
  readonly req: { readonly url: string };
}

export const start: Gateway['start'] = async (play, name = '@hono/node-server') => {
  const library = { ...(await load('@hono/zod-openapi')), ...(await load('hono')), ...(await load('hono/factory')), ...(await load('hono/http-exception')) } as unknown as Record<string, new (...given: unknown[]) => Record<string, (...given: unknown[]) => unknown>>;
  const { Hono } = library;
  if (Hono === undefined) throw new Error('no Hono');
  const app = new Hono();
  const stageOf = (context: Context): Stage => ({
    objects: { 'hono.context': context },
    library,
    before: Object.fromEntries(['body', 'html', 'json', 'newResponse', 'text'].map(call => [`hono.context.${call}`, ['fine', 200]])),
    say: text => context.text(text),
    finish: result => {
      if (result instanceof Error) throw result;
      return result === undefined ? context.text('fine') : result;
    },
  });
  app['get']?.('/line/*', (context: Context) => play.run(context.req.url, stageOf(context)));
  const factories = library as unknown as Record<string, (...given: unknown[]) => unknown>;
  for (const { check, path } of play.registrations) {
    const handle = (...parameters: unknown[]): unknown => (parameters.find(value => typeof value === 'object' && value !== null && 'req' in value) as Context).text(play.verdict(check, parameters));
    const by = check.by.slice(0, -2);
    if (check.handler.kind !== 'registered') continue;
    if (check.handler.on === 'package') app['use']?.(path, factories[by]?.(handle));
    else if (by === 'createHandlers' || by === 'createMiddleware') {
      const factory = (factories['createFactory']?.() ?? {}) as Record<string, (...given: unknown[]) => unknown>;
      app['get']?.(path, ...([factory[by]?.(handle)].flat() as unknown[]));
    } else if (by === 'openapi') {
      const { OpenAPIHono } = library;
      if (OpenAPIHono === undefined) throw new Error('no OpenAPIHono');
      const documented = new OpenAPIHono();
      documented['openapi']?.(factories['createRoute']?.({ method: 'get', path, responses: { 200: { description: 'told' } } }), handle);
      app['route']?.('/', documented);
    } else if (by === 'on') app['on']?.('GET', path, handle);
    else if (by === 'notFound') app['notFound']?.((context: Context) => (context.req.url.endsWith(path) ? handle(context) : new Response('nothing here', { status: 404 })));
    else if (by === 'onError') {
      // An app of its own: elsewhere what is thrown meets the default handler.
      const failing = new Hono();
      failing['onError']?.(handle);
      failing['get']?.(path, () => {
        throw new Error('told');
      });
      app['route']?.('/', failing);
    } else app[by]?.(path, handle);
  }
  const { serve } = await load(name);
  return new Promise(resolve => serve?.({ fetch: app['fetch'], port: 0, hostname: '127.0.0.1' }, ({ port }: { readonly port: number }) => resolve(port)));
};
