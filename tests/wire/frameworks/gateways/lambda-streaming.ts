import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as modules from 'node:module';
import { join } from 'node:path';
import { dynamic, type Dynamic } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import type { Gateway } from '../gateway.ts';
import { eventOf } from './envelope.ts';

/** What the runtime says before a streamed body, and what stands between the two. */
const PRELUDE = 'application/vnd.awslambda.http-integration-response';
const DELIMITER = Buffer.alloc(8);

/** AWS's own runtime runs the function; it gets events and gives answers as in the cloud, by the runtime API. */
export const start: Gateway['start'] = async play => {
  const waiting: { readonly request: IncomingMessage; readonly response: ServerResponse }[] = [];
  let wanting: ServerResponse | undefined;
  let asked: ServerResponse | undefined;
  const next = (): void => {
    const [first] = waiting;
    if (first === undefined || wanting === undefined) return;
    waiting.shift();
    asked = first.response;
    wanting.writeHead(200, { 'lambda-runtime-aws-request-id': 'told', 'lambda-runtime-deadline-ms': String(Date.now() + 9000), 'lambda-runtime-invoked-function-arn': 'told' }).end(JSON.stringify(eventOf(first.request)));
    wanting = undefined;
  };
  const runtime = createServer((request, response) => {
    if (request.url?.endsWith('/next') === true) {
      wanting = response;
      next();
      return;
    }
    const to = asked;
    void read(request).then(bytes => {
      response.writeHead(202).end();
      if (to !== undefined) sendStreamed(to, request.headers['content-type'] ?? '', bytes);
    });
  });
  const front = createServer((request, response) => {
    waiting.push({ request, response });
    next();
  });
  await runWithout('./rapid-client.node', await listen(runtime), async (event, stream) => {
    const given = dynamic(stream);
    const check = play.registrations.find(({ path }) => path === (event as { readonly path?: string }).path)?.check;
    const library = globalThis as unknown as { readonly awslambda: { readonly HttpResponseStream: { from(stream: unknown, prelude: object): Dynamic } } };
    // What comes before the body comes with the first `write()`.
    const send = (text: string): void => {
      given['write']?.(text);
      given['end']?.();
    };
    const say = (text: string): void => {
      if ((given['writableEnded'] as unknown) === true) return;
      library.awslambda.HttpResponseStream.from(stream, { statusCode: 200 });
      send(text);
    };
    if (check !== undefined) return say(play.verdict(check, [event, stream]));
    await play.run(String((event as { readonly path?: string }).path), {
      objects: { 'lambda.event': event, 'lambda-streaming.response': stream },
      library,
      before: { 'awslambda.HttpResponseStream.from()': [stream, { statusCode: 200 }] },
      say,
      finish: () => send('fine'),
    });
  });
  await listen(front);
  return front as Server;
};

/** Starts the runtime; its HTTP client of native code isn't built here, and its own other one takes that place. */
async function runWithout(native: string, port: number, told: (...given: unknown[]) => Promise<unknown>): Promise<void> {
  dynamic(modules)['registerHooks']?.({
    resolve: (specifier: string, context: object, next: (specifier: string, context: object) => object) => (specifier === native ? { url: 'node:constants', format: 'builtin', shortCircuit: true } : next(specifier, context)),
  });
  Object.assign(globalThis, { told });
  for (const name of ['NAME', 'VERSION', 'MEMORY_SIZE']) process.env[`AWS_LAMBDA_FUNCTION_${name}`] = 'told';
  for (const name of ['GROUP', 'STREAM']) process.env[`AWS_LAMBDA_LOG_${name}_NAME`] = 'told';
  Object.assign(process.env, {
    AWS_LAMBDA_NODEJS_USE_ALTERNATIVE_CLIENT_1: 'true',
    AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
    LAMBDA_TASK_ROOT: join(import.meta.dirname, '../apps/lambda'),
    _HANDLER: 'streamed.handler',
  });
  await import('aws-lambda-ric');
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What a function URL does with a streamed answer, as AWS documents it. */
function sendStreamed(response: ServerResponse, type: string, bytes: Buffer): void {
  const at = bytes.indexOf(DELIMITER);
  const prelude = type === PRELUDE && at >= 0 ? (JSON.parse(bytes.subarray(0, at).toString()) as { readonly statusCode?: number; readonly headers?: Record<string, string> }) : { headers: { 'content-type': type } };
  response.writeHead(('statusCode' in prelude ? prelude.statusCode : undefined) ?? 200, prelude.headers).end(type === PRELUDE && at >= 0 ? bytes.subarray(at + DELIMITER.length) : bytes);
}
