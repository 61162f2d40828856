import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { lint } from '../../fixes/linting.ts';
import type { RunningNode } from '../harness/run-node.ts';
import { startUpstream, type AnswerName, type Upstream } from '../harness/upstream.ts';
import { compare, compareHead } from './compare.ts';
import type { EditGateway } from './gateway.ts';
import { isBroken, mend } from './mend.ts';
import type { EditProof, EditRow } from './proof.ts';
import { startGateway } from './start-gateway.ts';
import { writeGateway } from './write-gateway.ts';

const asked: readonly AnswerName[] = [
  'length', 'length-gzip', 'chunked', 'chunked-gzip', 'small-gzip', 'csv', 'csv-gzip', 'close', 'untyped', 'empty', 'redirect', 'error-plain', 'error',
];

/** Runs gateways as they were written and after their edits, compares what they answer, and writes it down under `name`. */
export function proveEdits(name: string, gateways: readonly EditGateway[]): void {
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

  describe.each(gateways.map((gateway, order) => ({ ...gateway, order })))('$framework $order', gateway => {
    const { framework, order, filename = 'gateway.mjs' } = gateway;
    const { code, routes } = writeGateway(gateway);
    const messages = lint({ filename, code }).filter(isBroken);
    const mended = mend(filename, code);
    let before: RunningNode;
    let after: RunningNode;

    beforeAll(async () => {
      // Requests of the mended gateway are told by their path.
      const start = (when: 'after' | 'before', text: string): Promise<RunningNode> =>
        startGateway(gateway, text, join(folder, `${String(order)}-${when}.mjs`), upstream.url('length').replace(/length$/, `${when}-${String(order)}/`));
      [before, after] = await Promise.all([start('before', code), start('after', mended)]);
    }, 180_000);
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
      const ports = { before: before.port, after: after.port };
      const [head, csvHead, ...wrong] = await Promise.all([
        compareHead(ports, path, 'length', keeps),
        compareHead(ports, path, 'csv-gzip', keeps),
        ...asked.map(answer => compare(ports, path, answer, keeps)),
      ]);
      expect([...wrong.flat(), ...head.wrong, ...csvHead.wrong]).toEqual([]);
      rows.push(...own.map(({ fix }) => ({ framework, client, shape, keeps, isFix: fix !== undefined, head: head.status, order: order * 1000 + first })));
    });

    test('the upstream sees nothing of the inbound request', () => {
      const told = upstream.requests.filter(({ target, fields }) => target.startsWith(`/after-${String(order)}/`) && (fields['x-inbound'] !== undefined || fields['cookie'] !== undefined));
      expect(told).toEqual([]);
    });
  });

  test('it is written down', async () => {
    const proof: EditProof = { answers: asked, rows: rows.toSorted((a, b) => a.order - b.order).map(({ order: _, ...row }) => row) };
    await expect(`${JSON.stringify(proof, undefined, 2)}\n`).toMatchFileSnapshot(join(import.meta.dirname, `../../models/proofs/edits/${name}.json`));
  });
}
