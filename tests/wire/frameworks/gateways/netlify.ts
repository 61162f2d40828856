import { createServer, type ServerResponse } from 'node:http';
import { load } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import type { Gateway } from '../gateway.ts';
import type { Stage } from '../stage.ts';
import { eventOf, sendMembers, type Envelope } from './envelope.ts';
import { webStage } from './web.ts';

type Callback = (error: unknown, envelope: unknown) => void;
type Called = (event: unknown, ...rest: unknown[]) => unknown;

/** What Lambda lays before functions that stream: the head in an object, then the body. */
const streaming = {
  streamifyResponse: (handler: Called): Called => handler,
  HttpResponseStream: { from: (response: ServerResponse, { statusCode, headers, multiValueHeaders }: Envelope) => response.writeHead(statusCode ?? 200, { ...headers, ...(multiValueHeaders as Record<string, string[]> | undefined) }) },
};

/** Functions of both kinds, called as the platform calls them: a fetch handler through its runtime, and one that gives an envelope. */
export const start: Gateway['start'] = async (play, name = '@netlify/serverless-functions-api') => {
  const library = await load(name);
  const checkOf = (url: string): (typeof play.registrations)[number]['check'] | undefined => play.registrations.find(({ path }) => url.endsWith(path))?.check;
  const fetched = (request: Request, ...rest: unknown[]): unknown => {
    const check = checkOf(request.url);
    return check === undefined ? play.run(request.url, webStage(request, {})) : new Response(play.verdict(check, [request, ...rest]));
  };
  const invoked = (event: { readonly path: string }, ...rest: unknown[]): unknown => {
    const callback = rest[1] as Callback;
    const stage: Stage = { objects: { 'lambda.event': event }, callback: value => new Promise(() => callback(undefined, value)), say: text => ({ statusCode: 200, body: text }) };
    const check = checkOf(event.path);
    return check === undefined ? play.run(event.path, stage) : stage.say(play.verdict(check, [event, ...rest]));
  };
  const isStreamed = library['getLambdaHandler'] !== undefined;
  Object.assign(globalThis, { awslambda: streaming });
  const called = (library['getLambdaHandler']?.({ default: fetched }) ?? library['builder']?.(invoked)) as unknown as Called;
  const server = createServer((request, response) => {
    if (isStreamed) {
      Promise.resolve(called(eventOf(request), response, {})).catch((error: unknown) => response.writeHead(502).end(String(error)));
      return;
    }
    const answered: Callback = (_error, result) => sendMembers(response, result);
    Promise.resolve(called(eventOf(request), {}, answered)).then(
      result => (result === undefined ? undefined : sendMembers(response, result)),
      (error: unknown) => response.writeHead(502).end(String(error)),
    );
  });
  await listen(server);
  return server;
};
