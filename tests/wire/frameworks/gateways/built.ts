import { createServer } from 'node:http';
import { join } from 'node:path';
import { load } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import { appFolder, build } from '../build.ts';
import type { Gateway } from '../gateway.ts';
import { webStage } from './web.ts';

const APPS = {
  astro: { command: ['astro/bin/astro.mjs', 'build'], entry: 'dist/server/entry.mjs', object: 'astro.context' },
  sveltekit: { command: ['vite/bin/vite.js', 'build'], entry: 'build/handler.js', object: 'sveltekit.event' },
} as const;

interface Asked {
  readonly request: Request;
}

/** Whether a function stands before the routes: the app asks it where its name is in the query. */
function isMiddleware(by: string | undefined): boolean {
  return by === 'handle' || by === 'onRequest' || by === 'sequence()' || by === 'defineMiddleware()';
}

/** A page's load function can't answer by itself: its page shows the verdict. */
async function verdictOf(url: string): Promise<string> {
  const page = await (await fetch(url)).text();
  return /verdict:(.*?):/u.exec(page)?.[1] ?? 'no verdict';
}

/** Apps that are built and then served by their own handler in this process; their routes hand on what they are given. */
export const start: Gateway['start'] = async (play, name = '') => {
  const app = name.startsWith('astro') ? 'astro' : 'sveltekit';
  const { command, entry, object } = APPS[app];
  await build(app, command[0], command.slice(1));
  const checkOf = (url: string): (typeof play.registrations)[number]['check'] | undefined => play.registrations.find(({ path }) => path.endsWith(`/${/(?:all|handler|page)\/(\d+)/u.exec(url)?.[1] ?? 'none'}`))?.check;
  const isPage = (at: number): boolean => play.lines[at]?.text.includes('setHeaders()') === true;
  const sentBy = (url: string): string | undefined => {
    const text = play.lines[Number(/\/line\/(\d+)/u.exec(url)?.[1] ?? -1)]?.text ?? '';
    return text.startsWith('sveltekit.handled') ? 'handle' : /^(?:export|package) (\S+) returns/u.exec(text)?.[1];
  };
  const route = (given: readonly unknown[], library: object): unknown => answer(given, library, given[0] as Asked, object);
  // A hook is given the event in an object of its own.
  const handle = (given: readonly unknown[]): unknown => answer(given, {}, (given[0] as { readonly event: Asked }).event, 'sveltekit.handled');
  const answer = (given: readonly unknown[], library: object, { request }: Asked, object: string): unknown => {
    const check = checkOf(request.url);
    if (check !== undefined) return new Response(play.verdict(check, given));
    const stage = webStage(request, library);
    return play.run(request.url, { ...stage, objects: { [object]: given[0] }, before: { ...stage.before, 'json()': ['fine'], 'text()': ['fine'] } });
  };
  const page = async (given: readonly unknown[]): Promise<unknown> => {
    const { url } = given[0] as { readonly url: URL };
    const check = checkOf(url.href);
    if (check !== undefined) return { text: `verdict:${play.verdict(check, given)}:` };
    return play.run(url.href.replace('/page/', '/line/'), { objects: { [object]: given[0] }, say: text => ({ text }) });
  };
  Object.assign(globalThis, { play: { route, page, handle } });
  const { handler } = await load(join(appFolder(app), entry));
  const server = createServer((request, response) => {
    const { url = '' } = request;
    const by = checkOf(url)?.by;
    if (by === 'load' && !url.startsWith('/page')) return void verdictOf(`http://${request.headers.host ?? ''}${url.replace(/^\/\w+/u, '/page')}`).then(text => response.end(text));
    if (isPage(Number(/\/line\/(\d+)/u.exec(url)?.[1] ?? -1))) request.url = url.replace(/^\/\w+/u, '/page');
    else if (by === 'ALL' || by === 'fallback') request.url = url.replace(/^\/\w+/u, '/all');
    else if (isMiddleware(by) || isMiddleware(sentBy(url))) request.url = `${url}?${(by ?? sentBy(url) ?? '').replace('()', '')}`;
    request.headers.origin = `https://${request.headers.host ?? ''}`;
    handler?.(request, response, () => response.writeHead(404).end('no route'));
  });
  await listen(server);
  return server;
};
