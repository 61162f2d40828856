import { load } from '../../clients/dynamic.ts';
import { startUpstream } from '../../harness/upstream.ts';
import type { Gateway } from '../gateway.ts';
import type { Stage } from '../stage.ts';
import { eventFirst } from './h3v1.ts';

interface Event {
  readonly req: Request;
}

export const start: Gateway['start'] = async (play, name = 'h3') => {
  const library = await load(name);
  const made = library as unknown as { readonly H3: new (options: object) => typeof library };
  const app = new made.H3({ silent: true, onError: (error: { readonly cause?: unknown }) => console.error(error.cause) });
  const upstream = (await startUpstream()).url('length');
  const stageOf = (event: Event): Stage => ({
    objects: { 'h3.event': event },
    library,
    before: eventFirst(event, upstream),
    say: text => text,
    finish: result => result ?? 'fine',
  });
  app['get']?.('/line/**', (event: Event) => play.run(event.req.url, stageOf(event)));
  for (const { check, path } of play.registrations) {
    const handle = (...parameters: unknown[]): string => play.verdict(check, parameters);
    const by = check.by.slice(0, -2);
    if (check.handler.kind !== 'registered') continue;
    if (/^\w+NodeHandler$/u.test(by)) app['get']?.(path, library['fromNodeHandler']?.(library['defineNodeHandler']?.((request: unknown, response: { end(text: string): void }) => void response.end(play.verdict(check, [request, response])))));
    else if (/[lL]azy/u.test(by)) app['get']?.(path, library[by]?.(() => handle));
    else if (check.handler.option?.includes('onResponse') === true) {
      app['get']?.(path, async (event: Event) => {
        let verdict = 'not called';
        await library[by]?.(event, upstream, { onResponse: (...parameters: unknown[]) => void (verdict = play.verdict(check, parameters)) });
        return verdict;
      });
    } else if (by === 'new H3' && check.handler.option?.includes('onRequest') === true) {
      let verdict = 'not called';
      const inner = new made.H3({ onRequest: (...parameters: unknown[]) => void (verdict = play.verdict(check, parameters)) });
      inner['get']?.('/**', () => verdict);
      app['mount']?.(path, (request: Request) => inner['fetch']?.(request));
    } else if (by === 'defineMiddleware') app['use']?.(path, library[by]?.(handle));
    else if (check.handler.on === 'package') app['get']?.(path, library[by]?.(check.handler.option === undefined ? handle : { handler: handle }));
    else if (by === 'on') app['on']?.('GET', path, handle);
    else app[by]?.(path, handle);
  }
  const server = library['serve']?.(app, { port: 0, hostname: '127.0.0.1', silent: true });
  await server?.['ready']?.();
  return Number(new URL(String(server?.['url'])).port);
};
