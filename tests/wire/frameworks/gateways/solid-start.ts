import { join } from 'node:path';
import { load } from '../../clients/dynamic.ts';
import { appFolder, build } from '../build.ts';
import type { Gateway } from '../gateway.ts';
import { serveFetch } from './web.ts';

interface Event {
  readonly request: Request;
}

/** API routes that Vite builds, answered by the handler that it made. */
export const start: Gateway['start'] = async play => {
  await build('solid', 'vite/bin/vite.js', ['build']);
  const route = (given: readonly unknown[]): unknown => {
    const { request } = given[0] as Event;
    return play.run(request.url, { objects: { 'solid.event': given[0] }, say: text => new Response(text), finish: result => result ?? 'fine' });
  };
  const verdict = (given: readonly unknown[]): unknown => {
    const check = play.registrations.find(({ path }) => (given[0] as Event).request.url.endsWith(path))?.check;
    return new Response(check === undefined ? 'not asked' : play.verdict(check, given));
  };
  Object.assign(globalThis, { play: { route, verdict } });
  const { default: server } = await load(join(appFolder('solid'), 'dist/server/entry-server.js'));
  return serveFetch(request => server?.['fetch']?.(request));
};
