import * as modules from 'node:module';
import { dynamic, load } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';
import { describeMismatch } from '../perform.ts';

type Decorate = (target: object, key?: string, at?: unknown) => void;

/** Nothing is validated: the package that would, which is large, is an empty one here. */
dynamic(modules)['registerHooks']?.({
  resolve: (specifier: string, context: object, next: (specifier: string, context: object) => object) => (specifier === 'class-validator' ? { url: 'node:constants', format: 'builtin', shortCircuit: true } : next(specifier, context)),
});

/** Its decorators called by hand, since Node runs no decorator syntax. */
export const start: Gateway['start'] = async play => {
  await load('reflect-metadata');
  const library = await load('routing-controllers');
  const decorate = (name: string, ...given: unknown[]): Decorate => library[name]?.(...given) as unknown as Decorate;
  class Orders {}
  class Others {}
  const define = ({ prototype }: typeof Orders, key: string, decorator: string, path: string, parameters: readonly string[], body: (...given: unknown[]) => unknown): void => {
    Object.defineProperty(prototype, key, { value: body, writable: true, configurable: true });
    const types = parameters.map(() => Object);
    (Reflect as unknown as { defineMetadata(...given: unknown[]): void }).defineMetadata('design:paramtypes', types, prototype, key);
    for (const [at, parameter] of parameters.entries()) decorate(parameter)(prototype, key, at);
    decorate(decorator, path)(prototype, key, Object.getOwnPropertyDescriptor(prototype, key));
  };
  define(Orders, 'line', 'Get', '/line/:at', ['Req', 'Res'], (request, response) => {
    const stage = nodeStage(request, response, { request: 'express.request', response: 'express.response' }, library);
    return play.run(urlOf(request), { ...stage, say: text => text, finish: result => result ?? 'fine' });
  });
  for (const { check, path } of play.registrations) {
    const object = check.handler.kind === 'decorated' ? check.handler.parameters[check.by] : undefined;
    const key = `handler${path.replace(/\D/gu, '')}`;
    if (object === undefined) define(Others, key, check.by, path, [], () => 'yes');
    else if (object === 'inbound-headers') define(Others, key, 'Get', path, [check.by], headers => (String(dynamic(headers)['x-inbound']) === 'told' ? 'yes' : 'other headers'));
    else define(Others, key, 'Get', path, [check.by], value => describeMismatch(value, object) ?? 'yes');
  }
  decorate('JsonController')(Orders);
  decorate('Controller')(Others);
  const app = library['createExpressServer']?.({ controllers: [Orders, Others], development: false });
  return new Promise(resolve => {
    const server = app?.['listen']?.(0, '127.0.0.1', () => resolve(server as never));
  });
};
