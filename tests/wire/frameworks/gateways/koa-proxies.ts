import { load, mainOf } from '../../clients/dynamic.ts';
import { startUpstream } from '../../harness/upstream.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage } from '../node-stage.ts';

/** Each registration is a proxy of its own, whose listener answers in place of it. */
export const start: Gateway['start'] = async play => {
  const proxies = mainOf(await load('koa-proxies'));
  const app = new (mainOf(await load('koa')))();
  const upstream = await startUpstream();
  for (const { check, path } of play.registrations) {
    const proxyRes = (...given: unknown[]): unknown => nodeStage(given[1], given[2], { request: 'node.request', response: 'node.response' }).say(play.verdict(check, given));
    app['use']?.(proxies(path, { target: upstream.url('length'), selfHandleResponse: true, ignorePath: true, events: { proxyRes } }));
  }
  return new Promise(resolve => {
    const server = app['listen']?.(0, '127.0.0.1', () => resolve(server as never));
  });
};
