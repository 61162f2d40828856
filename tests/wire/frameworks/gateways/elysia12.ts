import { load } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { serveFetch } from './web.ts';

interface App {
  get(path: string, handler: (context: { readonly request: Request }) => unknown): App;
  handle(request: Request): Promise<Response>;
}

/** Elysia 1.2 without a server of its own: what it answers is sent by srvx. */
export const start: Gateway['start'] = async (play, name = 'elysia12') => {
  const library = await load(name);
  const app = new (library['Elysia'] as unknown as new () => App)();
  app.get('/line/*', context =>
    play.run(context.request.url, { objects: { 'elysia.context': context }, before: { 'elysia.context.error': [203, 'fine'] }, say: text => text, finish: result => result ?? 'fine' }),
  );
  return serveFetch((request: Request) => app.handle(request));
};
