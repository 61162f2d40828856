import { join } from 'node:path';
import { appFolder } from '../build.ts';
import type { Gateway, Play } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';
import { webStage } from './web.ts';

const SERVER = join(import.meta.dirname, '../../node_modules/@vercel/node/dist/dev-server.mjs');

/** Serves a file of the fixture's api/ with the launcher that the platform's own development server forks. */
export function serveFunction(entry: string, play: Play): Promise<number> {
  const checkOf = (url: string): Play['registrations'][number]['check'] | undefined => play.registrations.find(({ path }) => url.endsWith(path))?.check;
  const node = (given: readonly unknown[]): unknown => {
    const stage = nodeStage(given[0], given[1], { request: 'vercel.request', response: 'vercel.response' });
    const check = checkOf(urlOf(given[0]));
    return check === undefined ? play.run(urlOf(given[0]), stage) : stage.say(play.verdict(check, given));
  };
  const web = (given: readonly unknown[]): unknown => {
    const request = given[0] as Request;
    const check = checkOf(request.url);
    return check === undefined ? play.run(request.url, webStage(request, {})) : new Response(play.verdict(check, given));
  };
  Object.assign(globalThis, { play: { node, web } });
  process.chdir(appFolder('vercel'));
  process.env['VERCEL_DEV_ENTRYPOINT'] = entry;
  const { send } = process;
  return new Promise((resolve, reject) => {
    const listening = ({ port }: { readonly port: number }): boolean => {
      Object.assign(process, { send });
      // It waits for what functions still do, when it is told to stop.
      process.removeAllListeners('SIGTERM');
      resolve(port);
      return true;
    };
    Object.assign(process, { send: listening });
    import(SERVER).catch(reject);
  });
}

/** A function `(request, response)`, exported by default. */
export const start: Gateway['start'] = play => serveFunction('api/node.js', play);
