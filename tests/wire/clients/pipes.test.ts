import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exchange } from '../harness/exchange.ts';
import { readMessage, valuesOf, type Message } from '../harness/message.ts';
import { manifestOf, startNode, versionOf } from '../harness/run-node.ts';
import { bytesOf, startUpstream, tellingFields, type Upstream } from '../harness/upstream.ts';
import type { PipeRow } from './proof-row.ts';

/** Installed names of the clients whose request is itself a stream. */
const clients = ['got', 'got14', 'got13', 'got12', 'got11', 'request', '@cypress/request', 'request-promise', 'request-promise-native', 'superagent', 'needle'];
const ways = ['straight', 'pipeline', 'after-headers', 'after-response', 'in-listener', 'listener-parameter', 'other-stream', 'headers-deleted', 'headers-replaced'];

let upstream: Upstream;
const rows: PipeRow[] = [];
beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(() => upstream.close());

/** Fields of the upstream's answer that arrive with the upstream's value. */
function copiedFields(message: Message): string[] {
  const sent = readMessage(bytesOf('length-gzip'), { closed: true });
  if (sent === undefined) return [];
  const names = new Set(sent.fields.map(([name]) => name.toLowerCase()));
  return [...names].filter(name => name !== 'connection' && valuesOf(message, name).some(value => valuesOf(sent, name).includes(value))).sort();
}

test.each(clients)('what goes along when %s is piped', async name => {
  const gateway = await startNode('node24', join(import.meta.dirname, 'pipes-gateway.ts'), [name, upstream.url('length').replace(/\/length$/u, '')]);
  const copied: Record<string, PipeRow['copied'][string]> = {};
  const kept = new Set<string>();
  for (const way of ways) {
    const { message } = await exchange(gateway.port, `/${way}/length-gzip`);
    const fields = message === undefined ? undefined : copiedFields(message);
    copied[way] = fields === undefined || message?.body.length === 0 ? 'no answer' : fields.length > 2 ? 'headers' : 'body';
    if (way === 'straight') for (const field of fields ?? []) kept.add(field);
  }
  await gateway.stop();
  const { name: client, version } = manifestOf(name);
  const sent = [...new Set([...tellingFields.map(([field]) => field.toLowerCase()), 'content-encoding', 'content-length', 'content-type', 'keep-alive'])].sort();
  rows.push({ client, version, node: versionOf('node24'), copied, dropped: copied['straight'] === 'headers' ? sent.filter(field => !kept.has(field)) : [] });
  for (const way of ['after-headers', 'other-stream', 'headers-deleted', 'headers-replaced']) expect(copied[way], way).toBe('body');
});

test('it is written down', async () => {
  await expect(`${JSON.stringify(rows, undefined, 2)}\n`).toMatchFileSnapshot(join(import.meta.dirname, '../../models/proofs/pipes.json'));
});
