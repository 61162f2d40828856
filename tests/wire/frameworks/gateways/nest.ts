import type { Server } from 'node:net';
import { dynamic, load } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { urlOf } from '../node-stage.ts';
import { describeMismatch } from '../perform.ts';

type Decorate = (target: object, key?: string, at?: unknown) => void;
const ADAPTERS: Readonly<Record<string, string>> = { '@nestjs/platform-express': 'ExpressAdapter', '@nestjs/platform-fastify': 'FastifyAdapter' };

/** Nest with its decorators called by hand, since Node runs no decorator syntax. */
export const start: Gateway['start'] = async (play, platform = '@nestjs/platform-express') => {
  await load('reflect-metadata');
  const common = await load('@nestjs/common');
  const core = await load('@nestjs/core');
  const decorate = (name: string, ...given: unknown[]): Decorate => common[name]?.(...given) as unknown as Decorate;
  class Controller {}
  const define = (key: string, method: string, path: string, parameter: string | undefined, body: (value: unknown) => unknown): void => {
    Object.defineProperty(Controller.prototype, key, { value: body, writable: true, configurable: true });
    if (parameter !== undefined) decorate(parameter)(Controller.prototype, key, 0);
    decorate(method, path)(Controller.prototype, key, Object.getOwnPropertyDescriptor(Controller.prototype, key));
  };
  const hosts = new WeakMap<object, { switchToHttp(): unknown }>();
  const isException = (value: unknown): boolean => value instanceof (common['HttpException'] as unknown as typeof Error);
  define('line', 'Get', 'line/:at', 'Req', request => {
    const host = hosts.get(request as object);
    return play.run(urlOf(request), {
      objects: { 'nest.host': host, 'nest.http-host': host?.switchToHttp() },
      library: common,
      before: { 'new StreamableFile()': [Buffer.from('fine')], 'new HttpException()': ['fine', 502] },
      say: text => text,
      finish: result => {
        if (isException(result)) throw result;
        return result;
      },
    });
  });
  const { model } = play;
  const decorated = model.handlers.flatMap(handler => (handler.kind === 'decorated' ? [handler] : []));
  for (const { check, path } of play.registrations) {
    const object = decorated[0]?.parameters[check.by];
    const key = `handler${path.replace(/\D/gu, '')}`;
    if (object === undefined) define(key, check.by, path, undefined, () => 'yes');
    else if (object === 'inbound-headers') define(key, 'Get', path, check.by, headers => (dynamic(headers)['x-inbound'] as unknown) === 'told' && 'yes');
    else define(key, 'Get', path, check.by, value => (decorated[0]?.exclusive?.includes(check.by) ? dynamic(value)['send']?.(describeMismatch(value, object) ?? 'yes') && undefined : (describeMismatch(value, object) ?? 'yes')));
  }
  decorate('Controller')(Controller);
  class Module {}
  decorate('Module', { controllers: [Controller] })(Module);
  const adapters = (await load(platform)) as unknown as Record<string, new () => object>;
  const Adapter = adapters[ADAPTERS[platform] ?? ''];
  if (Adapter === undefined) throw new Error(`no adapter in ${platform}`);
  const app = await (core['NestFactory'] as typeof core)['create']?.(Module, new Adapter(), { logger: false, abortOnError: false });
  app?.['useGlobalInterceptors']?.({
    intercept(context: { switchToHttp(): { getRequest(): object } }, next: { handle(): unknown }) {
      hosts.set(context.switchToHttp().getRequest(), context);
      return next.handle();
    },
  });
  await app?.['listen']?.(0, '127.0.0.1');
  return app?.['getHttpServer']?.() as unknown as Server;
};
