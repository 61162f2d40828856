import { Readable } from 'node:stream';
import { load, mainOf } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import type { Stage } from '../stage.ts';

interface Context {
  body: unknown;
  readonly path: string;
  readonly url: string;
  readonly headerSent: boolean;
  readonly res: { setHeader(name: string, value: string): void; readonly headersSent: boolean; readonly writableEnded: boolean };
}

function stageOf(context: Context, library: unknown): Stage {
  return {
    objects: { 'koa.context': context },
    library,
    before: { 'koa.context.throw': [502, 'upstream failed'] },
    say: text => {
      if (!context.headerSent) context.body ??= text === 'fine' ? Readable.from([Buffer.from('fine')]) : text;
    },
    late: () => context.res.headersSent || context.res.setHeader('x-late', 'told'),
  };
}

export const start: Gateway['start'] = async (play, name = 'koa') => {
  const koa = await load(name);
  const routers = await load('@koa/router');
  const library = { ...koa, default: mainOf(koa), Router: mainOf(routers) };
  const app = new (mainOf(koa))();
  const router = new (mainOf(routers))();
  Object.assign(app, { silent: true });
  for (const { check, path } of play.registrations) {
    const handle = (context: Context, next: unknown): void => void (context.body = play.verdict(check, [context, next]));
    const by = check.by.slice(0, -2);
    if (by === 'use') app['use']?.((context: Context, next: () => unknown) => (context.path === path ? handle(context, next) : next()));
    else if (by === 'register') router['register']?.(path, ['GET'], handle);
    else router[by]?.(path, handle);
  }
  app['use']?.(async (context: Context, next: () => unknown) => (context.url.startsWith('/line') ? await play.run(context.url, stageOf(context, library)) : next()));
  app['use']?.(router['routes']?.());
  return new Promise(resolve => {
    const server = app['listen']?.(0, '127.0.0.1', () => resolve(server as never));
  });
};
