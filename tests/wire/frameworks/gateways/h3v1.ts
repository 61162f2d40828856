import { createServer } from 'node:http';
import { load } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import { startUpstream } from '../../harness/upstream.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage } from '../node-stage.ts';
import type { Stage } from '../stage.ts';

interface Event {
  readonly path: string;
  readonly node: { readonly res: unknown };
}

const TAKE_EVENT = [
  'appendHeader', 'appendHeaders', 'appendResponseHeader', 'appendResponseHeaders', 'getHeaders', 'getRequestHeaders', 'sendStream', 'sendWebResponse',
  'setHeader', 'setHeaders', 'setResponseHeader', 'setResponseHeaders', 'setResponseStatus', 'toWebRequest',
];

/** The functions of h3 take the event before all else. */
export function eventFirst(event: unknown, upstream: string): Record<string, readonly unknown[]> {
  return { 'fetchWithEvent()': [event, upstream], 'send()': [event, 'fine'], 'new HTTPResponse()': ['fine'], 'new HTTPError()': ['upstream failed'], 'HTTPError.status()': [502, 'upstream failed'], ...Object.fromEntries(TAKE_EVENT.map(call => [`${call}()`, [event]])) };
}

function stageOf(event: Event, library: unknown, upstream: string): Stage {
  const { late } = nodeStage(undefined, event.node.res, { request: 'node.request', response: 'node.response' });
  return {
    objects: { 'h3.event': event },
    library,
    before: eventFirst(event, upstream),
    say: text => text,
    finish: result => result ?? 'fine',
    ...(late === undefined ? {} : { late }),
  };
}

/** A handler, or that of an app, with a hook of which the answer tells. */
function hooked(library: Awaited<ReturnType<typeof load>>, by: string, hook: string, handle: (...parameters: unknown[]) => string): unknown {
  let verdict = 'not called';
  const options = {
    [hook]: (...parameters: unknown[]) => {
      verdict = handle(...parameters);
      if (hook === 'onBeforeResponse') Object.assign(parameters[1] as object, { body: verdict });
    },
    handler: () => verdict,
  };
  if (by !== 'createApp') return library[by]?.(options);
  const inner = library['createApp']?.(options);
  inner?.['use']?.(library['eventHandler']?.(options.handler));
  return inner?.['handler'];
}

export const start: Gateway['start'] = async (play, name = 'h3v1') => {
  const library = await load(name);
  const app = library['createApp']?.({ debug: false });
  const router = library['createRouter']?.();
  const upstream = (await startUpstream()).url('length');
  if (app === undefined || router === undefined) throw new Error('no app');
  for (const { check, path } of play.registrations) {
    const handle = (...parameters: unknown[]): string => play.verdict(check, parameters);
    const by = check.by.slice(0, -2);
    if (check.handler.kind !== 'registered' || (check.handler.on === 'package' && library[by] === undefined)) continue;
    if (by === 'fromNodeMiddleware') app['use']?.(path, library[by]?.((request: unknown, response: { end(text: string): void }) => response.end(play.verdict(check, [request, response]))));
    else if (/[lL]azy/u.test(by)) app['use']?.(path, library[by]?.(() => library['eventHandler']?.(handle)));
    else if (check.handler.option?.includes('onResponse') === true) app['use']?.(path, library['eventHandler']?.((event: Event) => library[by]?.(event, upstream, { onResponse: (...parameters: unknown[]) => (event.node.res as { end(text: string): void }).end(play.verdict(check, parameters)) })));
    else if (check.handler.option?.some(option => /^on(?:Request|BeforeResponse)$/u.test(option)) === true) app['use']?.(path, hooked(library, by, check.handler.option[0] ?? '', handle));
    else if (check.handler.on === 'package') app['use']?.(path, library[by]?.(check.handler.option === undefined ? handle : { handler: handle }));
    else if (by === 'use') app['use']?.(path, library['eventHandler']?.(handle));
    else if (by === 'add') router['add']?.(path, library['eventHandler']?.(handle), 'get');
    else router[by === 'all' ? 'use' : by]?.(path, library['eventHandler']?.(handle));
  }
  app['use']?.('/line', library['eventHandler']?.((event: Event & { readonly node: { readonly req: { readonly originalUrl?: string } } }) => play.run(event.node.req.originalUrl ?? event.path, stageOf(event, library, upstream))));
  app['use']?.(router);
  const server = createServer(library['toNodeListener']?.(app) as never);
  await listen(server);
  return server;
};
