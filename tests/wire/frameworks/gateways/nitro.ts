import { createServer } from 'node:http';
import { join } from 'node:path';
import { load } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import { appFolder, build } from '../build.ts';
import type { Gateway } from '../gateway.ts';
import { urlOf } from '../node-stage.ts';

interface Event {
  readonly node: { readonly req: object };
}

const ROUTES: Readonly<Record<string, string>> = { 'cachedEventHandler()': '/cached/handler', 'defineCachedEventHandler()': '/defined', 'defineRenderHandler()': '/rendered' };

/** Routes that Nitro builds, served by the handler that it made, in this process. */
export const start: Gateway['start'] = async play => {
  await build('nitro', 'nitropack/dist/cli/index.mjs', ['build']);
  const askedBy = new Map<string, (typeof play.registrations)[number]['check']>();
  const route = ([event]: readonly unknown[]): unknown => play.run(urlOf((event as Event).node.req), { objects: { 'h3.event': event }, say: text => text });
  const verdict = (by: string, given: readonly unknown[]): string => {
    const check = play.registrations.find(({ check: { by: asked } }) => asked === by)?.check ?? askedBy.get(by);
    return check === undefined ? `not asked of ${by}` : play.verdict(check, given);
  };
  const cached = (by: string, given: readonly unknown[]): unknown => {
    const url = urlOf((given[0] as Event).node.req);
    return url.includes('/line/') ? route(given) : verdict(by, given);
  };
  Object.assign(globalThis, { play: { route, verdict, cached } });
  const { listener } = await load(join(appFolder('nitro'), '.output/server/index.mjs'));
  const server = createServer((request, response) => {
    const { url = '' } = request;
    const by = play.registrations.find(({ path }) => path === url)?.check.by ?? '';
    const text = play.lines[Number(/\/line\/(\d+)/u.exec(url)?.[1] ?? -1)]?.text ?? '';
    Object.assign(request, { originalUrl: url });
    if (text.startsWith('package cachedEventHandler()')) request.url = `/cached${url.replace(/^\/line/u, '')}`;
    else request.url = ROUTES[by] ?? url;
    listener?.(request, response);
  });
  await listen(server);
  return server;
};
