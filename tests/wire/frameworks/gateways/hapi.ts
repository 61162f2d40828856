import type { Server } from 'node:net';
import { load, mainOf } from '../../clients/dynamic.ts';
import { startUpstream } from '../../harness/upstream.ts';
import type { Gateway } from '../gateway.ts';
import type { Stage } from '../stage.ts';

interface Toolkit {
  response(value: unknown): unknown;
  readonly abandon: symbol;
  readonly continue: symbol;
}

export const start: Gateway['start'] = async (play, name = '@hapi/hapi') => {
  const library = await load(name);
  const server = library['server']?.({ host: '127.0.0.1', port: 0, debug: false });
  if (server === undefined) throw new Error('no server');
  const uri = (await startUpstream()).url('length');
  const hasProxy = name !== 'hapi18';
  if (hasProxy) await server['register']?.(mainOf(await load('@hapi/h2o2')));
  server['route']?.({
    method: 'GET',
    path: '/line/{at*}',
    handler: async (request: { readonly path: string; readonly raw: { readonly res: { readonly headersSent: boolean } } }, toolkit: Toolkit) => {
      const answer = toolkit.response('fine');
      const stage: Stage = {
        objects: { 'hapi.toolkit': toolkit, 'hapi.request': Object.assign(request, { response: answer }), 'hapi.response': answer },
        library,
        before: { 'hapi.toolkit.proxy': [{ uri }] },
        say: text => toolkit.response(text),
        finish: result => result ?? answer,
      };
      return play.run(request.path, stage);
    },
  });
  for (const { check, path } of play.registrations) {
    const handler = (...parameters: unknown[]): unknown => (parameters[1] as Toolkit).response(play.verdict(check, parameters));
    if (check.by === 'ext()') {
      server['route']?.({ method: 'GET', path, handler: () => 'reached' });
      server['ext']?.('onPreResponse', (request: { readonly path: string }, toolkit: Toolkit) => (request.path === path ? handler(request, toolkit) : toolkit.continue));
      continue;
    }
    if (check.by === 'handler.proxy.onResponse' || (check.handler.kind === 'registered' && check.handler.option?.includes('handler.proxy.onResponse') === true)) {
      const onResponse = (...parameters: unknown[]): unknown => (parameters[3] as Toolkit).response(play.verdict(check, parameters));
      if (hasProxy) server['route']?.({ method: 'GET', path, handler: { proxy: { uri, onResponse } } });
      continue;
    }
    const options = check.handler.kind === 'registered' ? (check.handler.option ?? []) : [check.by];
    for (const option of options.filter(known => !known.startsWith('config') || options.length === 1)) {
      const at = options.indexOf(option) === 0 ? path : `${path}/${option}`;
      const config = option.startsWith('config');
      server['route']?.({ method: 'GET', path: at, ...(option === 'handler' ? { handler } : { [config ? 'config' : 'options']: { handler } }) });
    }
  }
  await server['start']?.();
  return server['listener'] as unknown as Server;
};
