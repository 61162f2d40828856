import { load } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { urlOf } from '../node-stage.ts';

type Decorate = (target: object, key?: string, at?: unknown) => void;
type App = Record<string, (...given: unknown[]) => unknown>;

/** LoopBack's decorators called by hand, since Node runs no decorator syntax. */
export const start: Gateway['start'] = async play => {
  const rest = await load('@loopback/rest');
  const { inject } = await load('@loopback/core');
  const bindings = rest['RestBindings'] as typeof rest;
  class Controller {}
  const define = (key: string, method: string, path: string, body: (context: unknown, response: unknown) => unknown): void => {
    Object.defineProperty(Controller.prototype, key, { value: body, writable: true, configurable: true });
    (inject?.(bindings['Http']?.['CONTEXT']) as unknown as Decorate)(Controller.prototype, key, 0);
    (inject?.(bindings['Http']?.['RESPONSE']) as unknown as Decorate)(Controller.prototype, key, 1);
    const made = method === 'operation' ? rest[method]?.('get', path) : rest[method]?.(path);
    (made as unknown as Decorate)(Controller.prototype, key, Object.getOwnPropertyDescriptor(Controller.prototype, key));
  };
  define('line', 'get', '/line/{at}', context => play.run(urlOf((context as { readonly request: unknown }).request), { objects: { 'loopback.context': context }, library: rest, say: text => text, finish: result => result }));
  for (const { check, path } of play.registrations) define(`handler${path.replace(/\D/gu, '')}`, check.by, path, () => 'yes');
  const made = rest as unknown as { readonly RestApplication: new (options: object) => App };
  const app = new made.RestApplication({ rest: { port: 0, host: '127.0.0.1', gracePeriodForClose: 1 } });
  app['controller']?.(Controller);
  await app['start']?.();
  return Number(new URL(String((app['restServer'] as { readonly url?: string } | undefined)?.url)).port);
};
