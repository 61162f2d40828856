import { load } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import type { Stage } from '../stage.ts';

interface Arguments {
  readonly request: Request;
}

/** A resource route, served by the router's own request handler on Node. */
export const start: Gateway['start'] = async play => {
  const library = { ...(await load('@remix-run/node')), ...(await load('react-router')) } as Awaited<ReturnType<typeof load>>;
  const stageOf = (given: Arguments): Stage => ({
    objects: { 'react-router.args': given },
    library,
    before: { 'data()': [{ fine: true }], 'json()': [{ fine: true }], 'redirect()': ['/told'] },
    say: text => new Response(text),
    finish: result => result ?? new Response('fine'),
  });
  const loader = (given: Arguments): unknown => play.run(given.request.url, stageOf(given));
  const build = {
    entry: { module: { default: () => new Response('document') } },
    routes: { line: { id: 'line', path: '/line/:at', module: { loader, action: loader } } },
    assets: { entry: { imports: [], module: '' }, routes: { line: { id: 'line', path: '/line/:at', hasLoader: true, module: '' } }, url: '', version: '1' },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: {},
    ssr: true,
    isSpaMode: false,
    prerender: [],
    routeDiscovery: { mode: 'initial' },
  };
  const answer = library['createRequestHandler']?.(build, 'production');
  const { serve } = await load('srvx');
  const server = serve?.({ fetch: (request: Request) => answer?.(request), port: 0, hostname: '127.0.0.1', silent: true });
  await server?.['ready']?.();
  return Number(new URL(String(server?.['url'])).port);
};
