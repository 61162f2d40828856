import { createServer } from 'node:net';
import { load } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import type { Gateway } from '../gateway.ts';
import { urlOf } from '../node-stage.ts';
import { describeMismatch } from '../perform.ts';

type Decorate = (target: object, key?: string, at?: unknown) => void;

/** Ts.ED's decorators called by hand, since Node runs no decorator syntax. */
export const start: Gateway['start'] = async play => {
  const modules = await Promise.all(['@tsed/schema', '@tsed/platform-params', '@tsed/platform-http', '@tsed/di', '@tsed/core'].map(load));
  const library = Object.assign({}, ...modules) as (typeof modules)[number];
  const decorate = (name: string, ...given: unknown[]): Decorate => library[name]?.(...given) as unknown as Decorate;
  const handler = play.model.handlers.flatMap(known => (known.kind === 'decorated' ? [known] : []))[0];
  class Controller {}
  const define = (key: string, method: string, path: string, parameter: string | undefined, body: (value: unknown) => unknown): void => {
    Object.defineProperty(Controller.prototype, key, { value: body, writable: true, configurable: true });
    const given = parameter === 'HeaderParams' ? ['x-inbound'] : [];
    if (parameter !== undefined) decorate(parameter, ...given)(Controller.prototype, key, 0);
    const made = method === 'Operation' ? decorate(method, 'GET', path) : decorate(method, path);
    made(Controller.prototype, key, Object.getOwnPropertyDescriptor(Controller.prototype, key));
  };
  define('line', 'Get', '/line/:at', 'Context', value => {
    const context = value as { readonly request: { readonly raw: unknown } };
    return play.run(urlOf(context.request.raw), { objects: { 'tsed.context': context }, library, say: text => text, finish: result => result ?? 'fine' });
  });
  for (const { check, path } of play.registrations) {
    const object = handler?.parameters[check.by];
    const key = `handler${path.replace(/\D/gu, '')}`;
    if (object === undefined) define(key, check.by, path, undefined, () => 'yes');
    else if (object === 'inbound-headers') define(key, 'Get', path, check.by, header => (header === 'told' ? 'yes' : 'other headers'));
    else define(key, 'Get', path, check.by, value => describeMismatch(value, object) ?? 'yes');
  }
  decorate('Controller', '/')(Controller);
  class Application {}
  const probe = createServer();
  const port = await listen(probe);
  await new Promise(resolve => probe.close(resolve));
  const { PlatformExpress } = await load('@tsed/platform-express');
  const platform = await PlatformExpress?.['bootstrap']?.(Application, { mount: { '/': [Controller] }, httpPort: `127.0.0.1:${port}`, httpsPort: false, logger: { level: 'off' } });
  await platform?.['listen']?.();
  return port;
};
