import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dynamic } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import type { Gateway } from '../gateway.ts';
import { webStage } from './web.ts';

const require = createRequire(import.meta.url);

/** Routes as an export of the app lists them, answered by Expo's own handler on Node. */
export const start: Gateway['start'] = async play => {
  const library = dynamic(require('expo-server/adapter/http'));
  const route = (file: string): object => ({ file, page: `/${file}/[at]+api`, namedRegex: new RegExp(`^/${file}/(?<at>[^/]+?)(?:/)?$`), routeKeys: { at: 'at' } });
  const verdict = (...given: unknown[]): unknown => {
    const check = play.registrations.find(({ path }) => (given[0] as Request).url.endsWith(path))?.check;
    return new Response(check === undefined ? 'not asked' : play.verdict(check, given));
  };
  const line = (request: Request): unknown => play.run(request.url, webStage(request, {}));
  const methods = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
  const handler = library['createRequestHandler']?.(
    { build: import.meta.dirname },
    {
      getRoutesManifest: () => Promise.resolve({ apiRoutes: [route('line'), route('handler')], htmlRoutes: [], notFoundRoutes: [], redirects: [], rewrites: [] }),
      getApiRoute: ({ file }: { readonly file: string }) => Promise.resolve(Object.fromEntries(methods.map(method => [method, file === 'line' ? line : verdict]))),
    },
  );
  const server = createServer((request, response) => void handler?.(request, response, (error: unknown) => response.writeHead(500).end(String(error))));
  await listen(server);
  return server;
};
