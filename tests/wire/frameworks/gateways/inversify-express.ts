import * as modules from 'node:module';
import { dynamic, load } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';
import { describeMismatch } from '../perform.ts';

type Decorate = (target: object, key?: string, at?: unknown) => void;

/** It is made for Express 4. */
dynamic(modules)['registerHooks']?.({
  resolve: (specifier: string, context: object, next: (specifier: string, context: object) => object) => next(specifier === 'express' ? 'express4' : specifier, context),
});

/** Its decorators called by hand, since Node runs no decorator syntax. */
export const start: Gateway['start'] = async play => {
  await load('reflect-metadata');
  const library = await load('inversify-express-utils');
  const { Container } = await load('inversify');
  const { BaseHttpController, HttpResponseMessage, InversifyExpressServer } = library;
  if (Container === undefined || BaseHttpController === undefined || HttpResponseMessage === undefined || InversifyExpressServer === undefined) throw new Error('no inversify');
  const decorate = (name: string, ...given: unknown[]): Decorate => library[name]?.(...given) as unknown as Decorate;
  class Orders extends (BaseHttpController as unknown as new () => object) {}
  const define = (key: string, decorator: string, path: string, parameters: readonly string[], body: (this: object, ...given: unknown[]) => unknown): void => {
    Object.defineProperty(Orders.prototype, key, { value: body, writable: true, configurable: true });
    for (const [at, parameter] of parameters.entries()) decorate(parameter)(Orders.prototype, key, at);
    decorate(decorator, path)(Orders.prototype, key, Object.getOwnPropertyDescriptor(Orders.prototype, key));
  };
  define('line', 'httpGet', '/line/:at', ['request', 'response'], function line(request, response) {
    const stage = nodeStage(request, response, { request: 'express.request', response: 'express.response' }, library);
    const message = new HttpResponseMessage(200);
    const controller = dynamic(this);
    const { httpContext } = controller;
    return play.run(urlOf(request), {
      ...stage,
      objects: { ...stage.objects, 'inversify.controller': controller, 'inversify.context': httpContext, 'inversify.message': message },
      before: { 'inversify.controller.json': ['fine', 200] },
      say: text => text,
      finish: result => result ?? message,
    });
  });
  for (const { check, path } of play.registrations) {
    const object = check.handler.kind === 'decorated' ? check.handler.parameters[check.by] : undefined;
    const key = `handler${path.replace(/\D/gu, '')}`;
    if (object === undefined) define(key, check.by, path, [], () => 'yes');
    else if (object === 'inbound-headers') define(key, 'httpGet', path, [check.by], headers => (String(dynamic(headers)['x-inbound']) === 'told' ? 'yes' : 'other headers'));
    else define(key, 'httpGet', path, [check.by], value => describeMismatch(value, object) ?? 'yes');
  }
  decorate('controller', '/')(Orders);
  const app = new InversifyExpressServer(new Container())['build']?.();
  app?.['set']?.('env', 'test');
  return new Promise(resolve => {
    const server = app?.['listen']?.(0, '127.0.0.1', () => resolve(server as never));
  });
};
