import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dynamic } from '../../clients/dynamic.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage, urlOf } from '../node-stage.ts';

const names = { request: 'express.request', response: 'express.response' } as const;

/** An application in a folder of its own, whose controllers and actions hand what they are given to the play. */
export const start: Gateway['start'] = async play => {
  const folder = mkdtempSync(join(tmpdir(), 'sails-'));
  const write = (file: string, code: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `const play = globalThis[Symbol.for('play')];\n${code}\n`);
  };
  const routes: Record<string, object> = {};
  const told = new Map<string, (...parameters: unknown[]) => unknown>();
  Reflect.set(globalThis, Symbol.for('play'), (name: string, ...parameters: unknown[]) => told.get(name)?.(...parameters));
  const answer = (at: string, run: (...parameters: unknown[]) => unknown): void => void told.set(at, run);
  for (const [at, { check, path }] of play.registrations.entries()) {
    const verdict = (...parameters: unknown[]): string => play.verdict(check, parameters);
    const say = (...parameters: unknown[]): unknown => nodeStage(parameters[0], parameters[1], names).say(verdict(...parameters));
    const name = `told${String(at)}`;
    if (check.by === '*') {
      write(`api/controllers/${name.replace(/^t/u, 'T')}Controller.js`, `module.exports = { find: (...parameters) => play('${name}', ...parameters) };`);
      answer(name, say);
      routes[`GET ${path}`] = { action: `${name}/find` };
    } else if (check.by === 'fn') {
      write(`api/controllers/${name}.js`, `module.exports = { inputs: {}, exits: {}, fn: async function (...parameters) { return play('${name}', ...parameters); } };`);
      answer(name, verdict);
      routes[`GET ${path}`] = { action: name };
    } else {
      write(`api/controllers/${name}.js`, `module.exports = (...parameters) => play('${name}', ...parameters);`);
      answer(name, say);
      routes[`GET ${path}`] = { action: name };
    }
  }
  // What a line performs is done in a classic action; what it returns, in an action whose returned value is the answer.
  write('api/controllers/line.js', "module.exports = (...parameters) => play('line', ...parameters);");
  write('api/controllers/returned.js', "module.exports = { inputs: {}, exits: {}, fn: async function () { return play('returned', this.req, this.res, this); } };");
  answer('line', (request, response) => play.run(urlOf(request), nodeStage(request, response, names)));
  answer('returned', (request, response, action) => {
    const stage = nodeStage(request, response, names);
    return play.run(urlOf(request), { ...stage, objects: { ...stage.objects, 'sails.action': action }, say: text => text });
  });
  for (const [at, { check }] of play.lines.entries()) routes[`GET /line/${String(at)}`] = { action: check.kind === 'sent' || check.kind === 'member' ? 'returned' : 'line' };
  const { Sails } = createRequire(import.meta.url)('sails') as { readonly Sails: new () => unknown };
  const app = dynamic(new Sails());
  const hooks = Object.fromEntries(['blueprints', 'grunt', 'i18n', 'pubsub', 'session', 'sockets', 'views'].map(name => [name, false]));
  await new Promise<void>((resolve, reject) => {
    app.lift?.({ appPath: folder, port: 0, explicitHost: '127.0.0.1', environment: 'test', hooks, routes, globals: false, log: { level: 'silent' } }, (error: Error | null) => (error === null || error === undefined ? resolve() : reject(error)));
  });
  return app.hooks?.http?.server as never;
};
