import { createServer } from 'node:http';
import { load, mainOf } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import type { Gateway } from '../gateway.ts';
import type { Stage } from '../stage.ts';
import { eventOf, sendEnvelope } from './envelope.ts';

type Callback = (error: unknown, envelope: unknown) => void;

/** Functions that a middleware engine wraps, with what the platform makes of their results. */
export const start: Gateway['start'] = async play => {
  const middy = mainOf(await load('@middy/core'));
  const server = createServer((request, response) => {
    const stageOf = (given: unknown, callback: unknown): Stage => ({ objects: { 'lambda.event': given }, callback: value => new Promise(() => (callback as Callback)(undefined, value)), library: { default: middy }, say: text => ({ statusCode: 200, body: text }) });
    const route = play.registrations.find(({ path }) => path === request.url)?.check;
    const handler = (given: unknown, ...rest: unknown[]): unknown => (route === undefined ? play.run(request.url ?? '', stageOf(given, rest[1])) : { statusCode: 200, body: play.verdict(route, [given, ...rest]) });
    const called = route?.by === 'handler()' ? middy()['handler']?.(handler) : route === undefined ? handler : middy(handler);
    Promise.resolve((called as unknown as (event: unknown, context: object, callback: Callback) => unknown)(eventOf(request), { getRemainingTimeInMillis: () => 9000 }, (_error, envelope) => sendEnvelope(response, envelope))).then(
      result => sendEnvelope(response, result),
      (error: unknown) => response.writeHead(502).end(String(error)),
    );
  });
  await listen(server);
  return server;
};
