import { dynamic, load, mainOf } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';
import { describeMismatch } from '../perform.ts';
import { methodOf } from '../ask.ts';

type Decorate = (target: object, key: string, descriptor: object) => void;

/** What tsoa's command would write, by hand: each route's arguments, and a call of the template service of its runtime. */
export const start: Gateway['start'] = async play => {
  const library = await load('@tsoa/runtime');
  const { Controller, ExpressTemplateService } = library;
  if (Controller === undefined || ExpressTemplateService === undefined) throw new Error('no tsoa');
  const app = mainOf(await load('express'))();
  app['set']?.('env', 'test');
  const service = new ExpressTemplateService({}, { noImplicitAdditionalProperties: 'ignore', bodyCoercion: true });
  // What a handler has sent itself isn't sent again.
  const say = (request: unknown, text: string): unknown => dynamic(request)['res']?.['send']?.(text) && undefined;
  const route = (decorator: string, path: string, body: (this: object, request: unknown) => unknown): void => {
    class Orders extends (Controller as unknown as new () => object) {}
    Object.defineProperty(Orders.prototype, 'find', { value: body, writable: true, configurable: true });
    (library[decorator]?.(path) as unknown as Decorate)(Orders.prototype, 'find', Object.getOwnPropertyDescriptor(Orders.prototype, 'find') ?? {});
    app[methodOf(decorator).toLowerCase()]?.(path, async (request: unknown, response: unknown, next: unknown) => {
      const validatedArgs = service['getValidatedArgs']?.({ args: { request: { in: 'request', name: 'request', required: true, dataType: 'object' } }, request, response });
      await service['apiHandler']?.({ methodName: 'find', controller: new Orders(), response, next, validatedArgs, successStatus: undefined });
    });
  };
  route('Get', '/line/:at', function find(request) {
    const stage = nodeStage(request, undefined, { request: 'express.request', response: 'express.response' }, library);
    return play.run(urlOf(request), { ...stage, objects: { 'express.request': request, 'tsoa.controller': this }, say: text => say(request, text), finish: result => result ?? 'fine' });
  });
  for (const { check, path } of play.registrations) {
    const parameter = check.handler.kind === 'decorated' && check.handler.parameters[check.by];
    const verdict = (request: unknown): string => (typeof parameter === 'string' && parameter !== 'inbound-headers' ? (describeMismatch(request, parameter) ?? 'yes') : 'yes');
    route(typeof parameter === 'string' ? 'Get' : check.by, path, request => say(request, verdict(request)));
  }
  return new Promise(resolve => {
    const server = app['listen']?.(0, '127.0.0.1', () => resolve(server as never));
  });
};
