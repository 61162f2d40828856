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
  const route = (given: readonly unknown[], library: object): unknown => {
    const { request } = given[0] as { readonly request: Request };
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
  Object.assign(globalThis, { play: { route, page } });
  const { handler } = await load(join(appFolder(app), entry));
  const server = createServer((request, response) => {
    const { url = '' } = request;
    const by = checkOf(url)?.by;
    if (by === 'load' && !url.startsWith('/page')) return void verdictOf(`http://${request.headers.host ?? ''}${url.replace(/^\/\w+/u, '/page')}`).then(text => response.end(text));
    if (isPage(Number(/\/line\/(\d+)/u.exec(url)?.[1] ?? -1))) request.url = url.replace(/^\/\w+/u, '/page');
    else if (by === 'ALL' || by === 'fallback') request.url = url.replace(/^\/\w+/u, '/all');
    else if (by === 'defineMiddleware()') request.url = `${url}?middleware`;
    request.headers.origin = `https://${request.headers.host ?? ''}`;
    handler?.(request, response, () => response.writeHead(404).end('no route'));
  });
  await listen(server);
  return server;
};
