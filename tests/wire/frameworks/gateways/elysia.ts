import type { Server } from 'node:net';
import { load } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import type { Stage } from '../stage.ts';

interface Context {
  readonly request: Request;
  readonly path: string;
}
type App = Record<string, (...given: unknown[]) => App>;

export const start: Gateway['start'] = async play => {
  const library = (await load('elysia')) as unknown as { readonly Elysia: new (options: object) => App };
  const { node } = (await load('@elysiajs/node')) as unknown as { readonly node: () => object };
  const app = new library.Elysia({ adapter: node() });
  const stageOf = (context: Context): Stage => ({
    objects: { 'elysia.context': context },
    library,
    before: { 'elysia.context.status': [203, 'fine'], 'elysia.context.error': [203, 'fine'] },
    say: text => text,
    finish: result => result ?? 'fine',
  });
  app['get']?.('/line/*', (context: Context) => play.run(context.request.url, stageOf(context)));
  for (const { check, path } of play.registrations) {
    const handle = (...parameters: unknown[]): string => play.verdict(check, parameters);
    const by = check.by.slice(0, -2);
    const here = ({ request }: Context): boolean => new URL(request.url).pathname === path;
    let derived = '';
    const derive = (context: Context): object => {
      if (here(context)) derived = handle(context);
      return {};
    };
    if (by === 'route') app['route']?.('GET', path, handle);
    else if (by === 'group') app['group']?.(path, (inner: App) => inner['get']?.('', () => 'yes'));
    else if (by === 'guard') app['guard']?.({}, (inner: App) => inner['get']?.(path, () => 'yes'));
    else if (by === 'use') app['use']?.((inner: App) => inner['get']?.(path, () => 'yes'));
    else if (by === 'derive' || by === 'resolve' || by === 'onTransform') app['use']?.((inner: App) => inner[by]?.(derive)['get']?.(path, () => derived));
    else if (by === 'onError') app['use']?.((new library.Elysia({}) as App)['onError']?.(handle)['get']?.(path, () => Promise.reject(new Error('told'))));
    else if (/^on|^mapResponse/u.test(by)) app[by]?.((context: Context) => (here(context) ? (by === 'mapResponse' ? new Response(handle(context)) : handle(context)) : undefined))['get']?.(path, () => 'reached');
    else app[by]?.(path, handle);
  }
  return new Promise(resolve => {
    const listening = app['listen']?.(0, (server: unknown) => resolve(portOf(server) as never));
    void listening;
  });
};

function portOf(server: unknown): Server | number {
  const { port, raw } = server as { readonly port?: number; readonly raw?: { readonly node?: { readonly server?: Server } } };
  return raw?.node?.server ?? port ?? 0;
}
