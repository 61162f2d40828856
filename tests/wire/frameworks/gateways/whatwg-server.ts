import { createServer } from 'node:http';
import { load } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import type { Gateway } from '../gateway.ts';
import { webStage } from './web.ts';

/** A fetch handler that is made a listener of Node's own server. */
export const start: Gateway['start'] = async play => {
  const library = await load('@whatwg-node/server');
  const answer = (...given: unknown[]): unknown => {
    const request = given[0] as Request;
    const check = play.registrations.find(({ path }) => request.url.endsWith(path))?.check;
    return check === undefined ? play.run(request.url, webStage(request, {})) : new Response(play.verdict(check, given));
  };
  const server = createServer(library['createServerAdapter']?.(answer) as unknown as () => void);
  await listen(server);
  return server;
};
