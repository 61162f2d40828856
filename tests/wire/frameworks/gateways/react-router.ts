import { load } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import type { Stage } from '../stage.ts';
import { serveFetch } from './web.ts';

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
  const verdict = (by: string) => (given: Arguments): unknown => {
    const check = play.registrations.find(({ path }) => given.request.url.endsWith(path))?.check;
    return new Response(check?.by === by ? play.verdict(check, [given]) : `${by} was called`);
  };
  const build = {
    entry: { module: { default: () => new Response('document') } },
    routes: {
      line: { id: 'line', path: '/line/:at', module: { loader, action: loader } },
      handler: { id: 'handler', path: '/handler/:at', module: { loader: verdict('loader'), action: verdict('action') } },
    },
    assets: { entry: { imports: [], module: '' }, routes: { line: { id: 'line', path: '/line/:at', hasLoader: true, module: '' }, handler: { id: 'handler', path: '/handler/:at', hasLoader: true, hasAction: true, module: '' } }, url: '', version: '1' },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: {},
    ssr: true,
    isSpaMode: false,
    prerender: [],
    routeDiscovery: { mode: 'initial' },
  };
  const answer = library['createRequestHandler']?.(build, 'production');
  return serveFetch((request: Request) => answer?.(request));
};
