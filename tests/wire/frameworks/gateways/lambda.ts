import { createServer } from 'node:http';
import { load, mainOf } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import type { Gateway } from '../gateway.ts';
import type { Stage } from '../stage.ts';

interface Envelope {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly body?: string;
}
type Callback = (error: unknown, envelope: unknown) => void;

/** What API Gateway does with a function's result, as AWS documents it: JSON, then the envelope's members; anything else is the body. */
export const start: Gateway['start'] = async play => {
  const middy = mainOf(await load('@middy/core'));
  const server = createServer((request, response) => {
    const event = { headers: request.headers, multiValueHeaders: request.headersDistinct, rawPath: request.url };
    const stageOf = (given: unknown, callback: unknown): Stage => ({ objects: { 'lambda.event': given }, callback: value => new Promise(() => (callback as Callback)(undefined, value)), library: { default: middy }, say: text => ({ statusCode: 200, body: text }) });
    const route = play.registrations.find(({ path }) => path === request.url)?.check;
    const handler = (given: unknown, ...rest: unknown[]): unknown => (route === undefined ? play.run(request.url ?? '', stageOf(given, rest[1])) : { statusCode: 200, body: play.verdict(route, [given, ...rest]) });
    const called = route?.by === 'handler()' ? middy()['handler']?.(handler) : route === undefined ? handler : middy(handler);
    const send = (result: unknown): void => {
      const { statusCode, headers, multiValueHeaders, body, ...rest } = JSON.parse(JSON.stringify(result ?? {})) as Envelope & object;
      response.writeHead(statusCode ?? 200, { ...headers, ...(multiValueHeaders as Record<string, string[]> | undefined) });
      response.end(statusCode === undefined && body === undefined ? JSON.stringify(rest) : body);
    };
    Promise.resolve((called as unknown as (event: unknown, context: object, callback: Callback) => unknown)(event, { getRemainingTimeInMillis: () => 9000 }, (_error, envelope) => send(envelope))).then(send, (error: unknown) => response.writeHead(502).end(String(error)));
  });
  await listen(server);
  return server;
};
