import type { Gateway } from '../gateway.ts';
import { webStage } from './web.ts';

interface Deno {
  serve(options: object, handler?: (request: Request) => unknown): { readonly addr: { readonly port: number } };
}

/** `Deno.serve` with the handler as an argument and as an option: a server each, and the main one asks the other. */
export const start: Gateway['start'] = async play => {
  const deno = (globalThis as unknown as { readonly Deno: Deno }).Deno;
  const options = { port: 0, hostname: '127.0.0.1', onListen: () => undefined };
  const answer = (request: Request): unknown => {
    const found = play.registrations.find(({ path }) => path === new URL(request.url).pathname);
    if (found !== undefined) return new Response(play.verdict(found.check, [request]));
    return play.run(request.url, webStage(request, { Deno: deno }));
  };
  const inner = deno.serve({ ...options, handler: answer });
  const forward = (request: Request): unknown => fetch(`http://127.0.0.1:${inner.addr.port}${new URL(request.url).pathname}`);
  return deno.serve(options, request => (request.url.includes('/handler/') && play.registrations.some(({ check, path }) => request.url.endsWith(path) && 'option' in check.handler) ? forward(request) : answer(request))).addr.port;
};
