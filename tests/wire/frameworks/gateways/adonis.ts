import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { load } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';

interface Context {
  readonly request: { readonly request: unknown };
  readonly response: { readonly response: ServerResponse; send(text: string): void; header(name: string, value: string): void };
}
type Factory = new () => Record<string, (...given: unknown[]) => Factory & Record<string, (...given: unknown[]) => unknown>>;

export const start: Gateway['start'] = async play => {
  const { AppFactory } = (await load('@adonisjs/core/factories/app')) as unknown as { readonly AppFactory: Factory };
  const { ServerFactory } = (await load('@adonisjs/core/factories/http')) as unknown as { readonly ServerFactory: Factory };
  const app = new AppFactory()['create']?.(new URL('./', import.meta.url));
  await app?.['init']?.();
  const server = new ServerFactory()['merge']?.({ app })['create']?.() as Record<string, (...given: unknown[]) => unknown>;
  server['use']?.([]);
  const router = server['getRouter']?.() as Record<string, (...given: unknown[]) => unknown>;
  router['get']?.('/line/:at', (context: Context) => {
    const { response } = context;
    return play.run(urlOf(context.request.request), {
      objects: { 'adonis.context': context, 'node.response': response.response, 'node.request': context.request.request },
      say: text => response.send(text),
      late: nodeStage(undefined, response.response, { request: 'node.request', response: 'node.response' }).late ?? (() => undefined),
    });
  });
  for (const { check, path } of play.registrations) {
    const handle = (...parameters: unknown[]): string => play.verdict(check, parameters);
    if (check.by === 'route()') router['route']?.(path, ['GET'], handle);
    else router[check.by.slice(0, -2)]?.(path, handle);
  }
  await server['boot']?.();
  const node = createServer((request: IncomingMessage, response: ServerResponse) => void server['handle']?.(request, response));
  await listen(node);
  return node;
};
