import type { Server } from 'node:net';
import { load, mainOf } from '../../clients/dynamic.ts';
import { startUpstream } from '../../harness/upstream.ts';
import type { Gateway } from '../gateway.ts';
import type { Stage } from '../stage.ts';

interface Reply {
  readonly sent: boolean;
  readonly raw: { readonly headersSent: boolean; setHeader(name: string, value: string): void };
  send(text: unknown): Reply;
  header(name: string, value: string): Reply;
}

function stageOf(request: unknown, reply: Reply, library: unknown): Stage {
  return {
    objects: { 'fastify.request': request, 'fastify.reply': reply },
    library,
    before: { 'fastify.reply.from': ['/length', { rewriteHeaders: () => ({}) }] },
    say: text => (reply.sent ? reply : reply.send(text)),
    late: () => reply.raw.headersSent || reply.sent || reply.header('x-late', 'told'),
  };
}

export const start: Gateway['start'] = async (play, name = 'fastify', replyFrom = '@fastify/reply-from', httpProxy = '@fastify/http-proxy') => {
  const library = await load(name);
  const plugin = mainOf(await load('fastify-plugin'));
  const app = mainOf(library)({ exposeHeadRoutes: false });
  const upstream = new URL((await startUpstream()).url('length')).origin;
  app['register']?.(mainOf(await load(replyFrom)), { base: upstream });
  app['get']?.('/line/*', (request: { readonly url: string }, reply: Reply) => play.run(request.url, stageOf(request, reply, { ...library, fastifyPlugin: plugin })));
  for (const { check, path } of play.registrations) {
    if (check.handler.kind !== 'registered' && check.handler.kind !== 'literal') continue;
    const handle = (...parameters: unknown[]): unknown => (parameters.find(isReply) ?? parameters[2]) as never;
    const answer = (...parameters: unknown[]): unknown => {
      const reply = handle(...parameters) as Reply;
      return reply.sent ? undefined : reply.send(play.verdict(check, parameters));
    };
    const scope = (register: (scoped: typeof app) => unknown, prefix = path): unknown =>
      app['register']?.((scoped: typeof app, _options: unknown, done: () => void) => {
        register(scoped);
        done();
      }, { prefix });
    const by = check.by.slice(0, -2);
    if (check.handler.kind === 'literal') app['route']?.({ method: 'GET', url: path, handler: answer });
    else if (by === 'addHook') for (const event of check.handler.event ?? []) scope(scoped => void (scoped['addHook']?.(event, (...parameters: unknown[]) => (event === 'onSend' ? Promise.resolve(play.verdict(check, parameters)) : (answer(...parameters), undefined)) as never), scoped['get']?.('/', () => 'reached')), event === check.handler.event?.[0] ? path : `${path}/${event}`);
    else if (by === 'setErrorHandler') scope(scoped => void (scoped['setErrorHandler']?.(answer), scoped['get']?.('/', () => Promise.reject(new Error('told')))));
    else if (by === 'setNotFoundHandler') scope(scoped => scoped['setNotFoundHandler']?.(answer));
    else if (check.handler.option?.includes('replyOptions.onResponse') === true) app['register']?.(mainOf(await load(httpProxy)), { upstream, prefix: path, rewritePrefix: '/length', replyOptions: { onResponse: answer } });
    else if (by === 'register') app['register']?.((scoped: typeof app, _options: unknown, done: () => void) => void (scoped['get']?.(path, () => 'yes'), done()));
    else if (check.handler.on === 'package') app['register']?.(plugin((scoped: typeof app, _options: unknown, done: () => void) => void (scoped['get']?.(path, () => 'yes'), done())));
    else if (by === 'route') for (const option of check.handler.option ?? []) app['route']?.({ method: 'GET', url: option === 'handler' ? path : `${path}/${option}`, handler: () => 'reached', [option]: option === 'handler' ? answer : (...parameters: unknown[]) => void answer(...parameters) });
    else if (check.handler.option !== undefined) for (const option of check.handler.option) app[by]?.(option === 'handler' ? path : `${path}/${option}`, { [option]: option === 'handler' ? answer : (...parameters: unknown[]) => void answer(...parameters) }, ...(option === 'handler' ? [] : [() => 'reached']));
    else app[by]?.(path, answer);
  }
  await app['listen']?.({ port: 0, host: '127.0.0.1' });
  return app['server'] as unknown as Server;
};

function isReply(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'sent' in value;
}
