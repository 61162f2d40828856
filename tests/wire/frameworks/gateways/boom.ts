import type { Server } from 'node:net';
import { load, mainOf } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';

/** The errors are thrown under hapi, which sends the headers of their output. */
export const start: Gateway['start'] = async play => {
  const boom = mainOf(await load('@hapi/boom'));
  const server = (await load('@hapi/hapi'))['server']?.({ host: '127.0.0.1', port: 0, debug: false });
  if (server === undefined) throw new Error('no server');
  server['route']?.({
    method: 'GET',
    path: '/line/{at*}',
    handler: ({ path }: { readonly path: string }, toolkit: { response(text: string): unknown }) => {
      const error = boom['badGateway']?.('upstream failed');
      const finish = (): never => {
        const { output } = error as unknown as { readonly output: { statusCode: number } };
        // What is ignored is seen in an answer that is fine.
        if (output.statusCode === 502) output.statusCode = 200;
        throw error as unknown as Error;
      };
      return play.run(path, { objects: { 'boom.error': error }, library: boom, before: { 'boomify()': [new Error('upstream failed')] }, say: text => toolkit.response(text), finish });
    },
  });
  await server['start']?.();
  return server['listener'] as unknown as Server;
};
