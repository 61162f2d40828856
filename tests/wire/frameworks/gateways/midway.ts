import { load } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';

type Decorate = (target: object, key?: string, at?: unknown) => void;

/** Its decorators called by hand, since Node runs no decorator syntax. */
export const start: Gateway['start'] = async play => {
  const core = await load('@midwayjs/core');
  const koa = await load('@midwayjs/koa');
  const decorate = (name: string, ...given: unknown[]): Decorate => core[name]?.(...given) as unknown as Decorate;
  class Told {}
  const define = (key: string, decorator: string, path: string, body: (this: { readonly ctx: { readonly url: string } }) => unknown): void => {
    Object.defineProperty(Told.prototype, key, { value: body, writable: true, configurable: true });
    decorate(decorator, path)(Told.prototype, key, Object.getOwnPropertyDescriptor(Told.prototype, key));
  };
  decorate('Inject')(Told.prototype, 'ctx');
  define('line', 'Get', '/line/:at', function line() {
    return play.run(this.ctx.url, { objects: { 'koa.context': this.ctx }, library: core, say: text => text });
  });
  for (const { check, path } of play.registrations) define(`handler${path.replace(/\D/gu, '')}`, check.by, path, () => 'yes');
  decorate('Controller', '/')(Told);
  class Application {}
  decorate('Configuration', { imports: [koa] })(Application);
  const logger = { coreLogger: { level: 'none' }, appLogger: { level: 'none' } };
  const folder = import.meta.dirname;
  const container = await core['initializeGlobalApplicationContext']?.({
    appDir: folder,
    baseDir: `${folder}/nowhere`,
    imports: [Application, koa],
    preloadModules: [Told, Application],
    globalConfig: { keys: 'told', koa: { port: 0 }, midwayLogger: { clients: logger } },
  });
  const framework = container?.['get']?.(core['MidwayFrameworkService'])['getMainFramework']?.();
  return framework?.['getServer']?.() as never;
};
