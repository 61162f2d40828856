/** The process of an app that is built, and whose one route answers with a gateway's `GET`: `node serve-app.ts <upstream> <app> <gateway>`. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { load, mainOf } from '../clients/dynamic.ts';
import { appFolder, build } from '../frameworks/build.ts';
import { listen } from '../harness/listen.ts';
import type { AppName } from './gateway.ts';

type Listener = (request: object, response: object) => void;

const servers: Readonly<Record<AppName, () => Promise<Listener>>> = {
  next: async () => {
    await build('next', 'next/dist/bin/next', ['build', '--webpack']);
    const app = mainOf(await load('next'))({ dev: false, dir: appFolder('next') });
    await app['prepare']?.();
    return app['getRequestHandler']?.() as unknown as Listener;
  },
  sveltekit: async () => {
    await build('sveltekit', 'vite/bin/vite.js', ['build']);
    const { handler } = await load(join(appFolder('sveltekit'), 'build/handler.js'));
    return (request, response) => void handler?.(request, response, () => (response as ServerResponse).writeHead(404).end('no route'));
  },
};

const [, app = 'next', file = ''] = process.argv.slice(2);
const answer = await servers[app as AppName]();
// What Next exports can be loaded only where Next runs.
const { GET } = await load(file);
Object.assign(globalThis, { play: { edited: GET } });
const server: Server = createServer((request, response) => {
  request.url = `/edited${request.url ?? ''}`;
  answer(request, response);
});
process.send?.({ port: await listen(server) });
