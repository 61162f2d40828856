import { createServer } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { load } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import type { Gateway } from '../gateway.ts';

interface Controller {
  readonly ctx: { body: unknown; readonly url: string; readonly headerSent: boolean; readonly res: { setHeader(name: string, value: string): void; readonly headersSent: boolean } };
}

/** An application as Egg loads it, from a folder of files. */
export const start: Gateway['start'] = async play => {
  const library = await load('egg');
  const told = (controller: Controller): Promise<unknown> => {
    const { ctx } = controller;
    return play.run(ctx.url, {
      objects: { 'egg.controller': controller, 'egg.context': ctx },
      library,
      before: { 'egg.context.throw': [502, 'upstream failed'], ...Object.fromEntries(['BaseContextClass', 'Controller', 'Service'].map(base => [`extends ${base}`, [ctx]])) },
      say: text => {
        if (!ctx.headerSent) ctx.body ??= text === 'fine' ? Readable.from([Buffer.from('fine')]) : text;
      },
      late: () => ctx.res.headersSent || ctx.res.setHeader('x-late', 'told'),
    });
  };
  Object.assign(globalThis, { told });
  const app = await library['startEgg']?.({ baseDir: join(import.meta.dirname, '../apps/egg'), mode: 'single', env: 'prod' });
  const server = createServer(app?.['callback']?.() as never);
  await listen(server);
  return server;
};
