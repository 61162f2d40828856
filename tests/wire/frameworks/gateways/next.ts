import { createServer } from 'node:http';
import { load, mainOf } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import { appFolder, build } from '../build.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';
import { webStage } from './web.ts';

interface PageContext {
  readonly req: object;
  readonly res: { readonly writableEnded: boolean; end(text?: string): void };
}

/** The app is built and served in this process; its routes hand what they are given to `globalThis.play`. */
export const start: Gateway['start'] = async play => {
  await build('next', 'next/dist/bin/next', ['build', '--webpack']);
  const checkOf = (url: string): (typeof play.registrations)[number]['check'] | undefined => play.registrations.find(({ path }) => new URL(url, 'http://here').pathname.endsWith(path))?.check;
  const route = (given: readonly unknown[], library: object): unknown => {
    const request = given[0] as Request;
    const check = checkOf(request.url);
    if (check !== undefined) return new Response(play.verdict(check, given));
    const stage = webStage(request, library);
    const before = { ...stage.before, 'new NextResponse()': ['fine'], 'NextResponse.json()': ['fine'], 'NextResponse.redirect()': ['http://told.example/'], 'NextResponse.rewrite()': [new URL('/line/none', request.url)] };
    return play.run(request.url, { ...stage, before });
  };
  const names = { request: 'next.request', response: 'next.response' } as const;
  const api = (given: readonly unknown[]): unknown => {
    const check = checkOf(urlOf(given[0]));
    const stage = nodeStage(given[0], given[1], names);
    return check === undefined ? play.run(urlOf(given[0]), stage) : stage.say(play.verdict(check, given));
  };
  const page = async (given: readonly unknown[]): Promise<object> => {
    const { req, res } = given[0] as PageContext;
    const check = checkOf(urlOf(req));
    const say = (text: string): void => (res.writableEnded ? undefined : res.end(text));
    if (check === undefined) await play.run(urlOf(req), { objects: { 'next.page-context': given[0] }, say });
    else say(play.verdict(check, given));
    return { props: {} };
  };
  const behindProxy = (given: readonly unknown[], library: object): unknown => ((given[0] as Request).url.includes('?proxy') ? new Response('fine') : route(given, library));
  Object.assign(globalThis, { play: { route: behindProxy, api, page, proxy: route } });
  const app = mainOf(await load('next'))({ dev: false, dir: appFolder('next') });
  await app['prepare']?.();
  const answer = app['getRequestHandler']?.();
  const server = createServer((request, response) => {
    const { url = '' } = request;
    const at = Number(/\/line\/(\d+)/u.exec(url)?.[1] ?? -1);
    const isPage = checkOf(url)?.by === 'getServerSideProps' || play.lines[at]?.text.startsWith('next.page-context') === true;
    if (isPage) request.url = url.replace(/^\/\w+/u, '/page');
    else if (play.model.name === 'Next.js pages') request.url = `/api${url}`;
    if (isPage) Object.assign(request, { originalUrl: url });
    answer?.(request, response);
  });
  const port = await listen(server);
  for (const path of ['/line/none', '/line/none?proxy', '/api/line/none', '/page/none']) await (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  return server;
};
