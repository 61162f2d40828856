import type { Gateway } from '../gateway.ts';
import { webStage } from './web.ts';

interface Bun {
  serve(options: object): { readonly port: number };
}

export const start: Gateway['start'] = async play => {
  const bun = (globalThis as unknown as { readonly Bun: Bun }).Bun;
  const library = { serve: bun.serve, Bun: bun };
  const [main] = play.registrations.filter(({ check: { by } }) => by === 'serve()').map(({ check }) => check);
  const handle = (...parameters: unknown[]): Response => new Response(main === undefined ? 'no check' : play.verdict(main, parameters.slice(0, 1)));
  const isError = (check: object): boolean => JSON.stringify(check).includes('"error"');
  const routes = Object.fromEntries(play.registrations.filter(({ check: { handler } }) => !isError(handler)).map(({ path }) => [path, handle]));
  const failing = Object.fromEntries(play.registrations.filter(({ check: { handler } }) => isError(handler)).map(({ path }) => [path, () => Promise.reject(new Error('told'))]));
  return bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    routes: { ...routes, ...failing, '/method': { GET: handle } },
    fetch: (request: Request) => play.run(request.url, webStage(request, library)),
    error: (error: unknown) => (error instanceof Error && error.message === 'told' ? new Response('yes') : new Response(String(error), { status: 500 })),
  }).port;
};
