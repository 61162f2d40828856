/**
 * Imported before a gateway: where the work for a request failed, and nobody caught it, its connection is closed.
 *
 * Express 4 and `node:http` would leave the client waiting; a reader would have to guess from the time that passes that
 * nothing comes any more.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Server, type ServerResponse } from 'node:http';

const answering = new AsyncLocalStorage<ServerResponse>();
const { emit } = Server.prototype as { readonly emit: (this: Server, event: string, ...given: unknown[]) => boolean };

Server.prototype.emit = function (this: Server, event: string, ...given: unknown[]): boolean {
  const send = (): boolean => Reflect.apply(emit, this, [event, ...given]);
  return event === 'request' ? answering.run(given[1] as ServerResponse, send) : send();
};

function close(): void {
  const response = answering.getStore();
  if (response?.headersSent === false) response.destroy();
}

process.on('unhandledRejection', close);
process.on('uncaughtException', close);
