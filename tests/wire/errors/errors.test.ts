import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clients } from '../../../src/models/clients/index.ts';
import { frameworks } from '../../../src/models/frameworks/index.ts';
import { exchange } from '../harness/exchange.ts';
import { manifestOf, startNode } from '../harness/run-node.ts';
import { startUpstream, type Upstream } from '../harness/upstream.ts';
import type { ErrorRow } from './error-row.ts';

const ASKED = ['@anthropic-ai/sdk', '@elastic/elasticsearch', 'axios', 'bent', 'got', 'openai', 'openai4', 'stripe', 'undici', 'undici6'];
/** Majors whose errors the model of the package doesn't speak of. */
const OLDER = ['openai4'];
const SERVERS = ['express', 'express4', 'fastify', 'koa', 'h3'];

let upstream: Upstream;
const seen = new Map<string, Record<string, 'copied' | 'nothing'>>(ASKED.map(client => [client, {}]));
beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(() => upstream.close());

function labelOf(installed: string): string {
  const { name, version } = manifestOf(installed);
  return `${name} ${version}`;
}

/** Whether the models say that this framework sends the headers of this client's errors. */
function isModelled(client: string, server: string): boolean {
  const model = clients.find(({ packages }) => packages.includes(manifestOf(client).name));
  const { errorHeaders, errorInstance } = frameworks.find(({ packages }) => packages.includes(manifestOf(server).name)) ?? {};
  const isInstance = Object.values(model?.response.headers ?? {}).includes('Headers');
  return model?.error?.['headers'] !== undefined && errorHeaders === 'copied' && (!isInstance || errorInstance === 'copied');
}

test.each(SERVERS)('what %s sends of errors that nobody catches', async server => {
  const gateway = await startNode('node24', join(import.meta.dirname, 'gateway.ts'), [server, upstream.url('error-plain')]);
  try {
    for (const client of ASKED) {
      const { message, leaked } = await exchange(gateway.port, `/${encodeURIComponent(client)}`);
      expect(message?.status, `${client}: ${gateway.errors.join('')}`).toBeGreaterThanOrEqual(500);
      const isCopied = leaked.includes('x-upstream-secret');
      if (!OLDER.includes(client)) expect(isCopied, client).toBe(isModelled(client, server));
      Object.assign(seen.get(client) ?? {}, { [labelOf(server)]: isCopied ? 'copied' : 'nothing' });
    }
  } finally {
    await gateway.stop();
  }
});

test('it is written down', async () => {
  const rows = [...seen].map(([client, answers]): ErrorRow => ({ client: manifestOf(client).name, version: manifestOf(client).version, answers }));
  for (const { answers } of rows) expect(Object.keys(answers)).toEqual(SERVERS.map(labelOf));
  await expect(`${JSON.stringify(rows, undefined, 2)}\n`).toMatchFileSnapshot(join(import.meta.dirname, '../../models/proofs/errors.json'));
});
