import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exchange } from '../harness/exchange.ts';
import { readMessage, valuesOf } from '../harness/message.ts';
import { startNode, versionOf } from '../harness/run-node.ts';
import { bytesOf, startUpstream, type AnswerName, type Upstream } from '../harness/upstream.ts';
import type { ProxyRow } from './proxy-row.ts';

/** Helpers, with the packages whose versions count. */
const helpers: Readonly<Record<string, readonly string[]>> = {
  '@fastify/http-proxy': ['@fastify/http-proxy', 'fastify'],
  '@fastify/reply-from': ['@fastify/reply-from', 'fastify'],
  '@hapi/h2o2': ['@hapi/h2o2', '@hapi/hapi'],
  '@hapi/h2o2 passThrough': ['@hapi/h2o2', '@hapi/hapi'],
  'express-http-proxy': ['express-http-proxy', 'express'],
  'h3 1 proxyRequest': ['h3v1'],
  'h3 proxy': ['h3'],
  'hono proxy': ['hono', '@hono/node-server'],
  'http-proxy': ['http-proxy'],
  'http-proxy-3': ['http-proxy-3'],
  'http-proxy-middleware': ['http-proxy-middleware'],
  'http-proxy-middleware 2': ['http-proxy-middleware2'],
  'http-proxy-middleware responseInterceptor': ['http-proxy-middleware'],
  httpxy: ['httpxy'],
  'koa-better-http-proxy': ['koa-better-http-proxy', 'koa'],
};

let upstream: Upstream;
const rows: ProxyRow[] = [];
beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(() => upstream.close());

/** Fields of an answer that don't arrive with the upstream's value. */
async function heldBack(port: number, name: AnswerName): Promise<string[]> {
  const { message, verdicts } = await exchange(port, `/${name}`);
  const sent = readMessage(bytesOf(name), { closed: true });
  if (message === undefined || sent === undefined) throw new Error(`${name}: ${verdicts.join(', ')}`);
  expect(message.status, name).toBe(sent.status);
  const names = new Set(sent.fields.map(([field]) => field.toLowerCase()));
  return [...names].filter(field => !valuesOf(sent, field).every(value => valuesOf(message, field).some(arrived => arrived === value || (field === 'set-cookie' && arrived.includes(value)))));
}

test.each(Object.keys(helpers))('what %s holds back', async helper => {
  const gateway = await startNode('node24', join(import.meta.dirname, 'gateway.ts'), [helper, upstream.url('length').replace(/\/length$/u, '')]);
  const found: string[][] = [];
  try {
    for (const name of ['length', 'chunked', 'length-gzip'] as const) found.push(await heldBack(gateway.port, name));
  } finally {
    await gateway.stop();
  }
  const versions = (helpers[helper] ?? []).map(name => `${name.replace(/v1$|(?<=middleware)2$/u, '')} ${versionOf(name)}`);
  const [plain = [], chunked = [], encoded = []] = found.map(fields => fields.sort());
  rows.push({ helper, versions, node: versionOf('node24'), plain, chunked, encoded });
});

test('it is written down', async () => {
  expect(rows.map(({ helper }) => helper)).toEqual(Object.keys(helpers));
  await expect(`${JSON.stringify(rows, undefined, 2)}\n`).toMatchFileSnapshot(join(import.meta.dirname, '../../models/proofs/proxies.json'));
});
