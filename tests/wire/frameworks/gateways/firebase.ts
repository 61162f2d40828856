import * as modules from 'node:module';
import type { Server } from 'node:net';
import { dynamic, load } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';

const names = { request: 'express.request', response: 'express.response' } as const;

type Called = (request: object, response: object) => unknown;

/** Google's own databases aren't asked: their package, which is large, is an empty one here. */
dynamic(modules)['registerHooks']?.({
  resolve: (specifier: string, context: object, next: (specifier: string, context: object) => object) =>
    specifier.startsWith('firebase-admin') ? { url: 'node:constants', format: 'builtin', shortCircuit: true } : next(specifier, context),
});
const require = modules.createRequire(import.meta.url);

/** Functions of each way to make one, hosted by Google's own framework as in the cloud. */
export const start: Gateway['start'] = async play => {
  const library = dynamic(require('firebase-functions'));
  const older = dynamic(require('firebase-functions/v1'));
  const makers: Readonly<Record<string, (handler: Called) => unknown>> = {
    'onRequest()': handler => library['https']?.['onRequest']?.(handler),
    'https.onRequest()': handler => older['https']?.['onRequest']?.(handler),
  };
  const handle: Called = (request, response) => {
    const stage = nodeStage(request, response, names, older);
    const check = play.registrations.find(({ path }) => path === urlOf(request))?.check;
    return check === undefined ? play.run(urlOf(request), stage) : stage.say(play.verdict(check, [request, response]));
  };
  const hosted = Object.fromEntries(Object.entries(makers).map(([by, make]) => [by, make(handle) as Called]));
  const host = await load('@google-cloud/functions-framework');
  const testing = await load('@google-cloud/functions-framework/testing');
  host['http']?.('told', (request: object, response: object) => {
    const check = play.registrations.find(({ path }) => path === urlOf(request))?.check;
    const ofApp = check?.handler.kind === 'registered' && check.handler.on === 'app';
    return (ofApp ? (older['region']?.('europe-west1')?.['https']?.['onRequest']?.(handle) as unknown as Called) : hosted[check?.by ?? 'onRequest()'])?.(request, response);
  });
  const server = testing['getTestServer']?.('told') as unknown as Server;
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)));
};
