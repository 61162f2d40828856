import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { lint, type Message } from '../../fixes/linting.ts';
import { startNode, type RunningNode } from '../harness/run-node.ts';
import { startUpstream, type AnswerName, type Upstream } from '../harness/upstream.ts';
import { compare } from './compare.ts';
import { editGateways } from './gateways/index.ts';
import { isBroken, mend } from './mend.ts';
import { editsPage, type EditRow } from './page.ts';
import { runnable } from './runnable.ts';
import { writeGateway } from './write-gateway.ts';

const asked: readonly AnswerName[] = [
  'length', 'length-gzip', 'chunked', 'chunked-gzip', 'small-gzip', 'csv', 'csv-gzip', 'close', 'untyped', 'empty', 'redirect', 'error-plain', 'error',
];
/** For clients whose kind has been asked all of it: one answer of each sort. `EVERY_ANSWER=1` asks all of all. */
const sample: readonly AnswerName[] = ['length', 'chunked-gzip', 'csv-gzip', 'untyped', 'empty', 'error'];
const rows: (EditRow & { readonly order: number })[] = [];
let upstream: Upstream;
let folder: string;

beforeAll(async () => {
  upstream = await startUpstream();
  mkdirSync(join(import.meta.dirname, '../node_modules/.edits'), { recursive: true });
  folder = mkdtempSync(join(import.meta.dirname, '../node_modules/.edits/run-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await upstream.close();
});

/** What an edit of a report says, or which one is offered first. */
function offered({ fix, suggestions = [] }: Message): string {
  return fix === undefined ? (suggestions[0]?.desc ?? 'nothing') : '';
}

describe.each(editGateways.map((gateway, order) => ({ ...gateway, order })))('$framework $order', gateway => {
  const { framework, order, filename = 'gateway.mjs' } = gateway;
  const { code, routes } = writeGateway(gateway);
  const messages = lint({ filename, code }).filter(isBroken);
  const mended = mend(filename, code);
  let before: RunningNode;
  let after: RunningNode;

  beforeAll(async () => {
    // Requests of the mended gateway are told by their path.
    const start = (name: 'after' | 'before', text: string): Promise<RunningNode> => {
      const file = join(folder, `${String(order)}-${name}.mjs`);
      writeFileSync(file, runnable(gateway, text));
      return startNode('node24', file, [upstream.url('length').replace(/length$/, `${name}-${String(order)}/`)]);
    };
    [before, after] = await Promise.all([start('before', code), start('after', mended)]);
  }, 60_000);
  afterAll(async () => {
    await before.stop();
    await after.stop();
  });

  test('nothing is left to report', () => {
    expect(lint({ filename, code: mended }).filter(isBroken), mended).toEqual([]);
  });

  test.concurrent.each(routes)('$client, $shape', async ({ client, shape, keeps, path, lines: [first, last] }) => {
    const own = messages.filter(({ line }) => line >= first && line <= last);
    expect(own).toHaveLength(1);
    const names = process.env['EVERY_ANSWER'] !== undefined || ['axios', 'fetch', 'undici'].includes(client) ? asked : sample;
    const wrong = await Promise.all(names.map(name => compare({ before: before.port, after: after.port }, path, name, keeps)));
    expect(wrong.flat()).toEqual([]);
    rows.push(...own.map(message => ({ framework, client, shape, keeps, isFix: message.fix !== undefined, offered: offered(message), answers: asked.length, order: order * 1000 + first })));
  });

  test('the upstream sees nothing of the inbound request', () => {
    const told = upstream.requests.filter(({ target, fields }) => target.startsWith(`/after-${String(order)}/`) && (fields['x-inbound'] !== undefined || fields['cookie'] !== undefined));
    expect(told).toEqual([]);
  });
});

test('the page in the docs is up to date', async () => {
  const ordered = rows.toSorted((a, b) => a.order - b.order);
  await expect(editsPage(ordered)).toMatchFileSnapshot(join(import.meta.dirname, '../../../docs/edits.md'));
});
