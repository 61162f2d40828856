/** A gateway that pipes what a client gives into its response: `pipes-gateway.ts got14 http://upstream` answers `/straight/length`. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { PassThrough, pipeline } from 'node:stream';
import { listen } from '../harness/listen.ts';
import { load, mainOf, type Dynamic } from './dynamic.ts';

const [name = '', upstream = ''] = process.argv.slice(2);
const main = mainOf(await load(name));

/** What the client's documentation pipes. */
function ask(url: string): Dynamic {
  if (name.startsWith('got')) return main.stream(url);
  if (name.startsWith('needle')) return main.get(url, { parse_response: false });
  return name === 'superagent' ? main.get(url) : main(url);
}

/** Ways of piping, by the first segment of the path. */
const ways: Readonly<Record<string, (url: string, response: ServerResponse) => unknown>> = {
  straight: (url, response) => ask(url).pipe(response),
  pipeline: (url, response) => pipeline(ask(url) as unknown as NodeJS.ReadableStream, response, () => undefined),
  'after-headers': (url, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    ask(url).pipe(response);
  },
  'after-response': async (url, response) => {
    const given = ask(url);
    await once(given as unknown as NodeJS.EventEmitter, 'response');
    given.pipe(response);
  },
  'in-listener': (url, response) => {
    const given = ask(url);
    given.on('response', () => given.pipe(response));
  },
  'listener-parameter': (url, response) => ask(url).on('response', (received: Dynamic) => received.pipe(response)),
  'other-stream': (url, response) => ask(url).pipe(new PassThrough()).pipe(response),
  'headers-deleted': (url, response) => {
    const given = ask(url);
    given.on('response', ({ headers }: Dynamic) => {
      for (const field of Object.keys(headers)) Reflect.deleteProperty(headers, field);
    });
    given.pipe(response);
  },
  'headers-replaced': (url, response) => {
    const given = ask(url);
    given.on('response', (received: Dynamic) => {
      received.headers = { 'content-type': received.headers['content-type'] };
    });
    given.pipe(response);
  },
};

process.on('uncaughtException', error => process.stderr.write(`${error.message}\n`));
const gateway = createServer((request, response) => {
  const [, way = '', answer = ''] = (request.url ?? '').split('/');
  Promise.resolve(ways[way]?.(`${upstream}/${answer}`, response)).catch(() => response.destroy());
});
process.send?.({ port: await listen(gateway) });
