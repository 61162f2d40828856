import { join } from 'node:path';
import { load } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { serveFetch, webStage } from './web.ts';

/** Files of packages whose index can't be loaded outside of an app. */
const FILES: Readonly<Record<string, string>> = { '@solidjs/router': 'dist/data/response.js', 'start-client-core114': 'dist/esm/json.js' };

/** Functions of a package that make a web `Response`, in a bare fetch handler. */
export const start: Gateway['start'] = async (play, name = '') => {
  const library = await load(FILES[name] === undefined ? name : join(import.meta.dirname, '../../node_modules', name, FILES[name]));
  return serveFetch(request => play.run(request.url, webStage(request, library)));
};
